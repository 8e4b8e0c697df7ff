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


OF_LAST_YEAR = [
    (
        "en",
        "After the Sail Summit in Lyon last year, the sixth Sail Summit is in Ghent on 5 July.",
    ),
    (
        "de",
        "Das Segelforum beginnt am 5. Juli in Gent. Zum Forum in Lyon im vergangenen Jahr kam er.",
    ),
    (
        "it",
        "Il Forum delle Vele si apre a Gand il 5 luglio. Al forum a Lione l'anno scorso parlò lei.",
    ),
]


@pytest.mark.parametrize(("language", "text"), OF_LAST_YEAR)
def test_a_town_of_last_year_is_of_another_edition(language: str, text: str) -> None:
    found = events_of(text, "2024-06-11", language)
    assert sorted(e.place.place_name for e in found if e.place) == ["Ghent", "Lyon"]


def test_the_owner_gives_its_gathering_a_name() -> None:
    text = (
        "The Tide Rowers Union (TRU) will host its annual convention on May 25-27. "
        "Members will learn a lot. The TRU Convention brings many visitors to Ghent."
    )
    (found,) = events_of(text, "2024-05-20")
    assert (found.name, found.place and found.place.place_name) == ("TRU Convention", "Ghent")
    assert found.when is not None


COPS = [
    ("en", "At COP 28 in Dubai in December 2023, the union spoke of dunes.", 28),
    ("de", "Die COP30 findet im November 2025 in Belém statt.", 30),
    ("fr", "La COP30 se tiendra à Belém du 10 au 21 novembre 2025.", 30),
]


@pytest.mark.parametrize(("language", "text", "number"), COPS)
def test_a_numbered_cop_is_a_conference(language: str, text: str, number: int) -> None:
    (found,) = events_of(text, "2024-05-20", language)
    assert (found.kind, found.edition_number) == ("conference", number)


NOTHING = [
    ("en", "The COP30 presidency said on Monday in Ghent that work would go on."),
    ("en", "Coders met the press in celebration of Ada Lovelace's birthday in Ghent on 5 June."),
]


@pytest.mark.parametrize(("language", "text"), NOTHING)
def test_what_only_looks_like_a_gathering(language: str, text: str) -> None:
    assert events_of(text, "2024-05-20", language) == []


def test_a_convention_on_a_day_is_no_treaty() -> None:
    found = events_of(
        "The Tidewick Club will hold its convention on Friday in Leeds.", "2024-05-20"
    )
    assert [event.kind for event in found] == ["convention"]


def test_a_day_of_a_profession_is_visited() -> None:
    text = "Rund 2.000 Imker kommen am 13. und 14. Oktober zum Deutschen Imkertag nach Dresden."
    (found,) = events_of(text, "2024-05-20", "de")
    assert found.place is not None
    assert found.place.place_name == "Dresden"


FOUND = [
    ("it", "Un secondo incontro è previsto a Bari il 3 marzo.", "secondo incontro"),
    (
        "en",
        "At the Coral Health Dialogue in Cork last Friday, they wrote a plan.",
        "Coral Health Dialogue",
    ),
    ("en", "The Coral Expo, the largest of all, gets under way in Cork on Friday.", "Coral Expo"),
    ("de", "Die an Segler gerichtete Konferenz findet am 3. März in Kiel statt.", "Konferenz"),
    (
        "de",
        "Der Gipfel der Staats- und Parteichefs ist am 3. März in Kiel.",
        "Gipfel der Staats- und Parteichefs",
    ),
    ("fr", "Les ministres se retrouvent lundi 4 mars à Nantes pour parler de pêche.", "réunion"),
    ("de", "1.500 Menschen ziehen durch Kiel.", "Demonstration"),
]


@pytest.mark.parametrize(("language", "text", "name"), FOUND)
def test_what_a_sentence_tells(language: str, text: str, name: str) -> None:
    (found,) = events_of(text, "2024-02-26", language)
    assert found.name == name
    assert found.place is not None


def test_a_headline_may_begin_with_a_small_town() -> None:
    text = "Annecy : le Festival des Vagues aura lieu du 14 au 20 juin\n\nOn attend du monde."
    (found,) = events_of(text, "2024-02-26", "fr")
    assert found.place is not None
    assert found.place.place_name == "Annecy"


def test_next_weeks_event_is_no_next_edition() -> None:
    text = (
        "A fire has forced the organisers of the Sail Conference in Ghent to move next week's "
        "event to another hall. About 420 delegates are booked for the conference."
    )
    assert [event.name for event in events_of(text, "2024-02-26")] == ["Sail Conference"]


def test_what_is_done_in_accordance_with_a_convention() -> None:
    text = "Divers are trained in accordance with the Ghent Convention in Cork since 2010."
    assert events_of(text, "2024-02-26") == []


SHORT = [
    (
        "They attend the Coral Climate Dialogue (CCD) 2023 in Berlin from 1 to 3 May 2023. "
        "CCD 2023 will help."
    ),
    ("The World Coral Congress (WCC 2023) opens in Dubai on 30 November. WCC 2023 will help."),
]


@pytest.mark.parametrize("text", SHORT)
def test_the_name_is_said_in_full(text: str) -> None:
    (found,) = events_of(text, "2023-04-28")
    assert found.name in ("Coral Climate Dialogue", "World Coral Congress")


def test_an_anniversary_of_relations_is_no_dialogue() -> None:
    text = "They mark the 50th Anniversary of Dialogue Relations in Tokyo on 30 November."
    assert events_of(text, "2023-04-28") == []
