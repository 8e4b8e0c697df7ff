"""What the lake holds of each document, and whether an old version of one is its newest again."""

from datetime import date

import polars as pl


class Known:
    """Article versions that the lake holds already.

    A page that goes back to an earlier text is a new version of its document. A file that is handed
    in again is none: it says what it said before. So a known version counts as back where the
    document has gone on since, and the place that it comes from did not hold it before. It looks at
    earlier days only, so that the order of the arrivals of one day makes no difference.

    Args:
        received: article_id, document_id, source_uri, ingest_date and repeats_article_id of all
            received documents.
        today: the day of the run (UTC).
    """

    def __init__(self, received: pl.DataFrame, today: date) -> None:
        self._article_ids = set(received.get_column("article_id"))
        earlier = (
            received.filter(pl.col("ingest_date") < today)
            .with_columns(pl.coalesce("repeats_article_id", "article_id").alias("content"))
            .filter(pl.col("content").n_unique().over("document_id") > 1)
        )
        self._contents = _sets(earlier, "document_id")
        self._latest = _sets(_last_day(earlier, "document_id"), "document_id")
        places = earlier.with_columns(pl.concat_str("document_id", "source_uri").alias("place"))
        self._at_place = _sets(_last_day(places, "place"), "place")

    def __contains__(self, article_id: str) -> bool:
        """Whether the lake holds the version."""
        return article_id in self._article_ids

    def is_back(self, article_id: str, document_id: str, source_uri: str) -> bool:
        """Whether a known version is the newest of its document again."""
        return (
            article_id in self._contents.get(document_id, ())
            and article_id not in self._latest[document_id]
            and article_id not in self._at_place.get(document_id + source_uri, ())
        )


def _last_day(versions: pl.DataFrame, key: str) -> pl.DataFrame:
    """The versions of the last day of each key."""
    return versions.filter(pl.col("ingest_date") == pl.col("ingest_date").max().over(key))


def _sets(versions: pl.DataFrame, key: str) -> dict[str, set[str]]:
    """The contents of each key."""
    grouped = versions.group_by(key).agg(pl.col("content"))
    return {name: set(contents) for name, contents in grouped.iter_rows()}
