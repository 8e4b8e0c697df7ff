"""Programmes and calendars: days with what happens on them, in lines."""

from datetime import date

import pytest

from ingest.events.programme import RULE
from tests.ingest.events.reading_events import events_of

LINES = [
    "* 27 January - Digital Tide Conference",
    "* January 27: Digital Tide Conference",
    "- Digital Tide Conference: Saturday, 27 January | 9:00 AM",
    "27 January | Digital Tide Conference",
]


@pytest.mark.parametrize("line", LINES)
def test_a_line_of_a_day_and_a_name_is_an_event(line: str) -> None:
    text = f"The Harbour Forum takes place in Ghent on 5 May 2024.\n\nAlso this year:\n\n{line}\n"
    days = {
        event.name: event.when and event.when.resolved.start
        for event in events_of(text, "2024-01-02")
    }
    assert days["Digital Tide Conference"] == date(2024, 1, 27)


def test_days_below_their_names_stay_with_them() -> None:
    text = (
        "The club meets its friends.\n\nDune Congress\n5 June\nGhent\n\nTide Forum\n7 June\nLyon\n"
    )
    found = events_of(text, "2024-05-02")
    days = {event.name: event.when and event.when.resolved.start for event in found}
    assert days == {"Dune Congress": date(2024, 6, 5), "Tide Forum": date(2024, 6, 7)}


def test_a_day_dates_all_entries_below_it() -> None:
    text = (
        "The club meets again.\n\nFriday, 7 June\nTalk on Piers\n9:00 - 10:00\nGhent, Belgium\n"
        "Talk on Sand\n14:00 - 15:00\nLyon, France\n"
    )
    found = events_of(text, "2024-05-02")
    assert [event.name for event in found] == ["Talk on Piers", "Talk on Sand"]
    assert {event.when and event.when.resolved.start for event in found} == {date(2024, 6, 7)}


OTHERS = [
    ("There will be a garden party at Harbour Hall on 4 May.", "garden party"),
    ("The forum offers talks as well as a street party on 4 May.", "street party"),
    ("On 4 May there was also a reception in Lyon.", "reception"),
]


@pytest.mark.parametrize(("sentence", "name"), OTHERS)
def test_what_there_will_be_is_another_event(sentence: str, name: str) -> None:
    text = f"The Dune Forum takes place in Ghent on 6 May 2024. {sentence}"
    assert name in {event.name for event in events_of(text, "2024-03-01")}


NEXT = [
    ("en", "Minutes of the club. Next meeting will be held on 24 May in Ghent."),
    ("de", "Nächstes Treffen am 24. Mai in Kiel."),
    ("fr", "Prochaine réunion le 24 mai à Nantes."),
    ("es", "Próxima reunión: 24 de mayo en Quito."),
    ("it", "Prossima riunione il 24 maggio a Torino."),
    ("es", "Hubo una tensa reunión en Quito el 24 de mayo."),
    ("it", "Un affollatissimo seminario si terrà a Torino il 24 maggio."),
]


@pytest.mark.parametrize(("language", "text"), NEXT)
def test_a_bare_noun_with_next_or_an_adjective_is_an_event(language: str, text: str) -> None:
    found = events_of(text, "2024-05-02", language)
    assert [event.when and event.when.resolved.start for event in found] == [date(2024, 5, 24)]


TOLD_BY_VERBS = [
    ("en", "Nurses are protesting outside the library in Ghent on 4 May 2024.", "protest"),
    ("en", "Trade ministers will be gathering in Ghent on 4 May 2024.", "meeting"),
    ("de", "Anwohner protestieren am 4. Mai 2024 vor dem Rathaus in Kiel.", "protest"),
    ("fr", "Des soignants manifesteront le 4 mai 2024 à Nantes.", "protest"),
    ("es", "Los maestros marcharán el 4 de mayo de 2024 en Quito.", "protest"),
    ("it", "Gli insegnanti manifesteranno il 4 maggio 2024 a Torino.", "protest"),
]


@pytest.mark.parametrize(("language", "text", "kind"), TOLD_BY_VERBS)
def test_a_crowd_and_its_verb_are_a_gathering(language: str, text: str, kind: str) -> None:
    found = events_of(text, "2024-05-02", language)
    assert [(event.kind, event.when and event.when.resolved.start) for event in found] == [
        (kind, date(2024, 5, 4))
    ]


def test_a_rally_needs_no_more_than_its_town() -> None:
    assert events_of("Ann Bell spoke at a rally in Ghent.")
    assert not events_of("Ann Bell spoke at a rally in her youth.")


def test_a_day_that_nobody_can_tell_is_a_day() -> None:
    assert events_of("El club celebró ayer un desfile de barcos.", language="es")
    assert not events_of("El club celebró un desfile de barcos.", language="es")


def test_what_a_body_holds_is_no_gathering_of_another_kind() -> None:
    text = "The Dune Congress opens in Ghent on 6 May. The club will hold its meeting on 9 June."
    assert {event.kind for event in events_of(text, "2024-03-01")} == {"congress", "meeting"}


def test_titles_above_days_with_their_places_are_events() -> None:
    text = (
        "What is on in May\n\nSpring Net Fair\nSaturday 3 May, Botanic Garden, Leeds\n\n"
        "Comedy Night with Olaf Reed\nFriday 9 May, Wardrobe Theatre, Bristol\n\n"
        "Open Day at Reed College\nSaturday 17 May, Oxford\n"
    )
    found = events_of(text, "2025-04-25")
    told = {
        event.name: (event.when and event.when.resolved.start.day, event.place) for event in found
    }
    assert {name: day for name, (day, _) in told.items()} == {
        "Spring Net Fair": 3,
        "Comedy Night with Olaf Reed": 9,
        "Open Day at Reed College": 17,
    }
    places = [place.place_name for _, place in told.values() if place]
    assert sorted(places) == ["Bristol", "Leeds", "Oxford"]


def test_each_day_with_its_place_below_a_title_is_an_event() -> None:
    text = (
        "The institute announces its courses.\n\nSummer School in Tidal Ecology\n12 May, Lyon\n"
        "14 May, Nantes\n19 May, Lille\n\nRegistration is open until 1 May.\n"
    )
    found = events_of(text, "2025-04-25")
    told = [(e.when and e.when.resolved.start.day, e.place and e.place.place_name) for e in found]
    assert told == [(12, "Lyon"), (14, "Nantes"), (19, "Lille")]


def test_a_small_town_ends_the_line_of_a_day() -> None:
    text = (
        "Die Schule lädt ein.\n\nKonzert der Hafenkapelle\nSamstag, 3. Mai, Stadthalle, Kiel\n\n"
        "Lesung mit Ann Reed\nFreitag, 9. Mai, Bücherei, Husum\n"
    )
    found = events_of(text, "2025-04-25", "de")
    assert [event.place and event.place.place_name for event in found] == ["Kiel", "Husum"]


def test_headlines_above_their_datelines_are_no_programme() -> None:
    text = (
        "News of the club\n\nTide Conference opens registration\n3 May 2025, Ghent\n\n"
        "Boat Forum names its head\n4 May 2025, Ghent\n"
    )
    assert not any(event.first.rule == RULE for event in events_of(text, "2025-05-05"))
