"""Which words of an article speak of one gathering, and which of another one."""

import pytest

from tests.ingest.events.reading_events import events_of

PUBLISHED = "2024-06-11"

ONE = [
    (
        "en",
        (
            "Bell Exhibition “Sea Glass”: 40 Boats of a Widow\n\n"
            "Guests are invited to an exhibition of her boats in Ghent on 4 July 2024."
        ),
        "Bell Exhibition “Sea Glass”",
    ),
    (
        "en",
        "The Tide Gala takes place in Ghent on 4 July 2024. The glittering event raises money.",
        "Tide Gala",
    ),
    (
        "en",
        (
            "The Tide Gala takes place in Ghent on 4 July 2024. The Tide Gala is more than a "
            "fundraiser. The event helps 300 sailors."
        ),
        "Tide Gala",
    ),
    (
        "en",
        (
            "Sandline and Dune Ecology Congress invited skippers to Ghent on 4 July 2024. "
            "The Dune Ecology Congress drew 300 of them."
        ),
        "Dune Ecology Congress",
    ),
    (
        "de",
        "Eine Konferenz findet am 4. Juli 2024 in Köln statt. Die Weltkonferenz hat 300 Gäste.",
        "Weltkonferenz",
    ),
    (
        "es",
        (
            "El Foro de las Mareas se celebra en Quito el 4 de julio de 2024. "
            "Será el primer foro de su tipo."
        ),
        "Foro de las Mareas",
    ),
]


@pytest.mark.parametrize(("language", "text", "name"), ONE)
def test_other_words_for_one_gathering(language: str, text: str, name: str) -> None:
    assert [event.name for event in events_of(text, PUBLISHED, language)] == [name]


TWO = [
    (
        "en",
        (
            "The Harbour Fair 2023 drew 900 guests to Lyon. "
            "This year's fair will be held in Ghent from 3 to 5 October."
        ),
    ),
    (
        "de",
        (
            "Die Hafenmesse 2023 zog 900 Gäste nach Kiel. "
            "Die diesjährige Messe findet vom 3. bis 5. Oktober in Köln statt."
        ),
    ),
    (
        "es",
        (
            "El Foro del Puerto 2023 se celebró en Quito. "
            "El foro de este año se celebrará en Lima del 3 al 5 de octubre."
        ),
    ),
    (
        "en",
        (
            "The Harbour Fair was held in Ghent from 3 to 5 May 2024. "
            "The next edition of Harbour Fair will be held in Lyon from 3 to 5 October 2024."
        ),
    ),
    (
        "en",
        (
            "The Harbour Fair was held in Ghent from 3 to 5 May 2024. "
            "The fringe event was held in Lyon on 3 October 2023."
        ),
    ),
    (
        "en",
        (
            "The Harbour Trade Show was held in Ghent from 3 to 5 May 2024. "
            "The next Harbour Trade Show takes place in Lyon from 3 to 5 October 2024."
        ),
    ),
    (
        "en",
        "Monday's march in Ghent was loud. Hundreds joined Saturday's rally in Lyon.",
    ),
    (
        "fr",
        (
            "Le 9e Forum des Quais s'est tenu à Lyon en mai 2024. "
            "Le précédent forum avait eu lieu à Nantes en mars 2022."
        ),
    ),
    (
        "es",
        (
            "El IX Foro del Puerto se celebró en Quito en mayo de 2024. "
            "El anterior foro tuvo lugar en Lima en marzo de 2022."
        ),
    ),
    (
        "it",
        (
            "Il IX Forum dei Moli si è tenuto a Bari nel maggio 2024. "
            "Il precedente forum si era tenuto a Torino nel marzo 2022."
        ),
    ),
    (
        "de",
        (
            "Das 9. Hafenforum fand im Mai 2024 in Bonn statt. "
            "Das vorige Forum hatte im März 2022 in Kiel stattgefunden."
        ),
    ),
    (
        "de",
        (
            "In Kiel haben am 4. Mai 2024 rund 900 Fischer demonstriert. "
            "Am 19. Juni 2024 soll es eine weitere Kundgebung in Bonn geben."
        ),
    ),
    (
        "es",
        (
            "Unas 900 personas marcharon en Lima el 4 de mayo de 2024. "
            "El 19 de junio de 2024 habrá otra marcha en Quito."
        ),
    ),
]


@pytest.mark.parametrize(("language", "text"), TWO)
def test_two_editions_or_two_gatherings(language: str, text: str) -> None:
    found = events_of(text, PUBLISHED, language)
    assert len({event.place.place_name for event in found if event.place}) == len(found) == 2


def test_what_is_somebodys_is_no_topic() -> None:
    text = "He flew over the rally on his white balloon. The rally took place in Ghent on 4 May."
    assert [event.name for event in events_of(text, PUBLISHED)] == ["rally"]


def test_a_meeting_is_the_conference_rather_than_a_thing_of_no_kind() -> None:
    text = (
        "The Dune Ecology Congress was held in Ghent on 4 May 2024. TideCon 2024 was held in Lyon "
        "on 9 May 2024. The meeting drew 300 skippers."
    )
    congress, con = events_of(text, PUBLISHED)
    assert [mention.name for mention in congress.mentions][-1] == "meeting"
    assert len(con.mentions) == 1


def test_a_second_gathering_of_no_series_is_no_second_edition() -> None:
    text = "A second vigil will be held in Ghent on 4 July 2024."
    assert [event.edition_number for event in events_of(text, PUBLISHED)] == [None]


def test_an_ordinal_alone_is_an_edition_only_beside_its_neighbour() -> None:
    text = (
        "The 9th Harbour Fair was held in Ghent on 4 May 2024. "
        "The tenth will be held in Lyon. The fourth was held in Nantes on 4 May 2015."
    )
    found = events_of(text, PUBLISHED)
    assert [event.edition_number for event in found if event.place] == [9, 10]


FIRST_ONES = [
    ("en", "The 9th Harbour Fair is in Ghent on 4 May 2024. The first was held in Lyon in 2015."),
    ("de", "Die 9. Hafenmesse ist am 4. Mai 2024 in Kiel. Die erste fand 2015 in Bremen statt."),
    (
        "es",
        (
            "La 9.ª Feria del Muelle se celebra el 4 de mayo de 2024 en Vigo. "
            "La primera se celebró en Bilbao en 2015."
        ),
    ),
]


@pytest.mark.parametrize(("language", "text"), FIRST_ONES)
def test_the_first_of_a_series_needs_no_neighbour(language: str, text: str) -> None:
    found = events_of(text, PUBLISHED, language)
    assert [event.edition_number for event in found if event.place] == [9, 1]


def test_the_first_of_several_to_come_is_no_edition() -> None:
    text = (
        "The second Harbour Fair takes place in Ghent on 4 July 2024 with two concerts. "
        "The first will be held in Lyon on 2 July."
    )
    assert [e.edition_number for e in events_of(text, PUBLISHED) if e.is_named] == [2]


def test_a_headline_is_about_what_its_text_tells() -> None:
    text = (
        "Record turnout at fishing conference\n\nThe 9th Tide Congress met in Ghent on 4 May 2024."
    )
    (event,) = events_of(text, PUBLISHED)
    assert [mention.name for mention in event.mentions] == [
        "9th Tide Congress",
        "fishing conference",
    ]


MEANT = [
    (
        "en",
        "The Tide Council opened its annual congress in Cork on 3 May 2024.",
        "The global maritime conference has drawn 900 rowers.",
    ),
    (
        "de",
        "Ein Kongress der Ruderer begann am 3. Mai 2024 in Kiel.",
        "Zur internationalen Konferenz kamen 900 Gäste.",
    ),
]


@pytest.mark.parametrize(("language", "told", "again"), MEANT)
def test_a_definite_description_means_what_was_told(language: str, told: str, again: str) -> None:
    assert len(events_of(f"{told} {again}", "2024-05-09", language)) == 1


APART = [
    "The maritime conference in Derry drew 900 rowers.",
    "The maritime conference was held on 9 May 2024 in Cork.",
]


@pytest.mark.parametrize("text", APART)
def test_another_town_or_day_is_another_event(text: str) -> None:
    told = "The Tide Council opened its annual congress in Cork on 3 May 2024."
    assert len(events_of(f"{told} {text}", "2024-05-20")) == 2


OTHER_EDITIONS = [
    (
        "fr",
        (
            "Les Journées des quais battent leur record\n\n"
            "Les Journées des quais se sont tenues à Nantes du 2 au 4 juin 2024. La manifestation "
            "a attiré 300 pêcheurs. La prochaine édition aura lieu à Brest en mai 2026."
        ),
        [("Journées des quais", "other"), ("Journées des quais", "other")],
    ),
    (
        "de",
        (
            "Die 6. Hafenmesse fand vom 2. bis 4. Juni 2024 in Kiel statt. "
            "Die siebte Auflage ist im Oktober 2025 in Bremen geplant."
        ),
        [("6. Hafenmesse", "fair"), ("Hafenmesse", "fair")],
    ),
]


@pytest.mark.parametrize(("language", "text", "told"), OTHER_EDITIONS)
def test_another_edition_has_name_and_kind_of_its_series(
    language: str, text: str, told: list[tuple[str, str]]
) -> None:
    found = events_of(text, PUBLISHED, language)
    assert [(event.name, event.kind) for event in found] == told


OTHER_YEARS = [
    ("en", "The Tide Forum ended in Cork on 8 May. Next year, the forum will be held in Bergen.",
     "Bergen"),
    ("en", "The Tide Forum takes place in Cork on 18 May. It was last held in Bergen in 2022.",
     "Bergen"),
    ("de", "Die Kieler Hafentage endeten am 8. Mai. Die nächsten Hafentage finden in Bonn statt.",
     "Bonn"),
    ("de", "Der Netzkongress fand am 8. Mai statt. Der nächste Kongress ist im Mai 2027 in Bonn.",
     "Bonn"),
    ("fr", "Le Forum des ports s'est tenu à Brest le 8 mai. L'an prochain, il aura lieu à Nantes.",
     "Nantes"),
    ("es", "El Foro del Mar se celebró en Cádiz el 8 de mayo. El próximo año se celebrará en Vigo.",
     "Vigo"),
    ("it", "Il Forum dei porti si è tenuto a Genova l'8 maggio. L'anno prossimo si terrà a Bari.",
     "Bari"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "town"), OTHER_YEARS)
def test_another_year_is_another_edition(language: str, text: str, town: str) -> None:
    first, other = events_of(text, "2025-05-10", language)
    assert first.place != other.place
    assert other.place is not None
    assert other.place.place_name == town


def test_what_was_cancelled_last_year_takes_place_now() -> None:
    text = "The Tide Forum takes place in Cork on 18 May. Last year the forum was cancelled."
    (event,) = events_of(text, "2025-05-10")
    assert event.status == "scheduled"


def test_the_name_of_a_meeting_comes_behind_its_verb() -> None:
    text = "Ministers met in Cork on 8 May. The 12th Tide Summit was hosted by Ireland."
    (event,) = events_of(text, "2025-05-10")
    assert (event.name, event.place and event.place.place_name) == ("12th Tide Summit", "Cork")


def test_rallies_are_no_ceremony_that_was_called_an_event() -> None:
    text = (
        "The Tide Graduation Ceremony was planned in Ghent for 4 June. The event was called off. "
        "Hundreds of students held rallies outside the Harbour Theatre."
    )
    ceremony = events_of(text, "2024-06-10")[0]
    assert (ceremony.kind, ceremony.venue) == ("ceremony", None)
