"""Queries that count people twice are told so; sound ones are left alone."""

import re
from pathlib import Path

import duckdb
import pytest

from warehouse.added_up import double_counts

REPOSITORY = Path(__file__).parents[2]
ROLES, CLAIMS, ROWS = "takes all roles", "adds up claims", "once for each of its rows"
POLICIES, MODES, BASES = "answers of all policies", "on site and online", "expected or registered"
COUNTRIES = "countries of several events"
CAME = "role = 'visitor' and mode = 'in_person' and basis in ('counted', 'reported_actual')"
WRONG = {
    "select sum(estimate) from fct_event_attendance": ROLES,
    "select event_id, avg(a.estimate) from marts.fct_event_attendance a group by 1": ROLES,
    "from fct_event_attendance select sum(upper_bound) where role <> 'speaker'": ROLES,
    "select sum(estimate) from fct_event_attendance where role in ('visitor', 'speaker')": ROLES,
    "select sum(estimate) from fct_event_attendance where role = 'a' or role = 'b'": ROLES,
    "select unit, sum(estimate) from fct_event_attendance group by all": ROLES,
    "select sum(coalesce(estimate, lower_bound, 0)) from attendance('lowest')": ROLES,
    "select sum(estimate) over (partition by event_id) from fct_event_attendance": ROLES,
    "with a as (select * from fct_event_attendance) select sum(estimate) from a": ROLES,
    "select sum(n) from (select role, sum(estimate) n from fct_event_attendance "
    "where mode = 'in_person' and basis = 'counted' group by 1)": ROLES,
    "from fct_events where 900 < (select sum(estimate) from fct_event_attendance)": ROLES,
    "select event_id from fct_event_attendance group by 1 having sum(estimate) > 9": ROLES,
    "select median(value) from fct_participant_counts": ROLES,
    "select sum(expected_estimate) from fct_event_forecasts": ROLES,
    "select sum(value) from fct_participant_counts where role = 'visitor'": CLAIMS,
    "select event_id, sum(estimate_mid) from fct_participant_counts group by event_id": CLAIMS,
    "select sum(value) from fct_event_timeline where role = 'visitor'": CLAIMS,
    "select sum(estimate) from fct_event_attendance join fct_event_claims using (event_id) "
    f"where {CAME}": ROWS,
    "select country_code, sum(estimate) from fct_event_attendance "
    f"join fct_event_countries using (event_id) where {CAME} group by 1": ROWS,
    f"with a as (from fct_event_attendance where {CAME}) "
    "select sum(estimate) from a join fct_event_topics using (event_id)": ROWS,
    "select sum(estimate) from fct_event_attendance where role = 'visitor'": MODES,
    "select role, sum(estimate) from fct_event_attendance group by role": MODES,
    "select avg(expected_estimate) from fct_event_forecasts where role = 'visitor'": MODES,
    "select sum(n) from (select mode, sum(estimate) n from fct_event_attendance "
    "where role = 'visitor' and basis = 'counted' group by mode)": MODES,
    "select sum(estimate) from fct_event_attendance where role = 'v' and mode = 'online'": BASES,
    "select sum(estimate) from attendance_of('visitor')": BASES,
    f"select sum(estimate) from event_attendance_by_policy where {CAME}": POLICIES,
    "select sum(estimate) from countries_represented()": COUNTRIES,
}  # fmt: skip
RIGHT = [
    f"select sum(estimate) from fct_event_attendance where {CAME}",
    f"select sum(estimate) from fct_event_attendance where {CAME} and role in ('visitor')",
    "select role, mode, basis, sum(estimate) from fct_event_attendance group by role, mode, basis",
    f"select a.role as kind, avg(a.estimate) from fct_event_attendance a where {CAME} group by 1",
    f"select role as kind, avg(estimate) from fct_event_attendance where {CAME} group by kind",
    "select role, mode, basis, sum(estimate) from fct_event_attendance group by all",
    "select 1, role, mode, basis, sum(estimate) from fct_event_attendance group by 1, 2, 3, 4",
    f"select sum(estimate) filter (where {CAME}) from fct_event_attendance",
    """select sum(case when role = 'visitor' then estimate end) from fct_event_attendance
    where mode = 'in_person' and basis = 'counted'""",
    "select sum(estimate) over (partition by role, mode, basis) from fct_event_attendance",
    f"select sum(estimate) from event_attendance_by_policy where {CAME} and policy_id = 'v1'",
    "select avg(estimate) from countries_represented()",
    "select event_id, sum(estimate) from countries_represented() group by event_id",
    "select max(estimate), count(*) from fct_event_attendance",
    "select sum(estimate) from attendance_of('visitor') where is_told_afterwards",
    f"select sum(estimate) from (from fct_event_attendance where {CAME})",
    f"with a as (from fct_event_attendance where {CAME}) select sum(estimate) from a",
    f"""select sum(estimate) from fct_event_attendance join fct_events using (event_id)
    where {CAME} and country_code = 'DE'""",
    f"""select sum(value) from fct_event_attendance as a join fct_participant_counts
    on count_claim_id = preferred_count_claim_id where {CAME}""",
    "select article_count, sum(article_count) from fct_events group by 1",
    "select avg(value) from fct_participant_counts where role = 'visitor' and event_id = 'e'",
    "select sum(claim_count) from fct_event_attendance",
    "from fct_event_attendance",
    "pivot fct_event_attendance on role using sum(estimate)",
    "describe fct_event_attendance",
    "-- a comment",
    "select sum(n) from (values (1), (2)) as t(n) union all select 3",
]


def told(sql: str) -> tuple[str, ...]:
    with duckdb.connect() as connection:
        return double_counts(connection, sql)


@pytest.mark.parametrize("sql", list(WRONG))
def test_a_sum_that_counts_people_twice_is_told(sql: str) -> None:
    (warning,) = told(sql)
    assert WRONG[sql] in warning


@pytest.mark.parametrize("sql", RIGHT)
def test_a_sound_query_is_left_alone(sql: str) -> None:
    assert told(sql) == ()


@pytest.mark.parametrize("name", ["README.md", "docs/cookbook.md"])
def test_queries_of_the_documentation_are_sound(name: str) -> None:
    text = (REPOSITORY / name).read_text(encoding="utf-8")
    queries = re.findall(r"```sql\n(.*?)```", text, flags=re.DOTALL)
    assert len(queries) > 4
    assert {query: told(query) for query in queries if told(query)} == {}


def test_each_number_is_told_once() -> None:
    sql = "select sum(estimate), sum(lower_bound), sum(estimate) / 2 from fct_event_attendance"
    assert [warning.split()[0] for warning in told(sql)] == ["sum(estimate)", "sum(lower_bound)"]
