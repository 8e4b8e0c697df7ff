"""Distinct real articles as rows of raw.documents."""

import os
from datetime import date
from pathlib import Path

import polars as pl

from warehouse.contracts.polars_schema import polars_schema
from warehouse.contracts.tables import TABLES

REPOSITORY = Path(__file__).parents[1]
ARTICLES = "CITYDESK_BENCHMARK_ARTICLES"
GOLD = "CITYDESK_BENCHMARK_GOLD"
_ARTICLES = REPOSITORY.parent / "shared" / "corpus" / "articles.parquet"
_GOLD = REPOSITORY.parent / "shared" / "gold"
_DAY = date(2026, 1, 1)
_SEED = 1


class NoArticlesError(Exception):
    """There is nothing to measure on; says what is needed."""


def articles_path() -> Path:
    """The Parquet file of articles.

    Raises:
        NoArticlesError: it does not exist.
    """
    path = Path(os.environ.get(ARTICLES, _ARTICLES))
    if not path.is_file():
        raise NoArticlesError(
            f"{path} does not exist. Set {ARTICLES} to a Parquet file with one real article a row "
            "and the columns article_id, title, published, text; some thousand articles will do."
        )
    return path


def gold_path() -> Path | None:
    """The folder of labelled articles, where there is one."""
    path = Path(os.environ.get(GOLD, _GOLD))
    return path if path.is_dir() else None


def documents(articles: int) -> pl.DataFrame:
    """Articles drawn at random, always the same ones; copies are left out.

    Raises:
        NoArticlesError: there is no file of articles.
    """
    frame = pl.read_parquet(articles_path())
    if "duplicate_of" in frame.columns:
        frame = frame.filter(pl.col("duplicate_of").is_null())
    frame = frame.unique("text", keep="first", maintain_order=True)
    frame = frame.sample(min(articles, frame.height), seed=_SEED, shuffle=True)
    known = {
        "article_id": pl.col("article_id"),
        "document_id": pl.col("article_id"),
        "document_text": pl.concat_str("text", pl.lit("\n\n"), "title", ignore_nulls=True),
        "given_title": pl.col("title"),
        "given_published": pl.col("published"),
        "ingest_date": pl.lit(_DAY),
    }
    schema = polars_schema(TABLES["raw.documents"])
    return frame.select(
        known.get(name, pl.lit(None)).cast(kind).alias(name) for name, kind in schema.items()
    )


def megabytes(frame: pl.DataFrame) -> float:
    """Text of some documents in millions of bytes of UTF-8."""
    return float(frame["document_text"].str.len_bytes().sum()) / 1e6
