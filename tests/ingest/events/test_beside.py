"""Gatherings beside another one: where they are, whose the count is, which edition is which."""

import pytest

from tests.ingest.events.reading_events import events_of

BESIDE = [
    ("en", "The Youth Tide Summit, held on the eve of the Harbour Forum in Ghent, drew 90 pupils."),
    ("en", "A Youth Tide Summit was held alongside the Harbour Forum in Ghent and drew 90 pupils."),
    ("fr", "Le Sommet des Vagues s'est tenu en marge du Forum des Ports à Gand devant 90 élèves."),
    ("es", "La Cumbre de Olas se celebró al margen del Foro de Puertos en Gante ante 90 alumnos."),
]


@pytest.mark.parametrize(("language", "text"), BESIDE)
def test_what_is_held_beside_another_is_in_its_town(language: str, text: str) -> None:
    places = [event.place for event in events_of(text, "2024-06-11", language)]
    assert [place and place.place_name for place in places] == ["Ghent", "Ghent"]


NEXT = [
    ("en", "The Sail Congress was held in Lyon on Friday. The next will be in Turin."),
    ("es", "El Congreso de Velas se celebró el viernes en Lyon. El próximo será en Turín."),
    ("it", "Il Congresso delle Vele si è svolto venerdì a Lione. Il prossimo sarà a Torino."),
    ("fr", "Le Congrès des voiles s'est tenu vendredi à Lyon. Le prochain sera organisé à Turin."),
]


@pytest.mark.parametrize(("language", "text"), NEXT)
def test_the_next_one_needs_no_noun(language: str, text: str) -> None:
    found = events_of(text, "2024-06-11", language)
    assert [e.place and e.place.place_name for e in found] == ["Lyon", "Turin"]


def test_this_years_congress_is_not_the_next_one() -> None:
    text = (
        "Lyon will host the next World Sail Congress in May 2026. "
        "This year's congress in Ghent had 1,150 participants."
    )
    found = events_of(text, "2024-06-11")
    assert [e.place and e.place.place_name for e in found] == ["Lyon", "Ghent"]


GENITIVES = [
    ("Während des Kongresses der Segler in Kiel am 5. Mai sprach Eva Kolb.", "Kongress der Segler"),
    ("Die Eröffnung des Hafenfestes findet am 5. Mai in Kiel statt.", "Eröffnung des Hafenfestes"),
]


@pytest.mark.parametrize(("text", "name"), GENITIVES)
def test_a_genitive_is_no_part_of_the_name(text: str, name: str) -> None:
    assert [event.name for event in events_of(text, "2024-06-11", "de")] == [name]


def test_a_parliament_is_no_meeting() -> None:
    text = "About 350 teachers held a sit-in outside the provincial assembly in Lahore on Friday."
    assert [event.kind for event in events_of(text, "2024-06-11")] == ["protest"]


def test_a_weekend_is_no_venue() -> None:
    found = events_of(
        "Die Imker treffen sich am Wochenende in Celle zu ihrer Tagung.", "2024-06-11", "de"
    )
    assert [event.venue for event in found] == [None]
