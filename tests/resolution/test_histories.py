"""The same rows whatever the path: any order and split of arrivals, and any day looked back to.

A history is a random order of the articles of the scenario and of `memberships.yaml`, cut at random
into batches of two days.
"""

import random
from dataclasses import dataclass
from datetime import date

import duckdb
import pytest

from orchestration.evaluate_clusters import records, write_lines
from orchestration.intake import take_in
from tests.end_to_end.home import FIRST_DAY, NEXT_DAY, Home
from tests.resolution import scenario
from warehouse.settings import Settings

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("histories")]

SEED = 1
SECOND_DAY_SHARE = 0.4
_ROWS = """
    select md5(string_agg(t::varchar, chr(10) order by t::varchar))
    from (select columns(c -> c <> 'source_uri') from {table}) as t"""
Batches = list[tuple[str, list[dict]]]
"""The day and the records of each batch, in order of arrival."""


def histories(seed: int) -> tuple[Batches, Batches]:
    """A history in small batches in a random order, and the same in one batch a day."""
    chance = random.Random(seed)  # noqa: S311
    rows = records([*scenario.articles(), *scenario.articles("memberships")])
    second = {r["id"] for r in rows if chance.random() < SECOND_DAY_SHARE}
    days = {
        day: [r for r in rows if (r["id"] in second) == (day == NEXT_DAY)]
        for day in (FIRST_DAY, NEXT_DAY)
    }
    return _shuffled(days, chance), list(days.items())


def _shuffled(days: dict[str, list[dict]], chance: random.Random) -> Batches:
    """The records of each day in a random order, cut in two at a random place."""
    batches: Batches = []
    for day, rows in days.items():
        mixed = chance.sample(rows, len(rows))
        cut = chance.randrange(1, len(mixed))
        batches += [(day, mixed[:cut]), (day, mixed[cut:])]
    return batches


def received(home: Home, batches: Batches) -> Home:
    """The home after all batches arrived."""
    for number, (day, batch) in enumerate(batches):
        path = home.path / "arrivals" / f"{number}.jsonl"
        path.parent.mkdir(parents=True, exist_ok=True)
        write_lines(path, batch)
        take_in(Settings(home=home.path, today=date.fromisoformat(day)), [str(path)])
    return home


def marts(home: Home, folder: str = ".") -> dict[str, str]:
    """A hash of the rows of every mart, wherever the articles lay."""
    release = home.path / folder / "current" / "citydesk.duckdb"
    with duckdb.connect(str(release), read_only=True) as connection:
        tables = connection.execute(
            "select table_name from information_schema.tables where table_schema = 'marts'"
        ).fetchall()
        return {name: str(connection.execute(_ROWS.format(table=f"marts.{name}")).fetchall())
                for (name,) in tables}  # fmt: skip


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A history in one batch a day, built once at its end."""
    home = received(Home(tmp_path_factory.mktemp("plain"), today=NEXT_DAY), histories(SEED)[1])
    home.build()
    return home


@dataclass(frozen=True, slots=True)
class Grown:
    """A history in mixed batches: the marts built after its first day, and after its last."""

    first: dict[str, str]
    last: dict[str, str]


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Grown:
    """The same history in small batches in a random order, built at the end of each day.

    The second build audits the arrivals of the second day alone.
    """
    batches, path = histories(SEED)[0], tmp_path_factory.mktemp("grown")
    built: list[dict[str, str]] = []
    for day in (FIRST_DAY, NEXT_DAY):
        home = received(Home(path, today=day), [one for one in batches if one[0] == day])
        home.build()
        built.append(marts(home))
    return Grown(*built)


def test_order_and_batches_and_a_build_in_between_make_no_difference(
    plain: Home, grown: Grown
) -> None:
    assert grown.last == marts(plain)


def test_a_day_looked_back_to_is_what_was_built_on_it(plain: Home, grown: Grown) -> None:
    asked = plain.run("sql", "--as-of", FIRST_DAY, "select count(*) from fct_events")
    assert asked.returncode == 0, asked.stderr
    assert marts(plain, f"as_of/{FIRST_DAY}") == grown.first != marts(plain)


def test_before_the_first_day_nothing_was_known(plain: Home) -> None:
    asked = plain.run("sql", "--as-of", "2020-01-01", "select 1")
    assert asked.returncode == 2
    assert f"the first articles came on {FIRST_DAY}" in asked.stderr
