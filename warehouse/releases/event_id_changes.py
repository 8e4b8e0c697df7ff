"""What became of event ids that earlier releases published: `release.event_id_changes`.

It compares the claims of a new release with those of the newest one before it, and hands that
one's record on. It is history of what was published, so it depends on which releases there were;
the marts do not, and the checksum over all rows leaves it out.
"""

from datetime import date
from pathlib import Path

import duckdb

from warehouse.connection import attach
from warehouse.contracts.duckdb_ddl import comments, create_table, qualified
from warehouse.contracts.tables import TABLES
from warehouse.releases.database import ReleaseTable

TABLE = TABLES["release.event_id_changes"]
_EARLIER = "earlier"
_QUERY = Path(__file__).with_suffix(".sql")


def add_event_id_changes(
    connection: duckdb.DuckDBPyConnection, earlier: Path | None, version: str, last_day: date
) -> ReleaseTable:
    """Creates and fills `release.event_id_changes`; the marts are in the default database already.

    Args:
        connection: has the file of the new release as its default database.
        earlier: database of the newest release before it; None for a first release.
        version: the new release.
        last_day: its last day of arrivals.
    """
    connection.execute(create_table(TABLE))
    for statement in comments(TABLE):
        connection.execute(statement)
    if earlier is not None:
        attach(connection, earlier, _EARLIER)
        recorded = f"{_EARLIER}.{qualified(TABLE)}" if _has_record(connection) else _no_record()
        query = _QUERY.read_text(encoding="utf-8").format(
            recorded=recorded,
            release_version=version,
            changed_date=last_day,
            columns=", ".join(TABLE.column_names()),
        )
        connection.execute(f"insert into {qualified(TABLE)} {query}")
    return ReleaseTable(*TABLE.asset_key)


def _has_record(connection: duckdb.DuckDBPyConnection) -> bool:
    """Whether the earlier release keeps the record; those of older code do not."""
    found = connection.execute(
        "select true from duckdb_tables() "
        "where database_name = ? and schema_name = ? and table_name = ?",
        [_EARLIER, *TABLE.asset_key],
    ).fetchall()
    return bool(found)


def _no_record() -> str:
    """The table without rows."""
    nulls = ", ".join(f"null::{column.type} as {column.name}" for column in TABLE.columns)
    return f"(select {nulls} where false)"
