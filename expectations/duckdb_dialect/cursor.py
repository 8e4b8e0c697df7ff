"""DB-API cursors over DuckDB whose rows are fetched when the statement runs.

A DuckDB connection is its own cursor: a second statement takes the rows of the first away, and a
closed connection answers with nothing instead of an error. Great Expectations reads results late,
so every cursor here keeps its own rows.
"""

from collections.abc import Sequence
from types import SimpleNamespace
from typing import cast

import duckdb

Value = object
Row = tuple[Value, ...]


class Cursor:
    """Rows of the last statement, in memory. Statements are checks, so their results are small."""

    arraysize = 1

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        self._rows: list[Row] = []
        self.description: Sequence[tuple[Value, ...]] | None = None
        self.rowcount = -1

    def execute(self, statement: str, parameters: Sequence[Value] | None = None) -> "Cursor":
        """Runs one statement and keeps all of its rows."""
        result = self._connection.execute(statement, list(parameters) if parameters else None)
        self.description = cast("Sequence[tuple[Value, ...]]", result.description)
        self._rows = result.fetchall() if self.description else []
        self.rowcount = len(self._rows)
        return self

    def fetchone(self) -> Row | None:
        """The next row, None after the last."""
        return self._rows.pop(0) if self._rows else None

    def fetchmany(self, size: int | None = None) -> list[Row]:
        """The next `size` rows, fewer at the end."""
        end = size or self.arraysize
        taken, self._rows = self._rows[:end], self._rows[end:]
        return taken

    def fetchall(self) -> list[Row]:
        """All rows that are left."""
        taken, self._rows = self._rows, []
        return taken

    def close(self) -> None:
        """Forgets the rows."""
        self._rows = []

    def setinputsizes(self, sizes: Sequence[Value]) -> None:
        """Part of the DB-API; DuckDB needs no hint."""

    def setoutputsize(self, size: int, column: int | None = None) -> None:
        """Part of the DB-API; DuckDB needs no hint."""


class Connection:
    """A DB-API connection that only reads, so that commit and rollback have nothing to do."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection

    def cursor(self) -> Cursor:
        """A cursor with rows of its own."""
        return Cursor(self._connection)

    def commit(self) -> None:
        """Nothing was written."""

    def rollback(self) -> None:
        """Nothing was written."""

    def close(self) -> None:
        """Closes the DuckDB connection; twice does no harm."""
        self._connection.close()


ERRORS = (
    "Error", "Warning", "DatabaseError", "OperationalError", "ProgrammingError", "IntegrityError",
    "InternalError", "DataError", "NotSupportedError",
)  # fmt: skip

DBAPI = SimpleNamespace(
    apilevel="2.0",
    threadsafety=1,
    paramstyle="numeric_dollar",
    InterfaceError=duckdb.Error,
    **{name: getattr(duckdb, name) for name in ERRORS},
)
"""What SQLAlchemy wants of a DB-API module."""
