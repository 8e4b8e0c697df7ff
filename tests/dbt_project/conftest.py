"""One build of the scenario for all tests of the dbt project."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pytest

from tests.dbt_project.dbt_runs import MODELS_ONLY, Statuses, run_dbt
from tests.dbt_project.newsroom import Ids, Newsroom
from tests.dbt_project.stories import tell_all

Row = tuple[object, ...]
_FINGERPRINT = """
    select md5(string_agg(line, '\n' order by line))
    from (select t::varchar as line from {table} as t)"""


@dataclass(frozen=True)
class Database:
    """A build database, read by SQL."""

    path: Path

    def rows(self, query: str, *values: object) -> list[Row]:
        """Rows of a query."""
        with duckdb.connect(str(self.path), read_only=True) as connection:
            return connection.execute(query, list(values)).fetchall()

    def fingerprint(self) -> dict[str, str]:
        """A hash of the rows of every mart and policy table, whatever their order."""
        names = self.rows(
            "select table_schema || '.' || table_name from information_schema.tables "
            "where table_schema in ('marts', 'policies') order by 1"
        )
        return {str(name): str(self.rows(_FINGERPRINT.format(table=name))) for (name,) in names}


@dataclass(frozen=True)
class Built:
    """A finished build: its rows by SQL, its ids by story, how its nodes ended.

    Args:
        database: the scenario, built with every test.
        shuffled: built once more on top of that, from the same raw rows in another order.
        statuses: how the nodes of the first build ended.
        compiled: the SQL that dbt ran, by path inside the project.
    """

    database: Database
    shuffled: Database
    ids: dict[str, Ids]
    statuses: Statuses
    compiled: Path

    def rows(self, query: str, *values: object) -> list[Row]:
        """Rows of a query on the scenario."""
        return self.database.rows(query, *values)

    def row(self, query: str, *values: object) -> Row:
        """The only row of a query."""
        found = self.rows(query, *values)
        assert len(found) == 1, found
        return found[0]

    def pairs(self, query: str, *values: object) -> dict[object, object]:
        """Second column by first column."""
        return {row[0]: row[1] for row in self.rows(query, *values)}

    def event_of(self, claim_id: str) -> object:
        """The event that a claim means."""
        return self.row(
            "select event_id from marts.fct_event_claims where event_claim_id = ?", claim_id
        )[0]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The scenario, built with all tests; and a copy, built once more from shuffled rows."""
    folder = tmp_path_factory.mktemp("dbt")
    room = Newsroom()
    ids = tell_all(room)
    told, shuffled = (folder / name / "citydesk.duckdb" for name in ("told", "shuffled"))
    for path in (told, shuffled):
        path.parent.mkdir()
    room.write(told)
    statuses = run_dbt(folder, told)
    shutil.copy(told, shuffled)
    room.shuffle(shuffled, seed=1)
    assert set(run_dbt(folder, shuffled, MODELS_ONLY).values()) == {"success"}
    compiled = folder / "target" / "compiled" / "citydesk"
    return Built(Database(told), Database(shuffled), ids, statuses, compiled)
