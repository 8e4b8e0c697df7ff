"""SQL on the current release: everything can be read, nothing else can be done."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.warehouse import scenario
from warehouse.errors import NoReleaseError, QueryError
from warehouse.query import run_sql
from warehouse.releases import Release
from warehouse.settings import Settings


def answer(settings: Settings, sql: str) -> list[tuple]:
    with run_sql(settings, sql) as result:
        return result.fetch(1_000)


@pytest.mark.parametrize(
    "name", ["fct_events", "marts.fct_events", "citydesk.marts.fct_events", "dim_articles"]
)
def test_tables_are_found_with_and_without_their_schema(published: Settings, name: str) -> None:
    assert answer(published, f"select count(*) > 0 from {name}") == [(True,)]


def test_release_audit_and_policies_are_readable(published: Settings, release: Release) -> None:
    assert answer(published, "select release_version from releases") == [(release.version,)]
    assert answer(published, "select check_outcome from audit.checks") == [("met",)]
    assert len(answer(published, "from policies.event_attendance_by_policy")) == 2


@pytest.mark.parametrize(
    "sql",
    [
        "show tables", "describe fct_events", "summarize fct_events", "from fct_events;",
        "with e as (from fct_events) from e -- the end", "values (1)", "explain from fct_events",
        "pivot fct_events on event_kind using count(*) group by event_name",
        "pragma table_info('fct_events')", "table fct_events",
    ],
)  # fmt: skip
def test_whatever_answers_is_a_query(published: Settings, sql: str) -> None:
    assert answer(published, sql)


@pytest.mark.parametrize(
    "sql",
    [
        "insert into fct_events from fct_events", "delete from fct_events", "drop table fct_events",
        "update fct_events set event_name = 'x'", "create table memory.main.x (a integer)",
        "create temp table x as select 1", "attach 'x.duckdb'", "use memory", "install httpfs",
        "load httpfs", "set threads = 1", "reset lock_configuration", "begin", "vacuum",
        "copy fct_events to 'x.csv'", "export database 'x'", "prepare p as select 1",
        "explain analyze insert into fct_events from fct_events",
        "from query('drop table fct_events')",
    ],
)  # fmt: skip
def test_whatever_writes_or_changes_settings_is_refused(published: Settings, sql: str) -> None:
    with pytest.raises(QueryError):
        answer(published, sql)


@pytest.mark.parametrize("source", ["read_text('{}')", "read_csv('{}')", "'{}'", "glob('{}*')"])
def test_files_cannot_be_read(published: Settings, tmp_path: Path, source: str) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text("a,b\n1,2\n")
    with pytest.raises(QueryError, match=r"disabled by configuration|does not exist"):
        answer(published, f"from {source.format(secret)}")


def test_variables_of_the_program_cannot_be_read(published: Settings) -> None:
    frame = scenario.documents("a")
    assert frame.height
    with pytest.raises(QueryError, match="frame does not exist"):
        answer(published, "from frame")


@pytest.mark.parametrize(
    ("sql", "complaint"),
    [
        ("", "no SQL to run"),
        ("-- nothing", "no SQL to run"),
        ("select 1; select 2", "2 statements are given; run them one at a time"),
        ("selec 1", "syntax error at or near"),
        ("from fct_event", 'Did you mean "fct_events"'),
        ("select nme from fct_events", 'Referenced column "nme" not found'),
        ("select ?", "has parameters"),
        ("insert into fct_events values (1)", "INSERT is no query; a release can only be read"),
        ("select error('bang') from range(3)", "bang"),
    ],
)
def test_errors_say_what_is_wrong(published: Settings, sql: str, complaint: str) -> None:
    with pytest.raises(QueryError, match=complaint):
        answer(published, sql)


def test_an_error_among_later_rows_is_a_query_error(published: Settings) -> None:
    sql = "select if(i = 500000, error('late'), i) from range(1000000) as t(i)"
    with run_sql(published, sql) as result, pytest.raises(QueryError, match="late"):
        for _ in result.batches():
            pass


def test_repeated_column_names_are_told_apart(published: Settings) -> None:
    with run_sql(published, "select 1 as a, 2 as a, 3 as a") as result:
        assert result.columns == ("a", "a_2", "a_3")
        assert result.types == ("INTEGER", "INTEGER", "INTEGER")


def test_before_the_first_release_the_error_says_what_to_do(settings: Settings) -> None:
    with pytest.raises(NoReleaseError, match="citydesk build"):
        run_sql(settings, "select 1")


def test_a_long_result_is_read_as_it_is_asked_for(published: Settings) -> None:
    started = time.monotonic()
    with run_sql(published, "from range(100_000_000_000)") as result:
        assert result.fetch(2) == [(0,), (1,)]
    assert time.monotonic() - started < 20


def test_a_query_starts_without_the_heavy_libraries(published: Settings) -> None:
    script = (
        "import sys, datetime, pathlib\n"
        "from warehouse.settings import Settings\n"
        "from warehouse.query import run_sql\n"
        "from warehouse.evidence import evidence\n"
        "from warehouse.exports import write_result\n"
        "settings = Settings(pathlib.Path(sys.argv[1]), datetime.date(2024, 3, 1))\n"
        "evidence(settings, 'event-0')\n"
        "with run_sql(settings, 'from fct_events') as result: write_result(result, 'csv')\n"
        "heavy = {'polars', 'pandas', 'numpy', 'pyarrow', 'rich'} & set(sys.modules)\n"
        "sys.exit(f'imported {heavy}' if heavy else 0)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(published.home)],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("event_id,")
