"""DuckDB connections: offline, and with errors that say who is in the way.

DuckDB keeps one instance per path and process, so a path that was replaced while a connection is
open still answers with the old database. Every path is resolved first: `current` then opens the
release it leads to, and two releases are two paths.
"""

import tempfile
from pathlib import Path

import duckdb

from warehouse.contracts.duckdb_ddl import literal
from warehouse.errors import DatabaseError

OFFLINE = {"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"}
"""Extensions are never fetched: DuckDB calls home for them by default."""


def connect(path: Path, *, read_only: bool) -> duckdb.DuckDBPyConnection:
    """Opens one DuckDB file.

    Args:
        path: the file; created when absent and not `read_only`.
        read_only: whether other processes may read beside us.

    Raises:
        DatabaseError: the file is absent, corrupt, or open for writing in another process.
    """
    target = path.resolve()
    if read_only and not target.is_file():
        raise DatabaseError(f"there is no database {path}")
    try:
        return duckdb.connect(str(target), read_only=read_only, config=dict(OFFLINE))
    except duckdb.Error as error:
        raise _explain(path, error) from error


def connect_memory() -> duckdb.DuckDBPyConnection:
    """An empty database in memory, to attach files to; it spills to the system's temp folder."""
    connection = duckdb.connect(":memory:", config=dict(OFFLINE))
    spill = Path(tempfile.gettempdir()) / "citydesk_spill"
    # Written out rather than bound: DuckDB imports pandas for the first parameter it is given.
    connection.execute(f"set temp_directory = {literal(str(spill))}")
    return connection


def attach(connection: duckdb.DuckDBPyConnection, path: Path, name: str) -> None:
    """Attaches a DuckDB file read-only under a name.

    Raises:
        DatabaseError: the file is absent, corrupt, or open for writing in another process.
    """
    target = path.resolve()
    if not target.is_file():
        raise DatabaseError(f"there is no database {path}")
    try:
        connection.execute(f"attach {literal(str(target))} as {name} (read_only)")
    except duckdb.Error as error:
        raise _explain(path, error) from error


def _explain(path: Path, error: duckdb.Error) -> DatabaseError:
    text = str(error).splitlines()[0]
    if "lock" in text.lower():
        return DatabaseError(f"{path} is open in another process; wait or end it ({text})")
    return DatabaseError(f"{path} cannot be opened: {text}")
