"""New versions, notes and retractions change answers and are listed; earlier days stay."""

import json
from datetime import date
from pathlib import Path

import pytest

from orchestration.intake import take_in
from tests.end_to_end.home import Home
from warehouse.settings import Settings

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("corrections")]

URL, OTHER_URL = "https://a.example/1", "https://b.example/2"
FIRST = (
    "The Amber Shipping Forum was held in Gdansk, Poland, on 5 June 2024. Some 3,000 people came."
)
SECOND = (
    "The Amber Shipping Forum was held in Gdansk, Poland, on 6 June 2024. Some 300 people came."
)
NOTE = "Correction: An earlier version of this article said that 3,000 people came; it was 300."
OTHER = "The Harbour Assembly took place in Gdynia, Poland, on 15 June 2024. Some 320 people came."
DAYS = {
    "2024-07-01": [{"url": URL, "text": FIRST}, {"url": OTHER_URL, "text": OTHER}],
    "2024-07-02": [
        {"url": URL, "text": f"{SECOND}\n\n{NOTE}"}, {"url": OTHER_URL, "status": "retracted"},
    ],
    "2024-07-03": [{"url": URL, "text": FIRST}],
}  # fmt: skip


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A home that received something on each of the days, built on the last one."""
    home = Home(tmp_path_factory.mktemp("corrections"), today=max(DAYS))
    for day, records in DAYS.items():
        path = home.path / f"arrivals-{day}.jsonl"
        path.write_text("\n".join(json.dumps(record) for record in records), encoding="utf-8")
        take_in(Settings(home=Path(home.path), today=date.fromisoformat(day)), [str(path)])
    home.build()
    return home


def test_corrections_are_listed_with_what_told_of_them_and_when(home: Home) -> None:
    rows = home.rows(
        "select ingest_date::varchar, correction_source, fact_kind, said_before, says_now "
        "from marts.fct_corrections order by all"
    )
    assert rows == [
        ("2024-07-02", "corrected_version", "attendance", "Some 3,000 people", "Some 300 people"),
        ("2024-07-02", "corrected_version", "event_date", "2024-06-05", "2024-06-06"),
        ("2024-07-02", "retraction", "attendance", "Some 320 people", None),
        ("2024-07-02", "retraction", "event_name", "Harbour Assembly", None),
        ("2024-07-03", "new_version", "attendance", "Some 300 people", "Some 3,000 people"),
        ("2024-07-03", "new_version", "event_date", "2024-06-06", "2024-06-05"),
    ]


def test_a_page_that_went_back_speaks_with_its_old_text(home: Home) -> None:
    rows = home.rows("select event_name, start_date::varchar from marts.fct_events")
    assert rows == [("Amber Shipping Forum", "2024-06-05")]
    rows = home.rows(
        "select version_number, is_current_version from marts.dim_articles "
        f"where url = '{URL}' order by 1"
    )
    assert rows == [(1, False), (2, False), (3, True)]


def test_an_earlier_day_still_counts_what_was_withdrawn_later(home: Home) -> None:
    query = "select event_name from fct_events order by 1"
    asked = home.run("sql", "-f", "csv", "--as-of", min(DAYS), query)
    assert asked.stdout.split("\n")[1:3] == ["Amber Shipping Forum", "Harbour Assembly"]
