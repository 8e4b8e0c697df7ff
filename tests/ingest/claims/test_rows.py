"""Rows that whole articles lead to: counts, quantities, checks, metadata."""

import datetime as dt

import polars as pl
import pytest

from tests.ingest.extraction_checks import extract


def one(frame: pl.DataFrame) -> dict[str, object]:
    """The only row of a table."""
    assert frame.height == 1, frame
    return frame.row(0, named=True)


def test_a_count_belongs_to_the_event_of_its_sentence() -> None:
    tables = extract("The Reef Forum was held in Perth on 5 May 2023. It drew about 300 people.")
    event, count = one(tables["event_claims"]), one(tables["participant_counts"])
    assert count["event_claim_id"] == event["event_claim_id"]
    assert str(count["count_text"]).startswith("about 300")


def test_members_are_a_quantity_of_their_organisation() -> None:
    tables = extract("The Association of Reef Towns has 45 member cities.")
    quantity = one(tables["quantities"])
    assert (quantity["measure"], quantity["value"]) == ("membership", 45)
    assert tables["participant_counts"].height == 0


@pytest.mark.parametrize(("days", "is_passed"), [("three", True), ("two", False)])
def test_a_duration_is_checked_against_the_range(days: str, *, is_passed: bool) -> None:
    text = f"The Reef Forum was held in Perth from 5 to 7 May 2023. It lasted for {days} days."
    checks = extract(text)["checks"].filter(check_kind="duration_agrees")
    assert one(checks)["is_passed"] is is_passed


@pytest.mark.parametrize(("weekday", "is_passed"), [("Friday", True), ("Monday", False)])
def test_a_weekday_is_checked_against_its_date(weekday: str, *, is_passed: bool) -> None:
    checks = extract(f"The Reef Forum was held in Perth on {weekday}, 5 May 2023.")["checks"]
    assert one(checks.filter(check_kind="weekday_agrees"))["is_passed"] is is_passed


def test_an_undated_article_has_the_window_that_its_events_leave() -> None:
    article = one(extract("The Reef Forum was held in Perth on 5 and 6 May 2023.")["articles"])
    assert article["published_date"] is None
    assert article["published_date_earliest"] == dt.date(2023, 5, 6)


def test_places_come_with_those_they_lie_in() -> None:
    places = extract("The Reef Forum was held in Perth on 5 May 2023.")["places"]
    parents = set(places["parent_place_id"].drop_nulls())
    assert "Perth" in set(places["place_name"])
    assert parents <= set(places["place_id"])
