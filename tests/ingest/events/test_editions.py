"""Edition numbers, years and the series behind a name."""

import pytest

from ingest.events.editions import edition_number, edition_year, without_edition
from tests.ingest.events.reading_events import events_of

NUMBERS = [
    ("the 8th edition", 8),
    ("third annual River Forum", 3),
    ("XII Congreso de Puertos", 12),
    ("Das 11. Weltforum", 11),
    ("la 3e édition", 3),
    ("cuarta edición", 4),
    ("43rd Annual Week", 43),
    ("Ports Meeting #288", 288),
    ("Ports Meeting #288, 4 May", 288),
    ("Ports Forum No. 12", 12),
    ("Hafenstammtisch Nr. 12", 12),
    ("Rencontre des Ports n° 12", 12),
    ("Encuentro de Puertos n.º 7", 7),
    ("Incontro dei Porti n. 12", 12),
    ("Harbour Night Vol. 7", 7),
    ("Harbour Night Vol. III", 3),
    ("the River Forum", None),
    ("the #1 forum", None),
    ("the #1 Ports Forum", None),
    ("Ports Forum No. 10 Downing Street", None),
    ("Ports Expo Booth #3528", None),
    ("Volume 7", None),
    ("the 21st century forum", None),
    ("a 50th anniversary gala", None),
    ("Forum 2024", None),
    ("5.5 km run", None),
]
SERIES = [
    ("River Forum 2024", "River Forum"),
    ("The 8th River Forum", "River Forum"),
    ("2024 River Forum", "River Forum"),
    ("XII Congreso de Puertos", "Congreso de Puertos"),
    ("11. Weltforum", "Weltforum"),
    ("River Forum", "River Forum"),
    ("Ports Meeting #288", "Ports Meeting"),
    ("Ports Meeting #288, 4 May", "Ports Meeting, 4 May"),
    ("Ports Forum No. 12", "Ports Forum"),
    ("Harbour Night Vol. III", "Harbour Night"),
    ("Third Annual Ports Day", "Ports Day"),
]


MARKED = [
    ("en", "Ports Meeting #{n} took place in Riga on {n} May 2023."),
    ("en", "The Riga Ports Forum No. {n} was held in Riga on {n} May 2023."),
    ("en", "Harbour Light Night Vol. {n} takes place in Hull on {n} May 2023."),
    ("de", "Der Hafenstammtisch Nr. {n} fand am {n}. Mai 2023 in Hamburg statt."),
    ("de", "Das Treffen #{n} der Ruderer findet am {n}. Mai 2023 in Hamburg statt."),
    ("fr", "Le Forum des Ports n° {n} a eu lieu le {n} mai 2023 à Nantes."),
    ("es", "El Foro de Puertos n.º {n} se celebró el {n} de mayo de 2023 en Vigo."),
    ("it", "Il Forum dei Porti n. {n} si è svolto il {n} maggio 2023 a Bari."),
]


@pytest.mark.parametrize(("text", "number"), NUMBERS)
def test_the_edition_is_the_ordinal(text: str, number: int | None) -> None:
    assert edition_number(text) == number


@pytest.mark.parametrize(("name", "series"), SERIES)
def test_the_series_has_no_edition(name: str, series: str) -> None:
    assert without_edition(name) == series


def test_a_year_in_a_name_is_the_edition_year() -> None:
    assert edition_year("River Forum 2024") == 2024
    assert edition_year("River Forum") is None
    assert edition_year("From 1990 to 2024") is None


@pytest.mark.parametrize(("language", "sentence"), MARKED)
def test_a_marked_number_behind_a_name_is_the_edition(language: str, sentence: str) -> None:
    text = " ".join(sentence.format(n=n) for n in (7, 8))
    events = events_of(text, "2023-05-20", language)
    assert sorted(event.edition_number or 0 for event in events) == [7, 8]


BARE = [
    ("es", "La 38 edición de la Feria del Puerto se celebra en Lima.", 38),
    ("it", "La 12 edizione della Fiera dei Moli si terrà a Bari.", 12),
    ("en", "With 38 editions of the Harbour Fair in Ghent behind it, the guild goes on.", None),
]


@pytest.mark.parametrize(("language", "text", "number"), BARE)
def test_a_number_without_ending_behind_an_article(
    language: str, text: str, number: int | None
) -> None:
    found = [event.edition_number for event in events_of(text, "2024-06-11", language)]
    assert (found or [None]) == [number]
