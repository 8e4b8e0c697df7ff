"""Names beside a participle of holding with its day, and right behind a verb of holding."""

import pytest

from tests.ingest.events.reading_events import events_of

NAMES = [
    ("en", "Prizes were given during the Harbour Enclave held on 14 May 2024.", "Harbour Enclave"),
    ("en", "The Dune Colony, held in Ghent on 14 May 2024, was small.", "Dune Colony"),
    (
        "en",
        "Held from 7 to 8 May 2024, the Tide Academy comprised talks by 80 men.",
        "Tide Academy",
    ),
    ("en", "Organised in Ghent on 7 May 2024, Tidewise delighted everyone.", "Tidewise"),
    ("es", "El 15 de octubre se celebrará Mareas Vivas en Lima.", "Mareas Vivas"),
    ("es", "El 15 de octubre tendrá lugar Tide Summit South America.", "Tide Summit South America"),
    ("it", "Il 15 ottobre si svolgerà Maree Vive a Torino.", "Maree Vive"),
    ("fr", "Le 15 octobre aura lieu Marées Vives à Nantes.", "Marées Vives"),
    ("de", "Das am 3. Mai 2024 in Köln stattfindende Wellenlager ist klein.", "Wellenlager"),
]


@pytest.mark.parametrize(("language", "text", "name"), NAMES)
def test_what_is_held_on_a_day_is_a_gathering(language: str, text: str, name: str) -> None:
    assert [event.name for event in events_of(text, "2024-03-01", language)] == [name]


NONE = [
    ("en", "Ann Bell held a boat on 14 May 2024."),
    ("en", "Ann Bell, held in Ghent since 14 May 2024, is free."),
    ("en", "Shares of the Harbour Bank held by Bell rose on 14 May 2024."),
    ("en", "Held in Wilmington, NC, it was small on 14 May 2024."),
    ("fr", "Le Forum des marées se tient Place Bellecour."),
]


@pytest.mark.parametrize(("language", "text"), NONE)
def test_what_is_kept_is_no_gathering(language: str, text: str) -> None:
    assert events_of(text, "2024-03-01", language) == []


def test_a_determiner_behind_an_article_is_part_of_a_name() -> None:
    (event,) = events_of("Thousands came to the No Boats rally in Ghent on 4 May 2024.")
    assert event.name == "No Boats rally"


def test_a_firm_that_is_privately_held_takes_no_place() -> None:
    assert events_of("Sandline is a privately held firm in Ghent since 4 May 2024.") == []


def test_a_plural_with_in_begins_a_name() -> None:
    (event,) = events_of("She speaks at the 2024 Women in Tides Expo in Ghent on 4 May 2024.")
    assert event.name == "2024 Women in Tides Expo"


def test_an_anniversary_has_an_ordinal_of_its_own() -> None:
    (event,) = events_of("A fifth-anniversary exhibition opens in Ghent on 4 May 2024.")
    assert event.edition_number is None
