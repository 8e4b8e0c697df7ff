"""The DuckDB file of a release: copied table by table from the build, sorted, and commented.

Older clients and BI drivers open it, because it is written in the storage format of DuckDB 1.0.
Rows are sorted by key, so that lookups read few row groups and two builds compare. Tables of the
contracts are created from them, so a NULL where none may be stops the release here at the latest.
"""

from dataclasses import dataclass
from pathlib import Path

import duckdb

from warehouse.contracts.columns import COLUMNS
from warehouse.contracts.duckdb_ddl import comments, create_table, describe, literal, qualified
from warehouse.contracts.model import TYPES, Table
from warehouse.contracts.tables import MARTS, TABLES
from warehouse.contracts.tables.audit import AUDIT
from warehouse.errors import ReleaseError
from warehouse.macros import macro_statements

STORAGE_VERSION = "v1.0.0"
CATALOG = "release_file"
POLICIES = "policies"


@dataclass(frozen=True, slots=True)
class ReleaseTable:
    """A table of a release; its rows lie sorted by key."""

    schema: str
    name: str

    @property
    def qualified(self) -> str:
        """`schema.name`."""
        return f"{self.schema}.{self.name}"


def attach_release_file(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Creates the release's DuckDB file and makes it the default database."""
    connection.execute(
        f"attach {literal(str(path))} as {CATALOG} (storage_version '{STORAGE_VERSION}')"
    )
    connection.execute(f"use {CATALOG}")


def detach_release_file(connection: duckdb.DuckDBPyConnection) -> None:
    """Closes the release's DuckDB file; what was written is in the file itself, not in a log."""
    connection.execute("use memory")
    connection.execute(f"detach {CATALOG}")


def copy_contract_tables(connection: duckdb.DuckDBPyConnection, build: str) -> list[ReleaseTable]:
    """Copies marts and audit from the attached build; returns what was made.

    Raises:
        ReleaseError: a table is absent from the build or does not fit its contract.
    """
    for schema in ("marts", "audit"):
        connection.execute(f"create schema {schema}")
    for table in (*MARTS, *AUDIT):
        _copy(connection, build, table)
    return [ReleaseTable(*table.asset_key) for table in (*MARTS, *AUDIT)]


def copy_policies(connection: duckdb.DuckDBPyConnection, build: str) -> list[ReleaseTable]:
    """Copies every table of the schema `policies`: seeds, and attendance under each policy.

    Raises:
        ReleaseError: a column has a type that BI drivers do not read.
    """
    connection.execute(f"create schema {POLICIES}")
    names = connection.execute(
        "select table_name from information_schema.tables "
        "where table_catalog = ? and table_schema = ? order by table_name",
        [build, POLICIES],
    ).fetchall()
    for (name,) in names:
        target = f"{POLICIES}.{name}"
        connection.execute(f"create table {target} as from {build}.{target} order by all")
        _comment_on_policy(connection, build, name)
    return [ReleaseTable(POLICIES, name) for (name,) in names]


def add_release_row(connection: duckdb.DuckDBPyConnection, row: dict[str, object]) -> ReleaseTable:
    """Creates `release.releases` with its one row, by column name."""
    table = TABLES["release.releases"]
    connection.execute(f"create schema {table.schema}")
    connection.execute(create_table(table))
    names = table.column_names()
    slots = ", ".join("?" for _ in names)
    connection.execute(
        f"insert into {qualified(table)} values ({slots})", [row[name] for name in names]
    )
    _comment(connection, table)
    return ReleaseTable(*table.asset_key)


def add_macros(connection: duckdb.DuckDBPyConnection) -> None:
    """Creates `evidence`, `attendance` and the other macros of warehouse/macros.

    Raises:
        ReleaseError: a macro needs a table or column that the build does not have.
    """
    try:
        for statement in macro_statements():
            connection.execute(statement)
    except duckdb.Error as error:
        raise ReleaseError(f"the build lacks what a macro of a release needs: {error}") from error


def count_rows(connection: duckdb.DuckDBPyConnection, tables: list[ReleaseTable]) -> dict[str, int]:
    """Rows of each table by qualified name."""
    return {
        table.qualified: connection.execute(
            f"select count(*) from {CATALOG}.{table.qualified}"
        ).fetchall()[0][0]
        for table in tables
    }


def _copy(connection: duckdb.DuckDBPyConnection, build: str, table: Table) -> None:
    columns, order = ", ".join(table.column_names()), ", ".join(table.key)
    name = qualified(table)
    connection.execute(create_table(table))
    try:
        connection.execute(
            f"insert into {name} select {columns} from {build}.{name} order by {order}"
        )
    except duckdb.Error as error:
        raise ReleaseError(f"{name} of the build does not fit its contract: {error}") from error
    _comment(connection, table)


def _comment(connection: duckdb.DuckDBPyConnection, table: Table) -> None:
    for statement in comments(table):
        connection.execute(statement)


def _comment_on_policy(connection: duckdb.DuckDBPyConnection, build: str, name: str) -> None:
    """Comments from dbt where it left some, else from the columns that the contracts know."""
    target = f"{POLICIES}.{name}"
    columns = connection.execute(
        "select column_name, data_type, comment from duckdb_columns() "
        "where database_name = ? and schema_name = ? and table_name = ? order by column_index",
        [build, POLICIES, name],
    ).fetchall()
    for column, data_type, comment in columns:
        if data_type not in TYPES:
            raise ReleaseError(f"{target}.{column} is {data_type}; use one of {', '.join(TYPES)}")
        text = comment or (describe(COLUMNS[column]) if column in COLUMNS else "")
        connection.execute(f"comment on column {target}.{column} is {literal(text)}")
    found = connection.execute(
        "select any_value(comment) from duckdb_tables() "
        "where database_name = ? and schema_name = ? and table_name = ?",
        [build, POLICIES, name],
    ).fetchall()
    text = found[0][0] or "Counting policy: a published choice, replaceable without re-extraction."
    connection.execute(f"comment on table {target} is {literal(text)}")
