"""The same rows whatever the path: any order and split of arrivals, and any day looked back to.

A history is a random order of the scenario's articles, cut at random into batches of two days.
"""

import json
import random
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pytest

from orchestration.intake import take_in
from tests.end_to_end.home import FIRST_DAY, NEXT_DAY, Home
from tests.resolution import scenario
from warehouse.settings import Settings

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("histories")]

_FINGERPRINT = "select md5(string_agg(t::varchar, chr(10) order by t::varchar)) from {table} as t"
Batches = list[tuple[str, list[dict]]]
"""The day and the records of each batch, in order of arrival."""


@dataclass(frozen=True, slots=True)
class History:
    """Batches that arrive one after the other in a home of their own."""

    home: Path
    batches: Batches

    def fingerprint(self) -> dict[str, str]:
        """A hash of the rows of every mart after one build of what arrived."""
        for number, (day, records) in enumerate(self.batches):
            path = self.home / "arrivals" / f"{number}.jsonl"
            path.parent.mkdir(parents=True, exist_ok=True)
            lines = [json.dumps(record, ensure_ascii=False) for record in records]
            path.write_text("\n".join(lines), encoding="utf-8")
            take_in(Settings(home=self.home, today=day_of(day)), [str(path)])
        done = Home(self.home, today=NEXT_DAY).run("build")
        assert done.returncode == 0, done.stderr
        return fingerprint(self.home / "current" / "citydesk.duckdb")


def fingerprint(release: Path) -> dict[str, str]:
    """A hash of the rows of every mart of a release, where its articles came from aside."""
    with duckdb.connect(str(release), read_only=True) as connection:
        tables = connection.execute(
            "select table_name from information_schema.tables where table_schema = 'marts'"
        ).fetchall()
        return {
            table: str(connection.execute(_FINGERPRINT.format(table=_rows(table))).fetchall())
            for (table,) in tables
        }
