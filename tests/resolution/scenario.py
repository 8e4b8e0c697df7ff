"""The labelled articles of `scenario.yaml`, and what a release makes of them."""

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import duckdb
import yaml

from ingest.evaluation.matching import words

FILE = Path(__file__).parent / "scenario.yaml"
Mention = tuple[str, str]
"""An article's id and the event it tells of."""


@dataclass(frozen=True, slots=True)
class Told:
    """An event claim as the release shows it."""

    article: str
    words: frozenset[str]
    start: date | None
    event_id: str

    def likeness(self, mention: dict) -> float:
        """Shared words of the name, and the first day where the label gives one; 0 for none."""
        shared = len(self.words & words(mention["name"]))
        return shared and shared + (self.start == mention.get("start", self.start))


@dataclass(frozen=True, slots=True)
class Joined:
    """Mentions that were found, with the event of the release and the labelled one; the others."""

    found: dict[Mention, str]
    labelled: dict[Mention, str]
    missing: list[Mention]


@cache
def articles() -> list[dict]:
    """The labelled articles."""
    return yaml.safe_load(FILE.read_text(encoding="utf-8"))


def records() -> list[dict]:
    """The articles as a feed delivers them."""
    return [
        {
            "id": article["id"],
            "url": f"https://{article['site']}/{article.get('document', article['id'])}",
            "language": article.get("language", "en"),
            "published": str(article["published"]),
            "title": article["title"],
            "text": article["text"],
        }
        for article in articles()
    ]


def write_lines(path: Path, rows: list[dict]) -> None:
    """Records as JSON lines."""
    lines = [json.dumps(row, ensure_ascii=False) + "\n" for row in rows]
    path.write_text("".join(lines), encoding="utf-8")


def joined(release: Path) -> Joined:
    """The labelled mentions of current articles beside the claims that a release holds of them."""
    told, current = _told(release)
    result = Joined({}, {}, [])
    for article in articles():
        free = [claim for claim in told if claim.article == article["id"]]
        for mention in article["tells"] if article["id"] in current else []:
            key = (article["id"], mention["event"])
            likeness = {claim: claim.likeness(mention) for claim in free}
            best = max(likeness, key=likeness.__getitem__, default=None)
            if best is None or not likeness[best]:
                result.missing.append(key)
                continue
            free.remove(best)
            result.found[key], result.labelled[key] = best.event_id, mention["event"]
    return result


def originals(release: Path) -> dict[str, str]:
    """The original of each copy, by article."""
    query = """
        select copies.source_uri, originals.source_uri
        from marts.dim_articles as copies
        inner join marts.dim_articles as originals
            on copies.original_article_id = originals.article_id"""
    with duckdb.connect(str(release), read_only=True) as connection:
        rows = connection.execute(query).fetchall()
    return {_record(copy): _record(original) for copy, original in rows}


def _told(release: Path) -> tuple[list[Told], set[str]]:
    """All event claims, and the articles that no newer version replaced."""
    claims = """
        select source_uri, event_name, series_name, start_date, event_id
        from marts.fct_event_claims inner join marts.dim_articles using (article_id)
        order by all"""
    with duckdb.connect(str(release), read_only=True) as connection:
        rows = connection.execute(claims).fetchall()
        current = connection.execute(
            "select source_uri from marts.dim_articles where is_current_version"
        ).fetchall()
    told = [
        Told(_record(uri), words(name) | words(series), start, event)
        for uri, name, series, start, event in rows
    ]
    return told, {_record(uri) for (uri,) in current}


def _record(source_uri: str) -> str:
    """The record of a file that a source names."""
    return source_uri.rpartition("#")[2]
