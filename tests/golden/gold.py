"""Golden articles and snippets: what a careful reader finds, beside what was read."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import polars as pl
import yaml

from ingest import extract
from ingest.sources import read_documents

FOLDER = Path(__file__).parent
SAMPLES = FOLDER.parents[1] / "ingest" / "samples"
RECEIVED = date(2026, 1, 1)
"""A day after every sample: rules must not look at it."""
KINDS = ("events", "counts", "offices", "quantities", "countries", "traps")

Facts = dict[str, object]


@dataclass(frozen=True)
class Case:
    """One article or snippet with its facts.

    Args:
        slug: name of the golden file, or id of the snippet.
        document: its row of raw.documents.
        article: expected columns of raw.articles.
        facts: expected facts by kind; a kind that is absent was not read for.
    """

    slug: str
    document: pl.DataFrame
    article: Facts
    facts: dict[str, list[Facts]]

    @property
    def article_id(self) -> str:
        """The article version."""
        return str(self.document["article_id"][0])

    @property
    def text(self) -> str:
        """The received text that every span counts in."""
        return str(self.document["document_text"][0])


@cache
def sample_cases() -> tuple[Case, ...]:
    """A case per golden file of a sample, by name."""
    named = sorted(FOLDER.glob("*.yaml"))
    return tuple(_sample(path) for path in named if path.stem.partition("-")[0] not in _LISTS)


@cache
def snippet_cases() -> tuple[Case, ...]:
    """A case per snippet, in the order of the files."""
    paths = sorted(FOLDER.glob("snippets*.yaml"))
    return tuple(_snippet(snippet) for path in paths for snippet in read_yaml(path))


def across() -> dict[str, list[object]]:
    """What the samples say together."""
    return read_yaml(FOLDER / "across.yaml")


def extracted(cases: Sequence[Case]) -> dict[str, dict[str, pl.DataFrame]]:
    """The tables of each case by its slug, from one pass over all of them."""
    ids = {case.slug: case.article_id for case in cases}
    documents = [case.document for case in cases]
    found = extract(pl.concat(documents)) if documents else {}
    told = {name: frame for name, frame in found.items() if "article_id" in frame.columns}
    split = {name: told[name].partition_by("article_id", as_dict=True) for name in told}
    return {
        slug: {name: split[name].get((key,), told[name].clear()) for name in told}
        for slug, key in ids.items()
    }


def read_yaml(path: Path) -> Any:  # noqa: ANN401 - whatever the file holds
    """A YAML file, by the parser in C."""
    return yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)


_LISTS = {"snippets", "across"}


def _sample(path: Path) -> Case:
    """The case of one golden file."""
    gold = read_yaml(path)
    document = _taken(SAMPLES / gold["sample"])
    if "record" in gold:
        document = document.filter(pl.col("source_uri").str.ends_with(f"#{gold['record']}"))
    return Case(path.stem, document, gold["article"], dict(_facts(gold)))


def _snippet(snippet: Facts) -> Case:
    """The case of one snippet, received as a JSON record."""
    record = {name: str(snippet[name]) for name in ("text", "published") if name in snippet}
    with TemporaryDirectory() as folder:
        path = Path(folder) / "snippet.json"
        path.write_text(json.dumps(record), encoding="utf-8")
        document = _taken(path)
    article = {"language": snippet["language"], "published_date": snippet.get("published")}
    more = snippet.get("article", {})
    assert isinstance(more, dict)
    return Case(str(snippet["id"]), document, article | more, dict(_facts(snippet)))


def _taken(path: Path) -> pl.DataFrame:
    """Rows of raw.documents of one file, none rejected."""
    (intake,) = read_documents([path], ingest_date=RECEIVED)
    assert intake.rejected.is_empty(), intake.rejected["rejection_detail"].to_list()
    return intake.documents


def _facts(gold: Facts) -> Iterator[tuple[str, list[Facts]]]:
    """The kinds of fact that were read for."""
    for kind in KINDS:
        if kind in gold:
            facts = gold[kind]
            assert isinstance(facts, list)
            yield kind, facts
