"""A release needs an audit that passes: a broken row stops the build and is shown."""

from pathlib import Path

import polars as pl

import ingest
from tests.end_to_end.home import Home
from warehouse.lake import Lake


def break_a_span(home: Home) -> str:
    """Make one sentence of the lake claim a place in the text where it does not stand."""
    lake = Lake(home.path / "lake")
    for batch in lake.batches():
        sentences = lake.read("sentences", batch)
        if not sentences.is_empty():
            is_first = pl.int_range(pl.len()) == 0
            moved = [pl.when(is_first).then(pl.col(c) + 1).otherwise(c).alias(c) for c in
                     ("span_start", "span_end")]  # fmt: skip
            broken = sentences.with_columns(moved)
            version = ingest.rules_version()
            lake.write("sentences", batch.ingest_date, batch.batch_id, broken, version)
            return str(sentences.get_column("sentence_id")[0])
    raise AssertionError("the lake has no sentences")


def test_a_broken_row_stops_the_build_and_readers_keep_the_release(
    base: Home, bakers: Path, tmp_path: Path
) -> None:
    home = base.copy(tmp_path / "home")
    sentence_id = break_a_span(home)
    outcome = home.run("build", bakers)
    assert outcome.returncode == 1, outcome.stderr
    assert "the audit of the claims stopped the build" in outcome.stderr
    assert sentence_id in outcome.stderr
    assert "Traceback" not in outcome.stderr
    assert home.version == base.version
    assert home.rows("select count(*) from marts.dim_articles") == [(2,)]
