"""The measures measure what they say, and refuse what they should."""

from pathlib import Path

import polars as pl
import pytest

from benchmarks import reference
from benchmarks.articles import ARTICLES, NoArticlesError, documents
from benchmarks.expressions import expressions
from benchmarks.found import Found, losses, pin
from benchmarks.paired import paired


def test_the_reference_is_the_frozen_scan() -> None:
    reference.assert_frozen()


def test_another_scan_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reference, "_PATTERN", "[0-9]")
    with pytest.raises(ValueError, match="instead of 6"):
        reference.assert_frozen()


def test_without_articles_it_says_what_is_needed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(ARTICLES, str(tmp_path / "none.parquet"))
    with pytest.raises(NoArticlesError, match=f"Set {ARTICLES} to a Parquet file"):
        documents(3)


def test_copies_are_left_out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    rows = {"article_id": ["a", "b", "c"], "title": [None] * 3, "published": [None] * 3}
    frame = pl.DataFrame(rows | {"text": ["same", "same", "other"]})
    path = tmp_path / "articles.parquet"
    frame.with_columns(pl.col("title", "published").cast(pl.String)).write_parquet(path)
    monkeypatch.setenv(ARTICLES, str(path))
    assert documents(3).height == 2


def test_a_ratio_compares_megabytes() -> None:
    ratio = paired(lambda: sum(range(40_000)), lambda: sum(range(40_000)), (2.0, 1.0), rounds=5)
    assert 0.2 < ratio.cpu < 1.2


@pytest.mark.parametrize(
    ("found", "lost"),
    [
        (Found(3, {"event_claims": 5}, {"events": 0.7}), []),
        (Found(3, {"event_claims": 4}, {"events": 0.7}), ["event_claims: 4 rows instead of 5"]),
        (Found(4, {"event_claims": 1}, {"events": 0.7}), []),
        (
            Found(3, {"event_claims": 5}, {"events": 0.6}),
            ["events: F1 0.6000 instead of 0.7000"],
        ),
    ],
)
def test_what_was_found_must_stay(found: Found, lost: list[str], tmp_path: Path) -> None:
    pinned = tmp_path / "pinned.json"
    pin(Found(3, {"event_claims": 5}, {"events": 0.7}), pinned)
    assert losses(found, pinned) == lost


def test_dates_and_counts_alone_are_found() -> None:
    assert (
        expressions(pl.Series(["It met on 5 May 2024. Some 300 delegates came. It rained."])) == 2
    )
