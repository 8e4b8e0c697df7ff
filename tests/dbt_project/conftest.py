"""One build of the scenario for all tests of the dbt project."""

from dataclasses import dataclass
from pathlib import Path

import duckdb
import pytest

from tests.dbt_project.dbt_runs import MODELS_ONLY, Job, Statuses, run_dbt
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
        database: the scenario, built with every test and then once more.
        shuffled: the same raw rows in another order, built once.
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


def _database(folder: Path, room: Newsroom, name: str, seed: int | None = None) -> Database:
    """Raw rows in a file that is named as the build names it."""
    path = folder / name / "citydesk.duckdb"
    path.parent.mkdir()
    room.write(path, seed)
    return Database(path)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The scenario, built with all tests, again without, and from shuffled rows."""
    folder = tmp_path_factory.mktemp("dbt")
    room = Newsroom()
    ids = tell_all(room)
    told, shuffled = _database(folder, room, "told"), _database(folder, room, "shuffled", seed=1)
    statuses, *_ = run_dbt(
        folder, Job(told.path), Job(told.path, MODELS_ONLY), Job(shuffled.path, MODELS_ONLY)
    )
    return Built(told, shuffled, ids, statuses, folder / "target" / "compiled" / "citydesk")
