"""Dates and counts alone: a pass in Polars keeps few sentences, and the rules read those."""

import polars as pl

from ingest.counts import find_counts
from ingest.counts.patterns import candidate_pattern as count_pattern
from ingest.dates import find_dates
from ingest.dates.candidates import candidate_pattern as date_pattern

_LANGUAGE = "en"
_SENTENCE = r"[^.!?\n]+[.!?]*"


def expressions(texts: pl.Series) -> int:
    """Finds dates and counts with their sentences; how many they are.

    Args:
        texts: English articles.
    """
    sentences = texts.to_frame("text").select(
        pl.col("text").str.extract_all(_SENTENCE).explode(empty_as_null=False)
    )
    looked = sentences.with_columns(
        date=pl.col("text").str.contains(date_pattern([_LANGUAGE])),
        count=pl.col("text").str.contains(count_pattern([_LANGUAGE])),
    )
    dated, counted = (looked.filter(pl.col(name))["text"].to_list() for name in ("date", "count"))
    found = sum(len(find_dates(text, _LANGUAGE)) for text in dated)
    return found + sum(len(find_counts(text, _LANGUAGE)) for text in counted)
