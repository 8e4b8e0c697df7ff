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


AHEAD = [
    ("en", "Tickets for the Tide Festival in Ghent go on sale on 3 July."),
    ("en", "Applications for the Tide Hackathon in Ghent are open from 3 to 10 July."),
    (
        "es",
        "Las inscripciones para el Foro de Mareas en Quito están abiertas del 3 al 10 de julio.",
    ),
]


@pytest.mark.parametrize(("language", "text"), AHEAD)
def test_what_one_can_still_register_for_lies_ahead(language: str, text: str) -> None:
    event = only(text, language)
    assert (event.when, event.status) == (None, "scheduled")


NEXT = [
    ("en", "Skippers met at the Dune Congress in Calais today. The next congress is on 3 July."),
    (
        "de",
        "Der Dünenkongress fand heute in Köln statt. Der nächste Kongress findet am 3. Juli statt.",
    ),
]


@pytest.mark.parametrize(("language", "text"), NEXT)
def test_the_next_edition_is_another_event(language: str, text: str) -> None:
    first, following = events_of(text, PUBLISHED, language)
    assert (days(first) or "") <= PUBLISHED
    assert (days(following), following.status) == ("2024-07-03", "scheduled")


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


APART = [
    ("de", "Die Hafenkonferenzen finden am 4. und 6. Juli in Ulm und Passau statt."),
    ("en", "The Harbour Forum comes to Ulm and Passau on 4 and 6 July."),
    ("fr", "Le Forum de la mer se tiendra les 4 et 6 juillet à Ulm et à Passau."),
]


@pytest.mark.parametrize(("language", "text"), APART)
def test_as_many_towns_as_days_are_events_of_their_own(language: str, text: str) -> None:
    found = events_of(text, PUBLISHED, language)
    towns = [(days(event), event.place and event.place.place_name) for event in found]
    assert towns == [("2024-07-04", "Ulm"), ("2024-07-06", "Passau")]


def test_days_in_one_town_are_one_event() -> None:
    event = only("The Harbour Forum comes to Passau on 4 and 5 July.", "en")
    assert days(event) == "2024-07-04/2024-07-05"


CALLED_OFF = [
    ("en", "The board cancelled the Harbour Forum in Ghent."),
    ("en", "The city announced the cancellation of the Harbour Forum in Ghent."),
    ("en", "The Harbour Forum was to take place in Ghent on 3 July. It has been cancelled."),
    ("es", "Los organizadores cancelan el Foro del Mar en Cádiz por el temporal."),
    ("fr", "La ville annule le Forum de la mer à Brest."),
    ("de", "Das Hafenfest in Köln am 3. Juli ist abgesagt."),
]


@pytest.mark.parametrize(("language", "text"), CALLED_OFF)
def test_what_a_verb_of_cancelling_is_said_of_is_cancelled(language: str, text: str) -> None:
    assert only(text, language).status == "cancelled"


STANDS = [
    "The rental was suddenly cancelled the day before the Harbour Forum in Ghent.",
    "The dinner at the Harbour Forum in Ghent was cancelled.",
    "Two sessions of the Harbour Forum in Ghent on 3 July were cancelled.",
    "A rally in Ghent on Monday urged the cancellation of the contract.",
]


@pytest.mark.parametrize("text", STANDS)
def test_what_only_holds_what_is_cancelled_stands(text: str) -> None:
    assert "cancelled" not in [event.status for event in events_of(text, PUBLISHED)]


LENGTHS = [
    ("The three-day Harbour Forum opens in Ghent on 3 July.", "2024-07-03/2024-07-05"),
    ("The forum opens in Ghent on 3 July. It lasts for three days.", "2024-07-03/2024-07-05"),
    ("The forum in Ghent on 3 July has three days of talks.", "2024-07-03/2024-07-05"),
    ("The Harbour Forum in Ghent on 3 July asked for a pause of 20 days.", "2024-07-03"),
    ("The Harbour Forum in Ghent on 3 June ended a strike that took ten days.", "2024-06-03"),
]


@pytest.mark.parametrize(("text", "expected"), LENGTHS)
def test_a_length_of_time_counts_where_it_is_said_of_the_event(text: str, expected: str) -> None:
    assert days(only(text, "en")) == expected


PARTS = [
    ("en", "Rowers met at a reception during the Harbour Summit in Ghent on 3 June."),
    ("en", "The guild hosts a tide workshop at the Harbour Festival on 3 July in Ghent."),
    ("de", "Ein Empfang bei der Hafenmesse am 3. Juli beginnt um 18 Uhr."),
    ("es", "Habrá un taller durante la Feria del Puerto el 3 de julio en Cádiz."),
    ("it", "Un seminario durante la Fiera del Mare il 3 luglio a Ferrara attende i pescatori."),
]


@pytest.mark.parametrize(("language", "text"), PARTS)
def test_what_is_held_during_a_gathering_has_the_day_beside_it(language: str, text: str) -> None:
    found = {event.is_named: days(event) for event in events_of(text, PUBLISHED, language)}
    assert (found[False] or "").endswith("-03")
    assert found.get(True) is None


def test_a_session_is_on_a_day_of_its_conference() -> None:
    event = only("Roe will chair a session at the Harbour Conference in Ghent on 4 July.", "en")
    assert days(event) == "2024-07-04"


def test_now_alone_moves_no_event() -> None:
    event = only("Das Hafenforum findet nun am 3. Juli in Köln statt.", "de")
    assert (event.status, days(event)) == ("scheduled", "2024-07-03")


def test_a_gathering_told_only_as_the_next_one_stays_one() -> None:
    text = "The next guild meeting will take place today (Friday 14 June) at noon in Ghent."
    assert len(events_of(text, PUBLISHED)) == 1
