"""From a frame of documents to the frames of the lake, one article at a time."""

import gc
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager
from functools import cache, partial
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import polars as pl

from ingest.articles.model import Article
from ingest.claims.collector import Row
from ingest.cues import mark
from ingest.extraction import Document, facts_of, read
from ingest.places import place_rows
from ingest.signature import add_signature
from warehouse.contracts.polars_schema import conform, polars_schema
from warehouse.contracts.tables import RAW

_T = TypeVar("_T")
_RULE_FILES = (".py", ".toml", ".parquet", ".tsv")
_APART = ("samples", "evaluation", "codebook")
"""Folders that decide nothing about a row."""
_RECEIVED = ("documents", "rejected_documents")
_TABLES = {table.name: table for table in RAW if table.name not in _RECEIVED}
_CHUNK = 500
"""Articles whose sentences are looked at in one pass."""
_GIVEN = ("title", "published", "language", "publisher")


@cache
def rules_version() -> str:
    """Hash of all rules and language packs: what `extractor_version` on each row says.

    Equal code gives equal versions on every machine; any change of a rule or word changes it.
    """
    digest = sha256()
    folder = Path(__file__).parent
    for path in sorted(folder.rglob("*")):
        if path.suffix in _RULE_FILES and path.parent.name not in _APART:
            digest.update(path.relative_to(folder).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def extract(documents: pl.DataFrame) -> dict[str, pl.DataFrame]:
    """All tables of the lake behind `raw.documents`, for these documents.

    Args:
        documents: rows of raw.documents, in any order.

    Returns:
        A frame for every raw table but documents and rejected_documents, in contract shape, sorted
        by key; the same for the same documents, whatever their order.
    """
    rows: dict[str, list[Row]] = {name: [] for name in _TABLES}
    for chunk in documents.sort("article_id").iter_slices(_CHUNK):
        stamps = [
            {"ingest_date": day, "extractor_version": rules_version()}
            for day in chunk["ingest_date"]
        ]
        read_documents = [_document(record) for record in chunk.iter_rows(named=True)]
        with _uncollected():
            found_in = zip(read_documents, _extracted(read_documents), stamps, strict=True)
            for document, found, stamp in found_in:
                add_signature(found, document.text)
                for name, table_rows in found.items():
                    rows[name] += [row | stamp for row in table_rows]
    rows["places"] = list(_places(rows))
    return {name: _frame(name, rows[name]) for name in _TABLES}


def _extracted(documents: list[Document]) -> Iterator[dict[str, list[Row]]]:
    """Rows of each document; a rule that fails costs that article and no other one.

    Such an article is kept with the error, and leaves at the audit.
    """
    articles = [_or_error(partial(read, document)) for document in documents]
    mark(article for article in articles if isinstance(article, Article))
    for document, article in zip(documents, articles, strict=True):
        if isinstance(article, Article):
            found = _or_error(partial(facts_of, article, document))
        else:
            found = article
        yield _failed(document, found) if isinstance(found, Exception) else found


@contextmanager
def _uncollected() -> Generator[None]:
    """Without the search for cycles, which takes a fifth of the time and finds next to none."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _or_error(step: Callable[[], _T]) -> _T | Exception:
    """What a step gives, or what it raises."""
    try:
        return step()
    except Exception as error:  # noqa: BLE001 - whatever a rule raises
        return error


def _failed(document: Document, error: Exception) -> dict[str, list[Row]]:
    """The only row of an article on which a rule failed."""
    return {
        "articles": [
            {
                "article_id": document.article_id,
                "document_id": document.document_id,
                "sentence_count": 0,
                "extraction_error": f"{type(error).__name__}: {error}",
            }
        ]
    }


def _document(record: Mapping[str, object]) -> Document:
    """A row of raw.documents as extraction takes it."""
    given = {field: record[f"given_{field}"] for field in _GIVEN}
    return Document(
        article_id=str(record["article_id"]),
        document_id=str(record["document_id"]),
        text=str(record["document_text"]),
        given={field: None if value is None else str(value) for field, value in given.items()},
    )


def _places(rows: Mapping[str, list[Row]]) -> Iterator[Row]:
    """Rows of raw.places for all places that claims refer to, with their parents."""
    dates: dict[str, object] = {}
    for table in ("event_claims", "office_claims", "membership_claims"):
        for row in rows[table]:
            if row.get("place_id"):
                dates.setdefault(str(row["place_id"]), row["ingest_date"])
    first_date = min(dates.values(), default=None, key=str)
    for place in place_rows(sorted(dates)):
        yield {
            "place_id": place.place_id,
            "place_name": place.place_name,
            "place_kind": place.place_kind,
            "parent_place_id": place.parent_place_id,
            "region_name": place.region_name,
            "country_code": place.country_code,
            "latitude": place.latitude,
            "longitude": place.longitude,
            "population": place.population,
            "ingest_date": dates.get(place.place_id, first_date),
            "extractor_version": rules_version(),
        }


def _frame(name: str, rows: list[Row]) -> pl.DataFrame:
    """Rows as a frame in contract shape, sorted by key."""
    table = _TABLES[name]
    schema = polars_schema(table)
    frame = pl.DataFrame(
        [{column: row.get(column) for column in schema} for row in rows], schema=schema
    )
    return conform(frame, table).sort(list(table.key))
