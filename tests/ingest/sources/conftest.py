"""Takes in what a test hands over and gives the rows back, whatever their batches."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from ingest.sources import Known, read_documents

DAY = date(2024, 6, 1)


@dataclass(frozen=True)
class Taken:
    """All rows of one run."""

    documents: list[dict[str, object]]
    rejected: list[dict[str, object]]
    unchanged_count: int

    @property
    def texts(self) -> list[object]:
        return [row["document_text"] for row in self.documents]

    @property
    def reasons(self) -> list[object]:
        return [row["rejection_reason"] for row in self.rejected]


Take = Callable[..., Taken]


def take_in(*paths: str | Path, known: Known | None = None, day: date = DAY) -> Taken:
    """One run over the paths on a day."""
    batches = list(read_documents(paths, ingest_date=day, known=known))
    return Taken(
        documents=pl.concat([batch.documents for batch in batches]).to_dicts(),
        rejected=pl.concat([batch.rejected for batch in batches]).to_dicts(),
        unchanged_count=sum(batch.unchanged_count for batch in batches),
    )


@pytest.fixture
def take() -> Take:
    return take_in


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, bytes | str], Path]:
    """Writes a file under the test's folder; text becomes UTF-8, line ends stay as they are."""

    def write_file(name: str, content: bytes | str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write_file
