"""Every table of a release as Parquet, for tools that read no DuckDB.

The same rows give the same bytes: they are written in the order in which the release stores them,
sorted by key, in row groups of one size. Checksums of these files therefore compare across
rebuilds, which those of a large DuckDB file do not.
"""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

import duckdb

from warehouse.contracts.duckdb_ddl import literal
from warehouse.releases.database import CATALOG, ReleaseTable
from warehouse.releases.manifest import FileEntry

FOLDER = "parquet"
_RECORD = f"{FOLDER}/event_id_changes.parquet"
_FORMAT = "format parquet, compression zstd, row_group_size 122880"


def export_tables(
    connection: duckdb.DuckDBPyConnection, tables: Iterable[ReleaseTable], folder: Path
) -> None:
    """Writes `parquet/<table>.parquet` below a release folder for each table."""
    (folder / FOLDER).mkdir()
    for table in tables:
        copy_to_parquet(
            connection,
            f"from {CATALOG}.{table.qualified}",
            folder / FOLDER / f"{table.name}.parquet",
        )


def copy_to_parquet(connection: duckdb.DuckDBPyConnection, query: str, path: Path) -> None:
    """Writes the result of a query to one Parquet file."""
    connection.execute(f"copy ({query}) to {literal(str(path))} ({_FORMAT})")


def content_sha256(files: Mapping[str, FileEntry]) -> str:
    """One hash over the Parquet files' checksums: equal where all rows are equal.

    The record of earlier releases is left out, because it tells of them and not of this one.
    """
    lines = (
        f"{name} {entry['sha256']}\n"
        for name, entry in sorted(files.items())
        if name.startswith(f"{FOLDER}/") and name != _RECORD
    )
    return hashlib.sha256("".join(lines).encode()).hexdigest()
