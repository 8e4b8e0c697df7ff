"""Words that belong to the name of a gathering although marks or links part them, and some not."""

import pytest

from tests.ingest.events.reading_events import events_of

NAMES = [
    ("She spoke at the Port Leaders' Summit in Riga on 3 March 2024.", "Port Leaders' Summit"),
    (
        "The Cork Chamber of Commerce luncheon was held on 4 March 2024 in Cork.",
        "Cork Chamber of Commerce luncheon",
    ),
    (
        "The Baker of the Year Awards Gala took place on 4 March 2024 in Ghent.",
        "Baker of the Year Awards Gala",
    ),
    (
        "He presents at the Society of Tide Studies (“STS”) 2024 Annual Meeting on July 23.",
        "Society of Tide Studies (“STS”) 2024 Annual Meeting",
    ),
    (
        "They led the 8th Port Committee (PC) Meeting on Towing, held on 7 April 2024.",
        "8th Port Committee (PC) Meeting on Towing",
    ),
    (
        "The Call for Papers for Tide Conference 2024, to be held in Oslo on 3 May, is open.",
        "Tide Conference 2024",
    ),
    (
        "Bell invites to the “Ports and People” regional conference in Riga on 3 March 2024.",
        "Ports and People",
    ),
    ("On 4 April 2024 she hosts a 'Women in Ports' workshop in Oslo.", "Women in Ports"),
    (
        "We show our pumps at the Lagos International Boat Show from 3 May 2024.",
        "Lagos International Boat Show",
    ),
    ("The summer school on tides starts in Oslo on 3 June 2024.", "summer school on tides"),
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_a_name_keeps_its_words(text: str, name: str) -> None:
    assert [event.name for event in events_of(text, "2024-03-01")] == [name]


DAYS = [
    ("The mine opens with a May 12 ceremony led by Ann Bell in Ghent.", "ceremony"),
    ("The college held a talk and a symposium for Tide Day on 4 May 2024.", "symposium"),
    ("The harbour unconference on the Friday is held on 3 May 2024.", "harbour unconference"),
]


@pytest.mark.parametrize(("text", "name"), DAYS)
def test_a_day_is_no_word_of_a_name(text: str, name: str) -> None:
    events = events_of(text, "2024-03-01")
    assert [event.name for event in events] == [name]
    assert events[0].when is not None


NONE = [
    "“We grow”, said Ann Bell, Chief Officer of Summit Roofing in Ghent, on 4 May 2024.",
    "On 4 May 2024 they joined Summit Roofing in Ghent.",
    "The Director of the Tide Forum lives in Ghent since 4 May 2024.",
    "She bought the “Night of Dunes” event tickets in Ghent on 4 May 2024.",
    "Boards may hold or conduct meetings in Ghent from 4 May 2024.",
]


@pytest.mark.parametrize("text", NONE)
def test_such_words_are_no_gathering(text: str) -> None:
    assert events_of(text, "2024-03-01") == []


SPLIT = [
    "The Tide Workshop comes to Riga on 6 May 2024 and to Genoa on 8 May 2024.",
    "The Tide Workshop is held on 6 May 2024 in Riga and on 8 May 2024 in Genoa.",
]


@pytest.mark.parametrize("text", SPLIT)
def test_each_town_with_its_day_is_an_event(text: str) -> None:
    events = events_of(text, "2024-03-01")
    found = [(e.place and e.place.place_name, e.when and e.when.resolved.start.day) for e in events]
    assert found == [("Riga", 6), ("Genoa", 8)]


def test_the_day_of_another_event_splits_none() -> None:
    events = events_of(
        "The Tide Workshop in Riga on 6 May 2024 follows on a fair in Genoa on 8 April 2024.",
        "2024-03-01",
    )
    assert [event.name for event in events].count("Tide Workshop") == 1
