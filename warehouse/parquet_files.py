"""One Parquet file of the lake: written atomically, to the same bytes, and read with suspicion.

A reader sees the old file or the new one, never a part: rows go to a hidden file beside the target,
are flushed to disk and renamed. The footer carries what made the file (`Origin`), so that a stale
file is found without reading a row.
"""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from warehouse.contracts.model import Table
from warehouse.contracts.polars_schema import polars_schema
from warehouse.disk import sync_folder
from warehouse.errors import LakeError

_LEFTOVER = ".parquet.tmp"
_ROW_GROUP = 65_536
"""Rows per group: small enough to stream articles in bounded memory."""


@dataclass(frozen=True, slots=True)
class Origin:
    """What made a file: the extractor (empty for received documents) and the table's layout."""

    extractor_version: str
    layout: str


def layout(table: Table) -> str:
    """Hash of a table's column names and types; changes when old files lack a column."""
    text = ",".join(f"{column.name} {column.type}" for column in table.columns)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def write_file(path: Path, table: Table, frame: pl.DataFrame, extractor_version: str) -> None:
    """Writes rows sorted by key; the same rows give the same bytes in whatever order they come.

    Args:
        path: target; its folder is created.
        table: contract of the frame, which must conform already.
        frame: the rows.
        extractor_version: stored in the footer.

    Raises:
        LakeError: the disk is full or the folder is not writable.
    """
    leftover = path.with_name(f".{path.stem}{_LEFTOVER}")
    metadata = {"extractor_version": extractor_version, "layout": layout(table)}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with leftover.open("wb") as sink:
            frame.sort(table.key, maintain_order=True).rechunk().write_parquet(
                sink, compression="zstd", row_group_size=_ROW_GROUP, metadata=metadata
            )
            sink.flush()
            os.fsync(sink.fileno())
        leftover.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise LakeError(f"cannot write {path}: {error}") from error


def read_origin(path: Path) -> Origin:
    """What made a file, from its footer.

    Raises:
        LakeError: the file is truncated, corrupt, or vanished.
    """
    try:
        metadata = pl.read_parquet_metadata(path)
    except (pl.exceptions.PolarsError, OSError) as error:
        raise broken(path, error) from error
    return Origin(metadata.get("extractor_version", ""), metadata.get("layout", ""))


def scan_files(files: list[Path], table: Table) -> pl.LazyFrame:
    """All rows of some files; a column that older files lack is NULL there."""
    return pl.scan_parquet(
        files,
        glob=False,
        hive_partitioning=False,
        schema=polars_schema(table),
        missing_columns="insert",
        extra_columns="ignore",
    )


def broken(path: Path, error: Exception) -> LakeError:
    """The error for a file that cannot be read."""
    return LakeError(
        f"{path} is truncated or corrupt ({error}); restore it from a backup, "
        "or delete it and build again from the articles it was made of"
    )


def leftovers(root: Path) -> Iterator[Path]:
    """Hidden files that an interrupted write left below `root`."""
    return root.rglob(f".*{_LEFTOVER}")
