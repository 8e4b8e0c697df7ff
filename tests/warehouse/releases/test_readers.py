"""Readers in other processes see one release or the next, never an error, never a mixture."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.warehouse import scenario
from warehouse.query import run_sql
from warehouse.releases import list_releases, rollback
from warehouse.releases.pointer import point_to
from warehouse.settings import Settings

REPOSITORY = Path(__file__).resolve().parents[3]

# Opens the published path again and again, as a BI tool would, until the file `stop` is there.
READER = """
import json, sys, time
from pathlib import Path
import duckdb

home = Path(sys.argv[1])
tags = '''
    select event_name from marts.fct_events
    union select event_name from marts.fct_event_claims
    union select attribution_text from marts.fct_participant_counts
    union select organisation_name from marts.fct_office_claims
'''
opened, versions, problems = 0, set(), []
while not (home / "stop").exists():
    try:
        with duckdb.connect(str(home / "current" / "citydesk.duckdb"), read_only=True) as db:
            (version,) = db.execute("select release_version from release.releases").fetchone()
            before = db.execute(tags).fetchall()
            time.sleep(0.01)
            after = db.execute(tags).fetchall()
            counted = db.execute("select count(*) from marts.fct_events").fetchone()[0]
        row_counts = json.loads((home / "releases" / version / "manifest.json").read_text())
        if len(before) != 1 or before != after:
            problems.append(f"mixture of {before} and {after}")
        if counted != row_counts["row_counts"]["marts.fct_events"]:
            problems.append(f"{version} has {counted} events")
        opened += 1
        versions.add(version)
    except Exception as error:
        problems.append(repr(error))
print(json.dumps({"opened": opened, "versions": sorted(versions), "problems": problems}))
"""


@pytest.mark.slow
def test_readers_see_no_error_and_no_mixture_while_releases_change(two_releases: Settings) -> None:
    readers = [
        subprocess.Popen(
            [sys.executable, "-c", READER, str(two_releases.home)],
            cwd=REPOSITORY, stdout=subprocess.PIPE, text=True,
        )
        for _ in range(2)
    ]  # fmt: skip
    try:
        for number in range(3):
            scenario.release(two_releases, f"tag-{number}", events=number + 1)
            for release in list_releases(two_releases) * 10:
                point_to(two_releases, release.version)
                time.sleep(0.02)
    finally:
        (two_releases.home / "stop").touch()
    seen = [json.loads(reader.communicate(timeout=60)[0]) for reader in readers]
    assert [report["problems"] for report in seen] == [[], []]
    assert all(report["opened"] >= 10 for report in seen)
    assert len({version for report in seen for version in report["versions"]}) >= 4


def test_an_open_query_keeps_its_release_and_a_new_one_gets_the_new(two_releases: Settings) -> None:
    """Within one process, too, where DuckDB would answer a replaced path with the old database."""
    sql = "select event_name from fct_events order by event_id"
    with run_sql(two_releases, sql) as old:
        assert old.fetch(1) == [("second",)]
        rollback(two_releases)
        with run_sql(two_releases, sql) as new:
            assert new.fetch(1) == [("first",)]
        assert old.fetch(1) == [("second",)]
