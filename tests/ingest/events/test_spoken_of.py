"""Which gathering a day and a town belong to: not one in an aside, nor one elsewhere."""

import pytest

from tests.ingest.events.reading_events import events_of
from tests.ingest.events.test_where import town

ASIDES = [
    ("en", "The Kelp Forum, part of Tide Week, closed in Oban on 3 May 2024.", "Oban"),
    ("en", "The Kelp Forum (part of Tide Week) takes place in Oban on 3 May 2024.", "Oban"),
    ("en", "The Kelp Forum, held ahead of Tide Week, drew 90 people in Oban on 3 May.", "Oban"),
    ("de", "Das Algen-Forum, Teil der Gezeitenwoche, endete am 3. Mai 2024 in Kiel.", "Kiel"),
    ("de", "Das Algen-Forum, Höhepunkt der Gezeitenwoche, begann am 3. Mai in Kiel.", "Kiel"),
    (
        "fr",
        "Le Forum des algues, point d'orgue de la Semaine du vent, s'est tenu le 3 mai à Brest.",
        "Brest",
    ),
    (
        "es",
        "El Foro de las Algas, dentro de la Semana del Mar, se celebró el 3 de mayo en Vigo.",
        "Vigo",
    ),
    (
        "it",
        (
            "Il Forum delle Alghe, inserito nella Settimana del Mare, si è tenuto il 3 maggio a "
            "Bari."
        ),
        "Bari",
    ),
]


@pytest.mark.parametrize(("language", "text", "city"), ASIDES)
def test_an_aside_takes_neither_day_nor_town(language: str, text: str, city: str) -> None:
    kept = [event for event in events_of(text, "2024-05-20", language) if event.when]
    assert len(kept) == 1
    assert town(kept[0]) == city
    assert "For" in kept[0].name


def test_what_stands_in_an_aside_belongs_to_it() -> None:
    text = "The Kelp Forum is part of Tide Week, which takes place in Oban on 3 May 2024."
    kept = [(event.name, town(event)) for event in events_of(text, "2024-04-20") if event.when]
    assert kept == [("Tide Week", "Oban")]


ELSEWHERE = [
    (
        "en",
        (
            "Lagos will host the 4th Kelp Congress in 2026, it was said after the congress in "
            "Lyon, which 90 people attended last week."
        ),
    ),
    (
        "en",
        (
            "The 4th Kelp Congress will be held in Cork in 2026. Some 90 people attended the "
            "congress in Lyon last week."
        ),
    ),
    (
        "de",
        (
            "Kiel richtet 2026 den 4. Algenkongress aus. Das wurde zum Abschluss des Kongresses in "
            "Lyon bekannt, an dem vergangene Woche 90 Menschen teilnahmen."
        ),
    ),
    (
        "fr",
        (
            "Brest accueillera en 2026 le 4e Congrès des algues. L'annonce a été faite lors du "
            "congrès à Lyon, auquel ont participé 90 personnes la semaine dernière."
        ),
    ),
]


@pytest.mark.parametrize(("language", "text"), ELSEWHERE)
def test_a_description_with_another_town_is_another_gathering(language: str, text: str) -> None:
    told = events_of(text, "2024-05-20", language)
    assert [town(event) == "Lyon" for event in told] == [False, True]


SAME = [
    "The Kelp Forum opened in Oban on Monday. Some 300 people attend the forum in Oban.",
    "The Kelp Forum opened in Scotland on Monday. Some 300 people attend the forum in Oban.",
    "The Kelp Forum opened on Monday, Glasgow baker Ann Bell said at the forum in Oban.",
]


@pytest.mark.parametrize("text", SAME)
def test_a_description_with_its_own_town_is_the_same_gathering(text: str) -> None:
    assert [(event.name, town(event)) for event in events_of(text, "2024-05-20")] == [
        ("Kelp Forum", "Oban")
    ]
