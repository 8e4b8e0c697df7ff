"""Documents and rejections as frames of the lake, in batches of bounded size."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import polars as pl

from ingest.identity import hash_id
from ingest.sources.fields import identifies
from ingest.sources.known import Known
from ingest.sources.locate import find_files
from ingest.sources.reading import read_file
from ingest.sources.received import Article, InputFile, Received, Rejection
from warehouse.contracts.polars_schema import conform
from warehouse.contracts.tables import TABLES

MAX_ROWS = 5_000
MAX_CHARACTERS = 32_000_000
"""Text of one batch: at most 64 MB of UTF-8 in western languages, usually a third of that."""

_DOCUMENT_COLUMNS = (
    "article_id", "document_id", "source_uri", "url", "received_format", "encoding",
    "given_title", "given_published", "given_language", "given_publisher", "is_retracted",
    "repeats_article_id", "document_text",
)  # fmt: skip
_REJECTED_COLUMNS = ("rejection_id", "source_uri", "rejection_reason", "rejection_detail")
_Row = tuple[str | None, ...]
"""A row, its id first, in the order of one of the two lists."""


@dataclass(frozen=True, slots=True)
class Intake:
    """One batch of what was received.

    Args:
        documents: rows of raw.documents, none of them known and no article version twice.
        rejected: rows of raw.rejected_documents.
        unchanged_count: article versions that came again: known before, or twice in this run.
    """

    documents: pl.DataFrame
    rejected: pl.DataFrame
    unchanged_count: int


def read_documents(
    paths: Sequence[str | Path], *, ingest_date: date, known: Known | None = None
) -> Iterator[Intake]:
    """Takes in articles, batch by batch; at least one batch, which may be empty.

    Rows and their order depend on the files alone, not on the order of the arguments.

    Args:
        paths: files, folders (searched to the bottom, hidden entries apart) and glob patterns.
        ingest_date: day of the run (UTC).
        known: article versions that the lake holds already.
    """
    seen, is_first = set[str](), True
    batch = _Batch(ingest_date, known, seen)
    for received in _receive(paths):
        batch.add(received)
        if batch.is_full:
            yield batch.intake()
            batch, is_first = _Batch(ingest_date, known, seen), False
    if is_first or not batch.is_empty:
        yield batch.intake()


def _receive(paths: Sequence[str | Path]) -> Iterator[Received]:
    """Articles and rejections behind the paths, file after file."""
    for found in find_files(paths):
        if isinstance(found, InputFile):
            yield from read_file(found)
        else:
            yield found


def _document_row(article: Article) -> _Row:
    """A row of raw.documents without its ingest date.

    A document is known by its URL where that leads to one article, else by its location; its
    version also by everything that it gives.
    """
    is_web = article.url is not None and identifies(article.url)
    document_id = hash_id(article.url if is_web else article.location)
    given = tuple(article.given.values())
    withdrawn = ("retracted",) if article.is_retracted else ()
    article_id = hash_id(
        document_id, article.url or "", *(value or "" for value in given), article.text, *withdrawn
    )
    received = (article.source_uri, article.url, article.received_format, article.encoding)
    is_retracted = str(article.is_retracted).lower()
    said = (is_retracted, None, article.document_text)
    return article_id, document_id, *received, *given, *said


def _back(row: _Row, day: date) -> _Row:
    """The row of a version that its document went back to: a version of its own."""
    *said, _, text = row[1:]
    return hash_id(str(row[0]), "back", day.isoformat()), *said, row[0], text


def _rejected_row(rejection: Rejection) -> _Row:
    """A row of raw.rejected_documents without its ingest date."""
    rejection_id = hash_id(rejection.source_uri, rejection.reason)
    return rejection_id, rejection.source_uri, rejection.reason, rejection.detail


class _Batch:
    """Rows that wait to become frames; `seen` are the ids of all batches of the run."""

    def __init__(self, ingest_date: date, known: Known | None, seen: set[str]) -> None:
        self._ingest_date, self._known, self._seen = ingest_date, known, seen
        self._documents: list[_Row] = []
        self._rejected: list[_Row] = []
        self._characters = 0
        self._unchanged_count = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing was received, not even something known."""
        return not (self._documents or self._rejected or self._unchanged_count)

    @property
    def is_full(self) -> bool:
        """Whether the batch has reached its size in rows or in text."""
        rows = max(len(self._documents), len(self._rejected))
        return rows >= MAX_ROWS or self._characters >= MAX_CHARACTERS

    def add(self, received: Received) -> None:
        """Keeps what was received, unless it is known or was seen; notes it as seen."""
        is_article = isinstance(received, Article)
        row = self._version(received) if isinstance(received, Article) else _rejected_row(received)
        row_id = str(row[0])
        if row_id in self._seen or (self._known and row_id in self._known):
            self._unchanged_count += is_article
            return
        self._seen.add(row_id)
        (self._documents if is_article else self._rejected).append(row)
        self._characters += len(row[-1] or "")

    def _version(self, article: Article) -> _Row:
        """The row of a document, under an id of its own where its document went back to it."""
        row = _document_row(article)
        article_id, document_id, source_uri = (str(value) for value in row[:3])
        is_back = self._known and self._known.is_back(article_id, document_id, source_uri)
        return _back(row, self._ingest_date) if is_back else row

    def intake(self) -> Intake:
        """The rows as frames that fit their contracts."""
        return Intake(
            documents=self._frame("raw.documents", _DOCUMENT_COLUMNS, self._documents),
            rejected=self._frame("raw.rejected_documents", _REJECTED_COLUMNS, self._rejected),
            unchanged_count=self._unchanged_count,
        )

    def _frame(self, name: str, columns: tuple[str, ...], rows: list[_Row]) -> pl.DataFrame:
        """Rows as a frame that fits the contract of its table."""
        strings = pl.DataFrame(rows, schema=dict.fromkeys(columns, pl.String()), orient="row")
        dated = strings.with_columns(
            pl.col("^is_retracted$") == "true",
            pl.lit(self._ingest_date, pl.Date()).alias("ingest_date"),
        )
        return conform(dated, TABLES[name])
