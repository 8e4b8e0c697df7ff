"""Events whose place no sentence tells: where the whole article plays, or nowhere."""

import pytest

from tests.ingest.events.reading_events import events_of

IN_ONE_CITY = [
    (
        "en",
        "Ghent has a pier. Traders in Ghent and the mayor of Ghent like it.",
        "The Tide Forum was held on 3 May 2024.",
        ("Ghent", "BE"),
    ),
    (
        "de",
        "Die Stadt Kiel baut. In Kiel wird es eng, und in Kiel steigen die Mieten.",
        "Das Gezeiten-Forum fand am 3. Mai 2024 statt.",
        ("Kiel", "DE"),
    ),
    (
        "fr",
        "La ville de Nantes change. À Nantes, on construit, et à Nantes, on vote.",
        "Le Forum des marées s'est tenu le 3 mai 2024.",
        ("Nantes", "FR"),
    ),
    (
        "en",
        "Peru exports fish. Growers in Peru are glad. Lima, Cusco and Tacna in Peru grow.",
        "The Tide Forum was held on 3 May 2024.",
        (None, "PE"),
    ),
]


@pytest.mark.parametrize(("language", "text", "told", "place"), IN_ONE_CITY)
def test_an_article_that_keeps_to_one_place(
    language: str, text: str, told: str, place: tuple[str | None, str]
) -> None:
    (event,) = events_of(f"{text}\n\n{told}", "2024-06-12", language)
    city = event.place.place_name if event.place else None
    assert (city, event.country_code, event.is_country_inferred) == (*place, True)


NOWHERE = [
    "Ghent has a new pier. Traders in Ghent like it.",
    "Peru and Chile export fish. Growers in Peru and in Chile are glad, in Chile most.",
    "The Peru Times, the Bank of Peru and the Peru Society are glad.",
]


@pytest.mark.parametrize("text", NOWHERE)
def test_an_article_that_plays_in_several_places_or_in_none(text: str) -> None:
    (event,) = events_of(f"{text}\n\nThe Tide Forum was held on 3 May 2024.", "2024-06-12")
    assert (event.place, event.country_code) == (None, None)


def test_an_online_event_is_nowhere() -> None:
    text = "Ghent has a new pier. Traders in Ghent like it, and so does the mayor of Ghent."
    (event,) = events_of(f"{text}\n\nThe Tide Forum was held online on 3 May 2024.", "2024-06-12")
    assert event.country_code is None
