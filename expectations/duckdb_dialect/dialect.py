"""The dialect itself, and the block in which one DuckDB file is open for it."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import cast

import duckdb
from sqlalchemy import Connection as SqlAlchemyConnection
from sqlalchemy import pool
from sqlalchemy.dialects import registry as plugins
from sqlalchemy.engine import URL
from sqlalchemy.engine.interfaces import ConnectArgsType, DBAPIConnection, DBAPIModule

from expectations.duckdb_dialect.cursor import DBAPI, Connection
from expectations.duckdb_dialect.reflection import Reflection
from warehouse.connection import connect

NAME = "citydeskduckdb"

_numbers = count(1)


@dataclass(slots=True)
class _OpenFile:
    """One DuckDB instance and every connection that was made to it."""

    root: duckdb.DuckDBPyConnection
    schema: str
    connections: list[duckdb.DuckDBPyConnection] = field(default_factory=list)

    def connect(self) -> duckdb.DuckDBPyConnection:
        """One more connection, in the schema that was asked for."""
        self.connections.append(self.root.cursor())
        self.connections[-1].execute(f"set schema = '{self.schema}'")
        return self.connections[-1]

    def close(self) -> None:
        """Closes every connection, so that the file is free."""
        for connection in (*self.connections, self.root):
            connection.close()


_open: dict[str, _OpenFile] = {}


@contextmanager
def database(path: Path, schema: str) -> Generator[str]:
    """Opens a DuckDB file read-only and yields the SQLAlchemy URL that leads to it.

    The URL holds a number instead of the path: Great Expectations substitutes `$NAME` in URLs, and
    SQLAlchemy reads `?` and `%` in them, all of which may occur in the name of a folder.

    Args:
        path: the file.
        schema: where a table without a schema is looked for.

    Raises:
        warehouse.errors.DatabaseError: the file is absent, corrupt, or open for writing.
    """
    number = str(next(_numbers))
    _open[number] = _OpenFile(connect(path, read_only=True), schema)
    try:
        yield f"{NAME}:///{number}"
    finally:
        _open.pop(number).close()


class DuckDBDialect(Reflection):
    """Read-only DuckDB for SQLAlchemy; see `database` for its URLs."""

    name = NAME
    driver = NAME
    supports_statement_cache = True
    supports_native_boolean = True
    supports_sane_rowcount = False
    default_paramstyle = "numeric_dollar"

    @classmethod
    def import_dbapi(cls) -> DBAPIModule:
        """The names that SQLAlchemy expects of a DB-API module."""
        return cast("DBAPIModule", DBAPI)

    @classmethod
    def get_pool_class(cls, url: URL) -> type[pool.Pool]:  # noqa: ARG003
        """One connection per engine: it keeps DuckDB's cache of Parquet footers warm."""
        return pool.StaticPool

    def create_connect_args(self, url: URL) -> ConnectArgsType:
        """The number of the open file."""
        return [url.database or ""], {}

    def connect(self, *cargs: str, **_: object) -> DBAPIConnection:
        """One more connection to an open file, closed with it at the latest."""
        return cast("DBAPIConnection", Connection(_open[cargs[0]].connect()))

    def initialize(self, connection: SqlAlchemyConnection) -> None:
        """Nothing to find out: neither the version nor the isolation level matters to a reader."""
        self.default_schema_name = connection.exec_driver_sql("select current_schema()").scalar()


plugins.register(NAME, __name__, DuckDBDialect.__name__)
