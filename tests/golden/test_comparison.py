"""The comparison itself: nothing found is all missing, the expected is no problem, the rest is."""

from datetime import date

import polars as pl
import pytest

from tests.golden.comparison import compare
from tests.golden.gold import Case, Facts, sample_cases
from tests.golden.matching import agrees
from warehouse.contracts.polars_schema import empty
from warehouse.contracts.tables.raw import RAW

CASE = next(case for case in sample_cases() if case.slug == "bus-rally-glasgow")
MARCH: Facts = {
    "event_claim_id": "e1", "event_name": "march for public buses", "event_kind": "protest",
    "event_status": "held", "start_date": date(2025, 5, 17), "end_date": date(2025, 5, 17),
    "date_precision": "day", "date_text": "on Saturday", "venue_name": "George Square",
    "city_name": "Glasgow", "country_code": "GB", "organiser_name": "the Better Buses Alliance",
    "polarity": "asserted", "span_start": 0, "span_end": 5,
}  # fmt: skip


def tables(**rows: list[Facts]) -> dict[str, pl.DataFrame]:
    """All raw tables, empty but for these rows and the article that the case expects."""
    rows = {"articles": [CASE.article | {"published_date": date(2025, 5, 18)}], **rows}
    return {
        table.name: pl.DataFrame(
            [{**dict.fromkeys(table.column_names()), **row} for row in rows[table.name]],
            schema=empty(table).schema,
        )
        if table.name in rows
        else empty(table)
        for table in RAW
    }


def count(text: str, **columns: object) -> Facts:
    """A count claim where this text stands."""
    start = CASE.text.index(text)
    return {"count_text": text, "count_span_start": start, "count_span_end": start + len(text),
            "event_claim_id": "e1", "polarity": "asserted", **columns}  # fmt: skip


@pytest.mark.parametrize("case", sample_cases(), ids=lambda case: case.slug)
def test_nothing_found_is_all_missing(case: Case) -> None:
    report = compare(case, {**tables(), "articles": tables()["articles"]})
    required = [
        fact
        for kind in ("events", "counts", "offices", "quantities")
        for fact in case.facts.get(kind, [])
        if not fact.get("optional")
    ]
    assert (report.missing, report.found, report.false) == (len(required), 0, 0)


def test_what_is_expected_is_no_problem() -> None:
    report = compare(CASE, tables(event_claims=[MARCH]))
    assert [line for line in report.problems if "count" not in line] == []
    assert report.found == 1


def test_a_wrong_value_and_a_false_fact_are_named() -> None:
    wrong: Facts = {**MARCH, "city_name": "Edinburgh"}
    false: Facts = {
        "event_name": "Petition",
        "polarity": "asserted",
        "span_start": 0,
        "span_end": 5,
    }
    report = compare(CASE, tables(event_claims=[wrong, false]))
    assert any("city_name: expected «Glasgow», found «Edinburgh»" in p for p in report.problems)
    assert any(p.startswith("FALSE   event Petition") for p in report.problems)


def test_a_count_is_found_by_its_place_and_a_trap_by_its_words() -> None:
    counts = [
        count("5,000 people", value=5000, lower_bound=5000, upper_bound=5000, qualifier="exact",
              role="participant", basis="reported_actual", claim_source_kind="organiser"),
        count("34,000 signatures", value=34000, role="participant"),
    ]  # fmt: skip
    problems = compare(CASE, tables(event_claims=[MARCH], participant_counts=counts)).problems
    assert not any("5,000" in problem for problem in problems)
    assert "FALSE   count «34,000 signatures» as participant, None" in problems
    assert "TRAP    «34,000 signatures» became a count, and is: signatures" in problems


@pytest.mark.parametrize(
    ("column", "expected", "actual"),
    [
        ("city_name", "Tübingen", "Tubingen"),
        ("venue_name", "Palais du Pharo", "le Palais du Pharo"),
        ("start_date", "2022-10", date(2022, 10, 1)),
        ("role", ["attendee", "participant"], "participant"),
        ("date_text", "Thursday", "on Thursday"),
        ("theme", None, None),
    ],
)
def test_values_that_agree(column: str, expected: object, actual: object) -> None:
    assert agrees(column, expected, actual)


@pytest.mark.parametrize(
    ("column", "expected", "actual"),
    [
        ("city_name", "Ulm", "Neu-Ulm"),
        ("event_name", "Salt Cities Summit 2022", "Salt Cities Summit"),
        ("start_date", None, date(2022, 10, 1)),
        ("theme", "Trees That Stay", None),
        ("value", 120, 121),
    ],
)
def test_values_that_disagree(column: str, expected: object, actual: object) -> None:
    assert not agrees(column, expected, actual)
