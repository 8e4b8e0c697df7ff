"""Names that the words beside them explain, and names behind their noun or in quotation marks."""

import pytest

from tests.ingest.events.test_events import events_of

EXPLAINED = [
    ("en", "Keepers are in Bergen this week for Hivewise 2025, the biggest fair of the craft.",
     "Hivewise 2025"),
    ("en", "Row the Tide, the student hackathon run by Bell Labs, will be back in Cork on 3 May.",
     "Row the Tide"),
    ("en", "Tides in Alsace, the annual boat festival, returns to Strasbourg on 3 May.",
     "Tides in Alsace"),
    ("en", "Gapstream, Europe's largest boat fair, drew 900 people to Cork on 3 May.", "Gapstream"),
    ("en", "The firm showed its buoy at Nautwise, the boat show in Cork, on 3 May.", "Nautwise"),
    ("de", "Zur Wattwelt, der größten Bootsmesse im Norden, kamen am 3. Mai 900 Gäste nach Kiel.",
     "Wattwelt"),
    ("fr", "Vagues d'hiver, le salon de la pêche, se tient le 3 mai à Brest.", "Vagues d'hiver"),
    ("fr", "Brest accueille le 3 mai Vagues d'hiver, le salon de la pêche.", "Vagues d'hiver"),
    ("es", "Cádiz acogerá el 3 de mayo Mareas Altas, la feria del mar.", "Mareas Altas"),
    ("it", "Torna a Rimini il 3 maggio Onde Alte, la fiera del mare.", "Onde Alte"),
    ("en", "Boat fair Gapstream will return to Cork on 3 May.", "Gapstream"),
    ("fr", "Le festival Vagues d'hiver a réuni 900 personnes à Brest le 3 mai.", "Vagues d'hiver"),
    ("en", "“Night of Piers” takes place in Leeds on 3 May.", "Night of Piers"),
    ("de", "Die „Lange Nacht der Netze“ findet am 3. Mai in Kiel statt.", "Lange Nacht der Netze"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "name"), EXPLAINED)
def test_a_name_is_told_by_what_stands_beside_it(language: str, text: str, name: str) -> None:
    assert [event.name for event in events_of(text, "2025-04-10", language)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Hosted by reporter Vera Holt, the gala welcomed 90 guests in Cork on 3 May.",
        "At Reedbank, the gala was opened by the mayor in Cork on 3 May.",
        "With a set by Akono, the boat festival will be back in Cork on 3 May.",
        "In Cork, the boat festival opened on 3 May.",
        "Presented by Reed Boats, this year's gala will be held in Cork on 3 May.",
        "Olaf Reed, the festival director, spoke in Cork on 3 May.",
    ],
)
def test_the_subject_of_a_clause_explains_no_name_before_it(text: str) -> None:
    assert not any(event.is_named for event in events_of(text, "2025-04-10"))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "Il Salone della vela si tiene il 3 maggio alla Fiera di Genova."),
        ("es", "El Salón de la Vela se celebra el 3 de mayo en Feria de Madrid."),
        ("de", "Die Bootsmesse findet am 3. Mai in der Messe Stuttgart statt."),
        ("de", "Die Bootsmesse öffnet am 3. Mai auf dem Bernexpo-Gelände."),
    ],
)
def test_the_grounds_of_a_town_are_no_fair(language: str, text: str) -> None:
    events = events_of(text, "2025-04-10", language)
    assert len(events) == 1
    assert events[0].when is not None


def test_a_conference_that_holds_a_meeting_is_a_body() -> None:
    text = "The Conference of Rowers will hold its 9th Annual Winter Meeting in Cork on 3 May 2025."
    assert [event.name for event in events_of(text)] == ["9th Annual Winter Meeting"]
