"""Takes in documents: from what the user hands over to the lake.

Only what is missing is added, so it may be interrupted and repeated.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

import polars as pl

from ingest.sources import Known, read_documents
from warehouse.lake import Lake
from warehouse.settings import Settings


@dataclass(frozen=True, slots=True)
class Rejected:
    """One input that could not be read, and why."""

    source_uri: str
    reason: str
    detail: str


@dataclass(slots=True)
class TakenIn:
    """What became of the inputs of one build: article versions, and inputs left out.

    Args:
        new: article versions that were not known.
        unchanged: article versions that were.
        rejected: inputs left out.
        mended: source and encoding of new ones with characters that could not be read.
    """

    new: int = 0
    unchanged: int = 0
    rejected: list[Rejected] = field(default_factory=list)
    mended: list[tuple[str, str]] = field(default_factory=list)

    @property
    def articles(self) -> int:
        """Article versions that could be read."""
        return self.new + self.unchanged

    def __str__(self) -> str:
        """The three numbers in words."""
        return f"{self.new} new, {self.unchanged} unchanged, {len(self.rejected)} rejected"


def take_in(settings: Settings, paths: Sequence[str]) -> TakenIn:
    """Read inputs into the lake of today; what it holds already is counted and left as it is.

    Args:
        settings: whose lake.
        paths: files, folders and patterns.
    """
    lake = Lake(settings.lake)
    taken = TakenIn()
    rejected_before = lake.scan("rejected_documents").select("rejection_id").collect()
    known = Known(lake.versions(), settings.today)
    intakes = read_documents(paths, ingest_date=settings.today, known=known)
    for intake in intakes:
        taken.new += intake.documents.height
        taken.unchanged += intake.unchanged_count
        taken.rejected += _rejections(intake.rejected)
        taken.mended += _mended(intake.documents)
        newly_rejected = intake.rejected.join(rejected_before, on="rejection_id", how="anti")
        _write_received(lake, settings.today, intake.documents, newly_rejected)
    return taken


def inbox_paths(settings: Settings) -> list[str]:
    """The inbox, made where it does not exist yet, unless there is nothing in it."""
    settings.inbox.mkdir(parents=True, exist_ok=True)
    return [str(settings.inbox)] if any(settings.inbox.iterdir()) else []


def row_count(settings: Settings, table: str, day: date) -> int:
    """Rows of one table of the lake on one ingest day."""
    rows = Lake(settings.lake).scan(table).filter(pl.col("ingest_date") == day)
    return rows.select(pl.len()).collect().item()


def _write_received(lake: Lake, day: date, documents: pl.DataFrame, rejected: pl.DataFrame) -> None:
    """Write what arrived; a batch without rows leaves no file."""
    for table, frame in (("documents", documents), ("rejected_documents", rejected)):
        if not frame.is_empty():
            lake.write(table, day, lake.batch_id(frame), frame)


def _rejections(frame: pl.DataFrame) -> list[Rejected]:
    """Rows of raw.rejected_documents as values."""
    rows = frame.select("source_uri", "rejection_reason", "rejection_detail").iter_rows()
    return [Rejected(*row) for row in rows]


def _mended(documents: pl.DataFrame) -> list[tuple[str, str]]:
    """Source and encoding of documents with replaced characters, see `ingest.sources.decoding`."""
    is_mended = pl.col("encoding").str.ends_with(" replaced)")
    return documents.filter(is_mended).select("source_uri", "encoding").rows()
