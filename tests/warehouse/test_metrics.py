"""Metrics of a release: defined once, as macros; one role at a time; bounds carried through."""

from datetime import date
from pathlib import Path

import duckdb
import pytest

from tests.warehouse.scenario import row
from warehouse.contracts.duckdb_ddl import create_table, qualified
from warehouse.contracts.tables import MARTS, TABLES
from warehouse.macros import macro_statements

NEW_YEAR = date(2024, 1, 1)


def attendance(event: str, role: str, **values: object) -> dict[str, object]:
    """An attendance of persons on site, told afterwards, under the house policy."""
    told = {"unit": "person", "mode": "in_person", "basis": "counted", "policy_id": "v1"}
    return row("marts.fct_event_attendance", event_id=event, role=role, **(told | values))


EVENTS = [
    row("marts.fct_events", event_id=name, event_name=name, event_status=status,
        start_date=NEW_YEAR, end_date=end)
    for name, status, end in (
        ("fair", "held", NEW_YEAR), ("forum", "held", date(2024, 12, 31)),
        ("silent", "held", NEW_YEAR), ("off", "cancelled", NEW_YEAR), ("part", "held", NEW_YEAR),
    )
]  # fmt: skip
ATTENDANCE = [
    attendance("fair", "visitor", lower_bound=900, estimate=950, upper_bound=999),
    attendance("fair", "speaker", lower_bound=20, estimate=20, upper_bound=20),
    attendance("forum", "visitor", lower_bound=101, estimate=105),
    attendance("off", "visitor", lower_bound=7, estimate=7, upper_bound=7),
    attendance("part", "visitor", lower_bound=5, estimate=5, upper_bound=5),
    attendance("silent", "visitor", lower_bound=70, estimate=70, upper_bound=70, basis="expected"),
    attendance("fair", "country_represented", unit="country", lower_bound=2, estimate=2),
]
OFFICES = [
    row("marts.fct_offices", office_id=name, office_kind="office", **{"status": "existing"} | dates)
    for name, dates in (
        ("certain", {"open_certain_first_date": date(2023, 1, 1),
                     "open_certain_last_date": date(2024, 6, 1),
                     "opened_date_latest": date(2023, 1, 1)}),
        ("presumed", {"opened_date_latest": date(2023, 1, 1)}),
        ("planned", {"open_possible_first_date": date(2023, 1, 1), "status": "planned",
                     "opened_date_latest": date(2023, 1, 1)}),
        ("unborn", {"open_possible_first_date": date(2025, 1, 1)}),
        ("closed", {"opened_date_latest": date(2022, 1, 1), "closed_date_latest": NEW_YEAR,
                    "closed_date_earliest": date(2022, 6, 1),
                    "open_possible_last_date": date(2023, 12, 31)}),
    )
]  # fmt: skip
COUNTRIES = [
    row("marts.fct_event_countries", event_country_id=str(number), event_id="fair",
        country_code=code)
    for number, code in enumerate(("FR", "FR", "NA", "PT"))
]  # fmt: skip


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the tables that macros read, and the macros."""
    path = tmp_path_factory.mktemp("metrics") / "citydesk.duckdb"
    part = row("marts.fct_event_claims", event_claim_id="c", event_id="part",
               parent_event_claim_id="whole")  # fmt: skip
    filled = {
        "marts.fct_events": EVENTS, "marts.fct_event_attendance": ATTENDANCE,
        "marts.fct_offices": OFFICES, "marts.fct_event_countries": COUNTRIES,
        "marts.fct_event_claims": [part],
    }  # fmt: skip
    with duckdb.connect(str(path)) as connection:
        connection.execute("create schema marts; create schema policies; create schema release")
        for table in (*MARTS, TABLES["release.event_id_changes"]):
            connection.execute(create_table(table))
            for told in filled.get(qualified(table), []):
                slots = ", ".join("?" for _ in told)
                connection.execute(
                    f"insert into {qualified(table)} ({', '.join(told)}) values ({slots})",
                    list(told.values()),
                )
        connection.execute(
            "create table policies.event_attendance_by_policy as from marts.fct_event_attendance"
        )
        for statement in macro_statements():
            connection.execute(statement)
    return path


def answer(release: Path, sql: str) -> list[tuple[object, ...]]:
    with duckdb.connect(str(release), read_only=True) as connection:
        return connection.sql(sql).fetchall()


def test_attendance_is_asked_for_in_one_role(release: Path) -> None:
    sql = "select event_id, estimate from attendance_of('visitor') order by 1"
    assert answer(release, sql) == [
        ("fair", 950), ("forum", 105), ("off", 7), ("part", 5), ("silent", 70),
    ]  # fmt: skip
    assert answer(release, "select event_id from attendance_of('speaker')") == [("fair",)]


@pytest.mark.parametrize(
    "asked", ["'fish'", "NULL", "'visitor', mode := 'online'", "'visitor', policy := 'nobody'"]
)
def test_attendance_that_nobody_tells_is_an_error_that_names_what_there_is(
    release: Path, asked: str
) -> None:
    with pytest.raises(duckdb.Error, match=r"there are no figures .* speaker person in_person"):
        answer(release, f"select count(*) from attendance_of({asked})")
    with pytest.raises(duckdb.Error, match=r"there are no figures .* speaker person in_person"):
        answer(release, f"from attendance_total({asked})")


@pytest.mark.parametrize(
    "asked",
    [
        "events_between('2024-12-31', '2024-01-01')",
        "events_between('2024-12-31', NULL)",
        "attendance_total('visitor', from_day := '2024-12-31', to_day := '2024-01-01')",
    ],
)
def test_a_time_that_ends_before_it_begins_is_an_error(release: Path, asked: str) -> None:
    with pytest.raises(duckdb.Error, match=r"events between 2024-12-31 and .* first day"):
        answer(release, f"select count(*) from {asked}")


def test_a_total_carries_bounds_and_says_what_is_missing(release: Path) -> None:
    assert answer(release, "from attendance_total('visitor')") == [(2, 1, 1001, 1055, None)]
    assert answer(release, "from attendance_total('speaker')") == [(1, 2, 20, 20, 20)]
    assert answer(release, "from attendance_total('visitor', from_day := '2025-01-01')") == [
        (0, 0, 0, None, None)
    ]


def test_events_are_those_that_take_place(release: Path) -> None:
    sql = "select event_id, is_within from events_between('2023-12-31', '2024-06-01') order by 1"
    assert answer(release, sql) == [
        ("fair", True), ("forum", False), ("part", True), ("silent", True),
    ]  # fmt: skip


def test_offices_are_certain_presumed_or_only_possible(release: Path) -> None:
    sql = (
        "select office_id, is_open_certain, is_open_presumed"
        " from offices_as_of('2024-05-01') order by 1"
    )
    assert answer(release, sql) == [
        ("certain", True, True), ("planned", False, False), ("presumed", False, True),
    ]  # fmt: skip
    assert answer(release, "from offices_open('2024-05-01')") == [(1, 2, 3)]
    assert answer(release, "from offices_open('2022-03-01')") == [(0, 1, 3)]


def test_a_country_counts_once_per_event(release: Path) -> None:
    sql = "select event_id, listed_count, lower_bound, estimate from countries_represented()"
    assert answer(release, sql) == [("fair", 3, 3, 3)]
