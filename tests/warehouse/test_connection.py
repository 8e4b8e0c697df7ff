"""Opening DuckDB files: offline, and with errors that say who is in the way."""

import subprocess
import sys
from pathlib import Path

import pytest

from warehouse.connection import attach, connect, connect_memory
from warehouse.errors import DatabaseError

HOLDER = "import duckdb, sys; c = duckdb.connect(sys.argv[1]); print('open', flush=True); input()"


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "some.duckdb"
    with connect(path, read_only=False) as connection:
        connection.execute("create table t as select 1 as a")
    return path


def test_nothing_is_fetched_from_the_network(database: Path) -> None:
    sql = "select name, value from duckdb_settings() where name like 'auto%known_extensions'"
    for connection in (connect(database, read_only=True), connect_memory()):
        assert {value for _, value in connection.execute(sql).fetchall()} == {"false"}


def test_a_file_that_is_being_written_elsewhere_is_explained(database: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(database)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "open\n"
        with pytest.raises(DatabaseError, match=r"some\.duckdb is open in another process"):
            connect(database, read_only=True)
        with connect_memory() as memory, pytest.raises(DatabaseError, match="another process"):
            attach(memory, database, "other")
        holder.communicate("\n")


def test_a_link_that_moved_leads_to_the_new_file_in_the_same_process(
    database: Path, tmp_path: Path
) -> None:
    other, link = tmp_path / "other.duckdb", tmp_path / "link.duckdb"
    with connect(other, read_only=False) as connection:
        connection.execute("create table t as select 2 as a")
    link.symlink_to(database)
    with connect(link, read_only=True) as old:
        link.unlink()
        link.symlink_to(other)
        with connect(link, read_only=True) as new:
            assert new.execute("from t").fetchall() == [(2,)]
        assert old.execute("from t").fetchall() == [(1,)]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with connect_memory() as memory, pytest.raises(DatabaseError, match=r"no database .*none\."):
        attach(memory, tmp_path / "none.duckdb", "other")
