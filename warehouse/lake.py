"""The lake: what ingest wrote, as Parquet, one file per table, ingest day and batch.

`lake/<table>/ingest_date=YYYY-MM-DD/<batch_id>.parquet`. `documents` and `rejected_documents` are
received and never change; the other tables are derived from the documents of the same batch and are
rewritten when the extractor or their layout changes. Rewriting a batch replaces its file.
"""

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import polars as pl

from warehouse.contracts.polars_schema import conform, empty
from warehouse.contracts.tables.raw import RAW
from warehouse.errors import LakeError
from warehouse.parquet_files import (
    Origin,
    broken,
    layout,
    leftovers,
    read_origin,
    scan_files,
    write_file,
)

TABLES = {table.name: table for table in RAW}
RECEIVED = ("documents", "rejected_documents")
DERIVED = tuple(name for name in TABLES if name not in RECEIVED)
_PARTITION = "ingest_date="


@dataclass(frozen=True, slots=True, order=True)
class Batch:
    """Documents that were received together; their derived tables carry the same name."""

    ingest_date: date
    batch_id: str


class Lake:
    """A lake below a root folder; an absent folder is an empty lake.

    Args:
        root: folder that holds one folder per table.
        until: the lake as it was at the end of this day; nothing is written to such a lake.
    """

    def __init__(self, root: Path, *, until: date | None = None) -> None:
        self.root = root
        self.until = until

    def path(self, table: str, batch: Batch) -> Path:
        """File of one table and batch, whether it exists or not."""
        folder = self.root / table / f"{_PARTITION}{batch.ingest_date.isoformat()}"
        return folder / f"{batch.batch_id}.parquet"

    def write(
        self,
        table: str,
        ingest_date: date,
        batch_id: str,
        frame: pl.DataFrame,
        extractor_version: str | None = None,
    ) -> Path:
        """Writes, or replaces, the rows of one table and batch; an empty frame is a file, too.

        Raises:
            ContractError: the frame does not fit the contract of `raw.<table>`.
            LakeError: the file cannot be written.
        """
        contract = TABLES[table]
        path = self.path(table, Batch(ingest_date, batch_id))
        write_file(path, contract, conform(frame, contract), extractor_version or "")
        return path

    def files(self, table: str) -> list[Path]:
        """Files of a table, by day and batch."""
        files = sorted((self.root / table).glob(f"{_PARTITION}*/[!.]*.parquet"))
        if self.until is None:
            return files
        return [path for path in files if _batch(path).ingest_date <= self.until]

    def scan(self, table: str) -> pl.LazyFrame:
        """All rows of a table, lazily; collect with `engine="streaming"` when it may be large."""
        files = self.files(table)
        return scan_files(files, TABLES[table]) if files else empty(TABLES[table]).lazy()

    def read(self, table: str, batch: Batch) -> pl.DataFrame:
        """The rows of one table and batch.

        Raises:
            LakeError: the file is missing, truncated or corrupt.
        """
        path = self.path(table, batch)
        if not path.is_file():
            raise LakeError(f"the lake holds no {path}")
        try:
            return scan_files([path], TABLES[table]).collect()
        except (pl.exceptions.PolarsError, OSError) as error:
            raise broken(path, error) from error

    def batches(self) -> list[Batch]:
        """Batches of documents, oldest day first."""
        return sorted(_batch(path) for path in self.files("documents"))

    def stale_batches(self, extractor_version: str) -> list[Batch]:
        """Batches whose derived tables are absent, broken, or made by other rules or layouts.

        A broken derived file is no error here: extracting its batch again repairs it.
        """
        received = set(self.batches())
        fresh = set(received)
        for table in DERIVED:
            fresh &= self._made_by(table, Origin(extractor_version, layout(TABLES[table])))
        return sorted(received - fresh)

    @staticmethod
    def day(path: Path) -> date:
        """The ingest day of a file of the lake."""
        return _batch(path).ingest_date

    def documents_by_day(self) -> dict[date, list[str]]:
        """Sorted ids of the articles that arrived on each day.

        Raises:
            LakeError: a file of received documents is truncated or corrupt.
        """
        documents = self._collect("documents", "ingest_date", "article_id").sort("article_id")
        grouped = documents.group_by("ingest_date", maintain_order=True).agg("article_id")
        return dict(grouped.iter_rows())

    def days_written_since(self, instant: float) -> set[date]:
        """Days of which a file was written after an instant in seconds of Unix time."""
        paths = (path for table in TABLES for path in self.files(table))
        return {_batch(path).ingest_date for path in paths if path.stat().st_mtime > instant}

    def days(self) -> list[date]:
        """Days on which documents or rejections arrived, oldest first."""
        paths = (path for table in RECEIVED for path in self.files(table))
        return sorted({_batch(path).ingest_date for path in paths})

    def known_article_ids(self) -> set[str]:
        """Ids of all article versions ever received; reads one column.

        Raises:
            LakeError: a file of received documents is truncated or corrupt.
        """
        return set(self._collect("documents", "article_id").get_column("article_id"))

    def versions(self) -> pl.DataFrame:
        """Ids, place and day of all article versions ever received, and what they repeat.

        Raises:
            LakeError: a file of received documents is truncated or corrupt.
        """
        names = ("article_id", "document_id", "source_uri", "ingest_date", "repeats_article_id")
        return self._collect("documents", *names)

    def input_digest(self) -> str:
        """Hash of everything received: ids of articles and rejections with their first day.

        Raises:
            LakeError: a file of received documents is truncated or corrupt.
        """
        lines: list[str] = []
        for table in RECEIVED:
            key = TABLES[table].key[0]
            first = (
                self._collect(table, key, "ingest_date").group_by(key).agg(pl.min("ingest_date"))
            )
            line = pl.concat_str(
                pl.lit(table), key, pl.col("ingest_date").cast(str), separator="\x1f"
            )
            lines += first.select(line).to_series().sort().to_list()
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()

    @staticmethod
    def batch_id(frame: pl.DataFrame) -> str:
        """Name of a batch: hash of its sorted ids, of articles or else of rejections.

        Args:
            frame: rows of `raw.documents` or `raw.rejected_documents`.
        """
        key = "article_id" if "article_id" in frame.columns else "rejection_id"
        ids = frame.get_column(key).sort().to_list()
        return hashlib.sha256("\x1f".join(ids).encode()).hexdigest()[:16]

    def remove_leftovers(self) -> None:
        """Deletes what interrupted writes left; only while nobody writes."""
        for path in list(leftovers(self.root)):
            path.unlink(missing_ok=True)

    def _made_by(self, table: str, origin: Origin) -> set[Batch]:
        return {_batch(path) for path in self.files(table) if _origin(path) == origin}

    def _collect(self, table: str, *columns: str) -> pl.DataFrame:
        try:
            return self.scan(table).select(columns).collect(engine="streaming")
        except pl.exceptions.PolarsError as error:
            for path in self.files(table):
                read_origin(path)
            raise LakeError(f"{self.root / table} cannot be read: {error}") from error


def _batch(path: Path) -> Batch:
    day = path.parent.name.removeprefix(_PARTITION)
    try:
        return Batch(date.fromisoformat(day), path.stem)
    except ValueError:
        raise LakeError(f"{path.parent} is no day of the lake; move it elsewhere") from None


def _origin(path: Path) -> Origin | None:
    try:
        return read_origin(path)
    except LakeError:
        return None
