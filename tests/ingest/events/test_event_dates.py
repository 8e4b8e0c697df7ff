"""When the events of short articles take place: which date is theirs, and which is not."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ingest.events.model import Event
from tests.ingest.events.reading_events import events_of

CASES = tomllib.loads(Path(__file__).with_name("event_dates.toml").read_text(encoding="utf-8"))
PUBLISHED = "2024-06-12"
"""A Wednesday."""


def days(event: Event) -> str | None:
    """First and last day, and the precision where it is not the day."""
    if event.when is None:
        return None
    resolved = event.when.resolved
    end = "" if resolved.end == resolved.start else f"/{resolved.end}"
    return f"{resolved.start}{end}" + (
        "" if resolved.precision == "day" else f" {resolved.precision}"
    )


def only(text: str, language: str) -> Event:
    """The only event of a text."""
    (event,) = events_of(text, PUBLISHED, language)
    return event


def text_of(case: dict[str, Any]) -> str:
    return f"{case['language']} {case['text'][:50]}"


@pytest.mark.parametrize("case", CASES["its_date"], ids=text_of)
def test_the_date_of_an_event_is_found(case: dict[str, Any]) -> None:
    assert days(only(case["text"], case["language"])) == case["days"]


@pytest.mark.parametrize("case", CASES["other_date"], ids=text_of)
def test_other_dates_are_not_that_of_the_event(case: dict[str, Any]) -> None:
    found = events_of(case["text"], PUBLISHED, case["language"])
    assert [days(event) for event in found] in ([None], [])


@pytest.mark.parametrize("case", CASES["moved"], ids=text_of)
def test_a_moved_event_has_an_old_and_a_new_date(case: dict[str, Any]) -> None:
    found = events_of(case["text"], PUBLISHED, case["language"])
    states = [(event.status, days(event)) for event in found]
    assert states == [("postponed", case["old"]), ("scheduled", case["new"])]


def test_the_day_of_a_decision_is_not_that_of_the_event() -> None:
    event = only("The Dune Congress in Calais on 3 July was cancelled on Tuesday.", "en")
    assert (event.status, days(event)) == ("cancelled", "2024-07-03")


def test_moving_house_postpones_nothing() -> None:
    event = only("The Dune Congress in Calais on 3 July was moved to the harbour hall.", "en")
    assert (event.status, days(event)) == ("scheduled", "2024-07-03")


STATES = [
    ("en", "The Harbour Expo opened in Ghent on Tuesday.", "ongoing"),
    ("en", "A hearing opened in Ghent on Tuesday.", "held"),
    ("en", "Ministers will meet at the Harbour Summit in Ghent from 12 to 14 June.", "scheduled"),
    ("en", "Ministers meet at the Harbour Summit in Ghent from 12 to 14 June.", "ongoing"),
    ("de", "Der Hafenkongress wurde am Dienstag in Köln eröffnet.", "ongoing"),
]


@pytest.mark.parametrize(("language", "text", "status"), STATES)
def test_status_follows_date_and_tense(language: str, text: str, status: str) -> None:
    assert only(text, language).status == status


def test_a_year_without_publication_date_comes_from_the_full_dates_of_the_text() -> None:
    text = "The Harbour Expo opens in Ghent on 3 July. Fees rise on 1 January 2024."
    (event,) = events_of(text)
    assert days(event) == "2024-07-03"
    assert event.when
    assert event.when.resolved.start == date(2024, 7, 3)
