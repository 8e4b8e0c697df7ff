"""The labelled articles of the YAML files, and what a release makes of them."""

from functools import cache
from pathlib import Path

import duckdb

from orchestration.evaluate_clusters import read_clusters, record_of

FOLDER = Path(__file__).parent


@cache
def articles(name: str = "scenario") -> list[dict]:
    """The labelled articles of one file."""
    return read_clusters(FOLDER / f"{name}.yaml")


def originals(release: Path) -> dict[str, str]:
    """The original of each copy, by article."""
    query = """
        select copies.source_uri, originals.source_uri
        from marts.dim_articles as copies
        inner join marts.dim_articles as originals
            on copies.original_article_id = originals.article_id"""
    with duckdb.connect(str(release), read_only=True) as connection:
        rows = connection.execute(query).fetchall()
    return {record_of(copy): record_of(original) for copy, original in rows}
