"""The private database of one build: the lake as views, and what the audit found.

Schema `raw` shows every table of the lake, `arrivals` what of it no release was made of; `audit`
has `checks` and `quarantined_rows`, empty until `record_audit` fills them, and
`rejected_documents`. dbt adds its own schemas. The file is made anew by every build and nobody but
the build opens it.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from pathlib import Path

import duckdb
import polars as pl

from warehouse.connection import connect
from warehouse.contracts.duckdb_ddl import comments, create_table, literal, qualified
from warehouse.contracts.model import Table
from warehouse.contracts.polars_schema import conform, polars_schema
from warehouse.contracts.tables import TABLES
from warehouse.contracts.tables.raw import RAW
from warehouse.errors import ContractError
from warehouse.lake import Lake
from warehouse.parquet_files import layout, read_origin

_CHECKS = TABLES["audit.checks"]
_QUARANTINE = TABLES["audit.quarantined_rows"]
_REJECTED = TABLES["audit.rejected_documents"]

Row = Mapping[str, object]


def create_build_database(path: Path, lake: Lake, audited: Collection[date] = ()) -> None:
    """Replaces the build database by a fresh one over the lake.

    Also removes what interrupted writes left in the lake, so call it only while nobody writes.

    Args:
        path: the build database.
        lake: what it shows.
        audited: days of the lake that are no arrivals any more.

    Raises:
        LakeError: a file of the lake is truncated or corrupt.
        DatabaseError: the old file is open in another process.
    """
    lake.remove_leftovers()
    path.parent.mkdir(parents=True, exist_ok=True)
    for old in (path, path.with_name(f"{path.name}.wal")):
        old.unlink(missing_ok=True)
    with connect(path, read_only=False) as connection:
        # One transaction, because each would wait for the disk.
        for statement in ("begin", *_statements(lake), *_arrivals(lake, audited), "commit"):
            connection.execute(statement)


def record_audit(path: Path, report_rows: Iterable[Row], quarantined_rows: Iterable[Row]) -> None:
    """Writes check results and quarantined rows into the build database; may be called per stage.

    A check that is recorded again replaces its earlier result.

    Args:
        path: the build database.
        report_rows: rows of `audit.checks` by column name.
        quarantined_rows: rows of `audit.quarantined_rows` by column name; an absent `ingest_date`
            is taken from `row_json`.

    Raises:
        ContractError: an unknown or missing column, or a value of the wrong type.
        DatabaseError: the database is open in another process.
    """
    checks = _frame(report_rows, _CHECKS)
    quarantined = _frame(quarantined_rows, _QUARANTINE)
    with connect(path, read_only=False) as connection:
        _replace(connection, _CHECKS, checks)
        _replace(connection, _QUARANTINE, quarantined)
        connection.execute(
            f"update {qualified(_QUARANTINE)} "
            "set ingest_date = try_cast(json_extract_string(row_json, '$.ingest_date') as date) "
            "where ingest_date is null and json_valid(row_json)"
        )


def _statements(lake: Lake) -> Iterable[str]:
    for schema in ("raw", "audit"):
        yield f"create schema {schema}"
    for table in RAW:
        files = lake.files(table.name)
        yield _view(lake, table, files) if files else create_table(table)
        yield from comments(table, kind="view" if files else "table")
    for table in (_CHECKS, _QUARANTINE):
        yield create_table(table)
        yield from comments(table)
    names = ", ".join(_REJECTED.column_names())
    yield f"create view {qualified(_REJECTED)} as select {names} from raw.rejected_documents"
    yield from comments(_REJECTED, kind="view")


def _arrivals(lake: Lake, audited: Collection[date]) -> Iterable[str]:
    """Views over the files of the days that are not audited, in a schema of their own."""
    yield "create schema arrivals"
    for table in RAW:
        files = [path for path in lake.files(table.name) if lake.day(path) not in audited]
        scanned = (
            _scan(table, files, _of_days(files)) if files else f"from {qualified(table)} limit 0"
        )
        yield f"create view arrivals.{table.name} as {scanned}"


def _view(lake: Lake, table: Table, files: list[Path]) -> str:
    """A view over all Parquet files of a table: one pattern, or one a day for a lake as it was."""
    whole = [_escape_glob(str(lake.root.absolute() / table.name)) + "/*/*.parquet"]
    patterns = whole if lake.until is None else _of_days(files)
    return f"create view {qualified(table)} as {_scan(table, files, patterns)}"


def _scan(table: Table, files: list[Path], patterns: list[str]) -> str:
    """The rows of some Parquet files of a table; columns that no file has yet are NULL.

    Looks at every footer, so that a broken file is named before SQL stumbles over it.
    """
    layouts = {read_origin(path).layout for path in files}
    is_uniform = layouts == {layout(table)}
    present = set(table.column_names()) if is_uniform else _columns_of(files)
    columns = ", ".join(
        column.name if column.name in present else f"null::{column.type} as {column.name}"
        for column in table.columns
    )
    return (
        f"select {columns} from read_parquet([{', '.join(map(literal, patterns))}], "
        f"hive_partitioning = false, union_by_name = {str(not is_uniform).lower()})"
    )


def _of_days(files: list[Path]) -> list[str]:
    """A pattern for each folder of a day that some files lie in."""
    return sorted({_escape_glob(str(path.parent.absolute())) + "/*.parquet" for path in files})


def _columns_of(files: list[Path]) -> set[str]:
    return {name for path in files for name in pl.read_parquet_schema(path)}


def _escape_glob(path: str) -> str:
    """A path whose special characters mean themselves inside a glob pattern."""
    return "".join(f"[{character}]" if character in "[*?" else character for character in path)


def _frame(rows: Iterable[Row], table: Table) -> pl.DataFrame:
    """Rows as a frame that fits the contract; the last of several rows with one key stays."""
    listed = [dict(row) for row in rows]
    known = polars_schema(table)
    unknown = {name for row in listed for name in row} - set(known)
    if unknown:
        raise ContractError(f"{qualified(table)} has no column {', '.join(sorted(unknown))}")
    try:
        frame = pl.DataFrame(listed, schema=known)
    except (TypeError, pl.exceptions.PolarsError) as error:
        raise ContractError(f"{qualified(table)}: {error}") from error
    return conform(frame, table).unique(table.key, keep="last", maintain_order=True)


def _replace(connection: duckdb.DuckDBPyConnection, table: Table, frame: pl.DataFrame) -> None:
    if frame.is_empty():
        return
    name, key = qualified(table), ", ".join(table.key)
    connection.register("incoming", frame.to_arrow())
    connection.execute(f"delete from {name} where ({key}) in (select ({key}) from incoming)")
    connection.execute(f"insert into {name} select * from incoming")
    connection.unregister("incoming")
