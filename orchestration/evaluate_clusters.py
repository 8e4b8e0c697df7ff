"""Builds labelled articles in a home of their own and reads how their events were joined."""

import json
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from ingest.evaluation.resolution import Joined, Told, join
from orchestration.build import run_build
from orchestration.errors import WrongUsageError
from orchestration.progress import Report
from warehouse.connection import connect
from warehouse.settings import Settings

FIELDS = ("id", "title", "text", "published", "tells")
_CLAIMS = """
    select source_uri, concat_ws(' ', event_name, series_name, event_aliases), start_date, event_id,
        span_start, span_end
    from marts.fct_event_claims inner join marts.dim_articles using (article_id)
    order by all"""
_CURRENT = "select source_uri from marts.dim_articles where is_current_version"


def read_clusters(path: Path) -> list[dict[str, Any]]:
    """Labelled articles: a list in YAML or JSON, each with the fields `FIELDS`.

    Articles with the same `document` are versions of one; without, each is its own.

    Raises:
        WrongUsageError: the file cannot be read, or an article lacks a field.
    """
    import yaml

    try:
        articles = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise WrongUsageError(f"{path} cannot be read: {error}") from error
    if not isinstance(articles, list) or not articles:
        raise WrongUsageError(f"{path} holds no list of articles; see docs/evaluation.md")
    for number, article in enumerate(articles, 1):
        absent = [field for field in FIELDS if field not in article]
        if absent:
            raise WrongUsageError(f"{path}: article {number} has no {', '.join(absent)}")
    return articles


def records(articles: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The articles as a feed delivers them."""
    return [
        {
            "id": article["id"],
            "url": f"https://{article.get('site', 'site.example')}"
            f"/{article.get('document', article['id'])}",
            "language": article.get("language"),
            "published": str(article["published"]),
            "title": article["title"],
            "text": article["text"],
        }
        for article in articles
    ]


def write_lines(path: Path, rows: Sequence[Mapping[str, Any]]) -> None:
    """Records as JSON lines."""
    lines = [json.dumps(row, ensure_ascii=False) + "\n" for row in rows]
    path.write_text("".join(lines), encoding="utf-8")


def read_joined(release: Path, articles: Sequence[Mapping[str, Any]]) -> Joined:
    """What a release that was built of the articles made of their mentions."""
    with connect(release, read_only=True) as connection:
        claims = connection.execute(_CLAIMS).fetchall()
        current = {record_of(uri) for (uri,) in connection.execute(_CURRENT).fetchall()}
    told = [
        Told(record_of(uri), name, start, event, (begin, end))
        for uri, name, start, event, begin, end in claims
    ]
    return join(articles, told, current)


def evaluate_clusters(settings: Settings, path: Path, report: Report) -> Joined:
    """Build the articles apart from all others and read how their mentions were joined.

    Raises:
        WrongUsageError: the file is no list of labelled articles.
        BuildError: the build failed.
    """
    articles = read_clusters(path)
    with tempfile.TemporaryDirectory(prefix="citydesk-") as folder:
        apart = replace(settings, home=Path(folder).resolve())
        given = apart.home / "articles.jsonl"
        write_lines(given, records(articles))
        built = run_build(apart, [str(given)], report)
        return read_joined(built.release.database, articles)


def record_of(source_uri: str) -> str:
    """The record of a file that a source names."""
    return source_uri.rpartition("#")[2]
