"""Two releases compared, mart by mart: rows that came, went, or changed under the same key."""

from dataclasses import dataclass

import duckdb

from warehouse.connection import attach, connect_memory
from warehouse.contracts.duckdb_ddl import qualified
from warehouse.contracts.model import Table
from warehouse.contracts.tables import MARTS
from warehouse.releases.pointer import find_release
from warehouse.settings import Settings

SAMPLE = 10
"""Keys that a difference names per kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableDifference:
    """How one mart differs: numbers of rows, and a sample of keys of each kind.

    Keys of several columns are joined by ", ". `new_columns` and `lost_columns` are those that
    only the newer or only the older release has; they do not count as changes of rows.
    """

    table: str
    added: int
    removed: int
    changed: int
    added_keys: tuple[str, ...]
    removed_keys: tuple[str, ...]
    changed_keys: tuple[str, ...]
    new_columns: tuple[str, ...]
    lost_columns: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the two releases agree on this mart."""
        rows = self.added + self.removed + self.changed
        return not (rows or self.new_columns or self.lost_columns)


def diff(settings: Settings, older: str, newer: str) -> list[TableDifference]:
    """Differences of each mart, in published order, equal marts included.

    Args:
        settings: the warehouse.
        older: version (or its beginning, or `current`) to compare from.
        newer: version to compare to.

    Raises:
        ReleaseError: there is no such release.
        DatabaseError: its file cannot be opened.
    """
    before, after = find_release(settings, older), find_release(settings, newer)
    with connect_memory() as connection:
        attach(connection, before.database, "older")
        if before.version != after.version:
            attach(connection, after.database, "newer")
        names = ("older", "newer" if before.version != after.version else "older")
        return [_compare(connection, table, *names) for table in MARTS]


def _compare(
    connection: duckdb.DuckDBPyConnection, table: Table, older: str, newer: str
) -> TableDifference:
    before, after = _columns(connection, older, table), _columns(connection, newer, table)
    counts: dict[str, int] = {}
    keys: dict[str, tuple[str, ...]] = {}
    for kind, count, sample in connection.execute(
        _query(table, before, after, older, newer)
    ).fetchall():
        counts[kind], keys[kind] = count, tuple(sample)
    return TableDifference(
        table=qualified(table),
        added=counts.get("added", 0),
        removed=counts.get("removed", 0),
        changed=counts.get("changed", 0),
        added_keys=keys.get("added", ()),
        removed_keys=keys.get("removed", ()),
        changed_keys=keys.get("changed", ()),
        new_columns=tuple(name for name in after if name not in before),
        lost_columns=tuple(name for name in before if name not in after),
    )


def _columns(connection: duckdb.DuckDBPyConnection, database: str, table: Table) -> list[str]:
    """Columns of a mart in a release; none where that release has no such mart."""
    rows = connection.execute(
        "select column_name from duckdb_columns() "
        "where database_name = ? and schema_name = ? and table_name = ? order by column_index",
        [database, table.schema, table.name],
    ).fetchall()
    return [name for (name,) in rows]


def _query(table: Table, before: list[str], after: list[str], older: str, newer: str) -> str:
    """SQL that gives kind, number of rows and a sample of keys."""
    first, key = table.key[0], ", ".join(table.key)
    compared = [name for name in before if name in after and name not in table.key]
    differs = " or ".join(f"o.{name} is distinct from n.{name}" for name in compared) or "false"
    return f"""
        with differences as (
            select
                case when o.{first} is null then 'added'
                     when n.{first} is null then 'removed' else 'changed' end as kind,
                concat_ws(', ', {key}) as row_key
            from {_rows(table, before, older)} as o
            full join {_rows(table, after, newer)} as n using ({key})
            where o.{first} is null or n.{first} is null or {differs}
        )
        select kind, count(*), min(row_key, {SAMPLE}) from differences group by kind
    """


def _rows(table: Table, columns: list[str], database: str) -> str:
    """The mart in a release, or no rows where that release lacks it."""
    if columns:
        return f"{database}.{qualified(table)}"
    nulls = ", ".join(f"null::{column.type} as {column.name}" for column in table.columns)
    return f"(select {nulls} where false)"
