"""A first look decides what Python reads; it must lose nothing, whatever the text."""

import re
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from ingest import extract, pipeline
from ingest.cues import cues, wide
from ingest.languages import languages
from tests.golden.gold import sample_cases, snippet_cases
from warehouse.contracts.polars_schema import polars_schema
from warehouse.contracts.tables import TABLES

CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "articles.parquet"
CORPUS_SAMPLE = 400


def differing(documents: pl.DataFrame, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Tables whose rows a look at every sentence would change."""
    quick = extract(documents)
    monkeypatch.setattr(pipeline, "mark", list)
    thorough = extract(documents)
    return [name for name in quick if not quick[name].equals(thorough[name])]


@pytest.mark.slow
def test_nothing_is_lost_in_golden_articles(monkeypatch: pytest.MonkeyPatch) -> None:
    cases = (*sample_cases(), *snippet_cases())
    documents = pl.concat([case.document for case in cases]).unique("article_id")
    assert differing(documents, monkeypatch) == []


@pytest.mark.shared
@pytest.mark.skipif(not CORPUS.exists(), reason="no articles beside the repository")
def test_nothing_is_lost_in_real_articles(monkeypatch: pytest.MonkeyPatch) -> None:
    articles = pl.read_parquet(CORPUS)
    foreign = articles.filter(~pl.col("language").is_in(["en"])).sample(CORPUS_SAMPLE // 2, seed=1)
    sampled = pl.concat([articles.sample(CORPUS_SAMPLE // 2, seed=1), foreign]).unique("article_id")
    assert differing(as_documents(sampled), monkeypatch) == []


def as_documents(articles: pl.DataFrame) -> pl.DataFrame:
    """Rows of raw.documents from rows of the corpus."""
    given = {
        "article_id": pl.col("article_id"),
        "document_id": pl.col("article_id"),
        "document_text": pl.col("text"),
        "given_title": pl.col("title"),
        "given_published": pl.col("published"),
        "ingest_date": pl.lit(date(2026, 1, 1)),
    }
    schema = polars_schema(TABLES["raw.documents"])
    columns = {name: given.get(name, pl.lit(None)).cast(kind) for name, kind in schema.items()}
    return articles.select(**columns)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"(?<![\w-])(?:forum|fora)(?![\w])", "«forum»"),
        (r"(?<!\w)(?:such as)\s+[\"“„«]?$", "towns such as Lagos"),
        (r"(?<=\w\s)(?i:Ltd)(?=\s+[A-Z])", "Acme LTD Accra"),
    ],
)
def test_a_wide_pattern_matches_where_the_rule_does(pattern: str, text: str) -> None:
    assert pl.Series([text]).str.contains(wide(re.compile(pattern))).item()


def test_a_wide_pattern_matches_whole_words() -> None:
    pattern = wide(re.compile(r"(?<![\w-])(?:forum)(?![\w])", re.IGNORECASE))
    assert pl.Series(["Forum", "forums", "a forum."]).str.contains(pattern).to_list() == [
        True,
        False,
        True,
    ]


@pytest.mark.parametrize("language", languages())
def test_plain_words_hold_no_cue(language: str) -> None:
    plain = pl.DataFrame({"text": ["Mm hm."]})
    assert [cue for cue, held in cues(language).items() if plain.select(held).item()] == []
