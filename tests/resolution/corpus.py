"""Labelled clusters of real articles, whose texts lie beside the repository.

`corpus_clusters.yaml` holds no text: ids of articles, the events that they tell of, and where. They
were labelled by reading, before anything was joined.
"""

from pathlib import Path
from typing import Any

import polars as pl
import yaml

CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "articles.parquet"
LABELS = Path(__file__).with_name("corpus_clusters.yaml")
_COLUMNS = ("url", "title", "published", "language", "text")


def labelled() -> list[dict[str, Any]]:
    """The labels alone."""
    return yaml.safe_load(LABELS.read_text(encoding="utf-8"))


def articles() -> list[dict[str, Any]]:
    """The labelled articles with their texts."""
    ids = [article["id"] for article in labelled()]
    texts = pl.scan_parquet(CORPUS).filter(pl.col("article_id").is_in(ids)).collect()
    by_id = {row["article_id"]: row for row in texts.to_dicts()}
    return [
        article | {name: by_id[article["id"]][name] for name in _COLUMNS} for article in labelled()
    ]


def records() -> list[dict[str, Any]]:
    """The articles as a feed delivers them, each under its own address."""
    return [{name: article[name] for name in ("id", *_COLUMNS)} for article in articles()]
