"""Names that one shows something at or puts on, and short forms of a name."""

import pytest

from tests.ingest.events.reading_events import events_of

NAMES = [
    ("We exhibit our pumps at TideWorld in Genoa from 14 to 16 June 2024.", "TideWorld"),
    ("On 8 April 2024 the firm is at Splash Europe (hall 3, booth A12).", "Splash Europe"),
    ("The club will hold the Global Tides Cork on 5 May 2024.", "Global Tides Cork"),
    ("TidesWeek, taking place May 13-17, 2024 in Genoa, draws engineers.", "TidesWeek"),
    ("They put off the Global Tides Cork set to take place May 15-19, 2024.", "Global Tides Cork"),
    ("The car was shown at Cork Car Week, May 8-17, 2024.", "Cork Car Week"),
    (
        "The Power of the Past Festival is held in Cork on 7 May 2024.",
        "Power of the Past Festival",
    ),
    ("The Blue Dunes, which will be held in Cork on 7 May 2024, is free.", "Blue Dunes"),
    ("The council holds an open meeting in Cork on 7 May 2024.", "open meeting"),
    (
        "She joins the 9th Ann Bell Symposium for Tomorrow's Leaders, held on 7 May 2024.",
        "9th Ann Bell Symposium for Tomorrow's Leaders",
    ),
    ("The Tide Gala: Dunes by Night, taking place on 7 May 2024, is sold out.", "Tide Gala"),
    ("On 7 May 2024 the 6 PM Boat Parade passes Cork.", "Boat Parade"),
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_what_one_shows_or_holds_is_a_gathering(text: str, name: str) -> None:
    assert [event.name for event in events_of(text, "2024-03-01")] == [name]


NONE = [
    "The firm exhibits its pumps at Harbour Hall on 5 May 2024.",
    "She attended Bell University in May 2024.",
    "Ann Bell, will speak in Cork, taking place on 5 May 2024.",
    "Stop by at Booth W12 on 5 May 2024.",
    "Ann Bell lives at Tide Festival Park in Cork since 5 May 2024.",
    "See events.example.org/conference in Cork from 5 May 2024.",
]


@pytest.mark.parametrize("text", NONE)
def test_a_house_or_a_person_is_no_gathering(text: str) -> None:
    assert events_of(text, "2024-03-01") == []


def test_the_first_words_of_a_name_stand_for_it() -> None:
    (event,) = events_of(
        "The TideWorld Harbour Festival is held in Cork on 7 May 2024. "
        "TideWorld is held for the third time.",
        "2024-03-01",
    )
    assert event.name == "TideWorld Harbour Festival"


def test_a_short_name_may_tell_the_day() -> None:
    (event,) = events_of(
        "Bell joins the TIDE2024 Harbour Conference. TIDE2024 will take place on 3 May 2024.",
        "2024-03-01",
    )
    assert event.when is not None
    assert event.when.resolved.start.day == 3


def test_a_short_name_on_other_days_is_another_event() -> None:
    events = events_of(
        "The TideWorld Harbour Festival is held in Cork on 7 May 2024. "
        "TideWorld will be held in Genoa on 9 June 2024.",
        "2024-03-01",
    )
    assert {event.name for event in events} == {"TideWorld Harbour Festival", "TideWorld"}


def test_praise_in_capitals_is_no_second_name() -> None:
    (event,) = events_of(
        "Tide Expo, the largest Marine Trade Show on the West Coast, is back. "
        "Tide Expo is held in Riga on 7 May 2024.",
        "2024-03-01",
    )
    assert event.name == "Tide Expo"


def test_the_first_of_its_kind_explains_a_name() -> None:
    (event,) = events_of(
        "Global Tide Week (GTW), the world's first tide conference, begins on 3 May 2024 in Riga.",
        "2024-03-01",
    )
    assert event.name == "Global Tide Week"


def test_a_verb_in_a_headline_is_no_noun() -> None:
    assert not events_of("Bell to Showcase Boats in Riga on 7 May 2024.", "2024-03-01")


MORE = [
    ("They sell it by Splash 2024, being held from 28 May to 7 June 2024 in Riga.", "Splash 2024"),
    ("On 21 August 2024 we will be attending TIDECOL13 in Riga.", "TIDECOL13"),
    ("She plans the upcoming “Celebrating Dunes Gala.” on 3 May 2024.", "Celebrating Dunes Gala"),
    ("He is at the Port 500 Conference on 22 May 2024.", "Port 500 Conference"),
    (
        "Bell announces the return of Blue Door Day, a virtual summit, on 3 May 2024.",
        "Blue Door Day",
    ),
    ("Splash 2024 takes place in Riga on 3 May 2024. The Splash event is free.", "Splash 2024"),
]


@pytest.mark.parametrize(("text", "name"), MORE)
def test_names_by_their_surroundings(text: str, name: str) -> None:
    assert [event.name for event in events_of(text, "2024-03-01")] == [name]


def test_the_next_one_is_another_event() -> None:
    events = events_of(
        "The 2nd Tide Club Meeting was held in Riga on 3 March 2024. "
        "The next club meeting will be held in Oslo on 11 May.",
        "2024-03-09",
    )
    assert [event.when and event.when.resolved.start.month for event in events] == [3, 5]


def test_a_reminder_of_the_next_one_is_of_one_event() -> None:
    events = events_of(
        "Tide Club Meeting\n\nThe next Tide Club meeting will take place on 3 May 2024. "
        "The meeting is held in Riga, where all members are welcome to speak about tides.",
        "2024-03-09",
    )
    assert len(events) == 1


PAIRS = {
    "The Tide Week in Riga runs from 3 to 6 May 2024. "
    "On Saturday, 4 May, a hackathon brings together 60 students.": ["Tide Week", "hackathon"],
    "A ribbon cutting is held in Riga on 4 May 2024. The vigil on 5 May 2024 is silent.": [
        "ribbon cutting",
        "vigil",
    ],
    "A march for tides was held in Riga on 4 May 2024. "
    "On 4 May 2024 others held a protest outside a bank.": ["march for tides", "protest"],
    "The Tide Summit is in Riga. On 4 May 2024, this prominent two-day conference opens.": [
        "Tide Summit"
    ],
    "In line with the plan, she joins the Tide Summit in Riga, a great event held on 4 May 2024.": [
        "Tide Summit"
    ],
}


@pytest.mark.parametrize(("text", "names"), PAIRS.items())
def test_a_day_before_a_comma_is_no_name(text: str, names: list[str]) -> None:
    assert [event.name for event in events_of(text, "2024-05-10")] == names
