"""Real article text: the candidate pattern misses nothing, and the finder stays cheap."""

import re
import time
from pathlib import Path

import polars as pl
import pytest

from ingest.dates import candidate_pattern, find_dates
from ingest.languages import languages

CORPUS = Path(__file__).resolve().parents[4] / "shared" / "corpus" / "articles.parquet"
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not CORPUS.exists(), reason="the article corpus is not beside the project"),
]


@pytest.fixture(scope="module")
def lines() -> pl.DataFrame:
    """Lines of a few hundred articles with their language."""
    known = pl.scan_parquet(CORPUS).filter(pl.col("language").is_in(languages())).collect()
    articles = known.group_by("language").head(150).sort("article_id")
    split = articles.select("language", pl.col("text").str.split("\n")).explode("text")
    return split.filter(pl.col("text").str.len_chars().is_between(20, 1500))


def test_the_candidate_pattern_misses_no_real_line(lines: pl.DataFrame) -> None:
    found = pl.Series([bool(find_dates(text, code)) for code, text in lines.rows()])
    candidates = lines["text"].str.contains(candidate_pattern(languages()))
    assert lines.filter(found & ~candidates).is_empty()
    assert candidates.sum() < 0.5 * lines.height


def test_a_line_without_a_date_word_costs_little(lines: pl.DataFrame) -> None:
    plain = [row for row in lines.rows() if not re.search(r"\d", row[1])][:2000]
    for code, text in plain:
        find_dates(text, code)
    start = time.process_time()
    for code, text in plain:
        find_dates(text, code)
    characters = sum(len(text) for _, text in plain)
    assert (time.process_time() - start) / characters < 2e-6
