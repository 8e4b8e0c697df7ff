"""One build of the scenario for all tests of the dbt project."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import duckdb
import pytest

from tests.dbt_project.dbt_runs import MODELS_ONLY, Dbt
from tests.dbt_project.newsroom import Newsroom
from tests.dbt_project.stories import Ids, tell_all

Row = tuple[object, ...]


@dataclass
class Built:
    """A finished build: its rows by SQL, its ids by story, how its nodes ended."""

    dbt: Dbt
    ids: dict[str, Ids]
    statuses: dict[str, str] = field(default_factory=dict)
    fingerprints: dict[str, dict[str, str]] = field(default_factory=dict)

    def rows(self, query: str, *values: object) -> list[Row]:
        """Rows of a query."""
        with duckdb.connect(str(self.dbt.database), read_only=True) as connection:
            return connection.execute(query, list(values)).fetchall()

    def row(self, query: str, *values: object) -> Row:
        """The only row of a query."""
        found = self.rows(query, *values)
        assert len(found) == 1, found
        return found[0]

    def event_of(self, claim_id: str) -> object:
        """The event that a claim means."""
        return self.row(
            "select event_id from marts.fct_event_claims where event_claim_id = ?", claim_id
        )[0]

    def fingerprint(self) -> dict[str, str]:
        """A hash of the rows of every mart and policy table, whatever their order."""
        names = self.rows(
            "select table_schema || '.' || table_name from information_schema.tables "
            "where table_schema in ('marts', 'policies') order by 1"
        )
        return {str(name): str(self.row(_FINGERPRINT.format(table=name))[0]) for (name,) in names}


_FINGERPRINT = "select md5(string_agg(line, '\n' order by line)) from (select t::varchar as line from {table} as t)"


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    """The scenario built three times: as told, again, and from shuffled rows."""
    folder: Path = tmp_path_factory.mktemp("dbt")
    room = Newsroom()
    built = Built(Dbt(folder), tell_all(room))
    room.write(built.dbt.database, seed=1)
    built.dbt.run(*MODELS_ONLY)
    built.fingerprints["shuffled"] = built.fingerprint()
    room.write(built.dbt.database)
    built.statuses = built.dbt.run("build")
    built.fingerprints["as told"] = built.fingerprint()
    built.dbt.run(*MODELS_ONLY)
    built.fingerprints["again"] = built.fingerprint()
    yield built
