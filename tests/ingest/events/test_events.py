"""Events of short articles: which mentions are one event, and what is said of it."""

from datetime import date

import pytest

from ingest.articles.reading import read_article
from ingest.events.context import Scene
from ingest.events.finding import find_events, keep_events
from ingest.events.lists import find_audiences, find_countries, find_topics
from ingest.events.model import Event
from ingest.events.who import find_organisers
from ingest.organisations.finding import find_organisations
from ingest.organisations.people import find_people
from ingest.organisations.quotes import find_quotes


def scene_of(text: str, published: str | None = None, language: str = "en") -> Scene:
    article = read_article("a1", text, {"published": published, "language": language})
    scene, _ = find_events(article)
    quotes = find_quotes(article, find_people(article))
    find_organisers(scene, find_organisations(article), quotes)
    return scene


def events_of(text: str, published: str | None = None, language: str = "en") -> list[Event]:
    return keep_events(scene_of(text, published, language))


def days(event: Event) -> tuple[date, date] | None:
    return (event.when.resolved.start, event.when.resolved.end) if event.when else None


SAME = [
    (
        "The River Forum 2024 was held in Ghent on 3 May 2024. "
        "The forum drew a crowd. The event ended late."
    ),
    (
        "The 4th edition of Tidal Dialogues opened in Bergen on 7 June 2023. "
        "This edition was the largest."
    ),
    "The Lake Council held its annual congress in Bern on 2 March 2022. The congress was short.",
    "The Harbour Days Workshop (HDW) takes place in Split on 9 May 2025. HDW is free for students.",
]


@pytest.mark.parametrize("text", SAME)
def test_mentions_of_one_event_are_one_event(text: str) -> None:
    assert len(events_of(text)) == 1


DIFFERENT = [
    (
        "The River Forum 2023 was held in Ghent in May 2023. "
        "The River Forum 2024 takes place in Lyon in May 2024."
    ),
    (
        "A workshop on tides was held in Brest on 3 May 2024. "
        "A seminar on dunes was held in Calais on 9 May 2024."
    ),
    (
        "The Lake Council held its annual congress in Bern on 2 March 2022. "
        "It will hold its budget committee meeting in Thun."
    ),
]


@pytest.mark.parametrize("text", DIFFERENT)
def test_different_events_stay_apart(text: str) -> None:
    assert len(events_of(text, "2022-01-01")) == 2


NONE = [
    "The bank opened in 1998 and has 40 branches.",
    "The mayor won the Harbour Prize in May 2023.",
    "Visit the convention center website for the conference room schedule.",
    "The Convention on Wetlands was signed in Ramsar in 1971.",
    "In March 2024 prices rose by 4 percent.",
    "The Ministry said the forum of ideas is important.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_gathering_is_no_event(text: str) -> None:
    assert [event.name for event in events_of(text, "2024-06-01")] == []


def test_a_deadline_is_not_the_date() -> None:
    (event,) = events_of(
        "The Dune Congress takes place on 9 May 2025 in Calais. "
        "Registration closes on 2 April 2025."
    )
    assert days(event) == (date(2025, 5, 9), date(2025, 5, 9))


def test_a_weekday_follows_the_tense() -> None:
    (coming,) = events_of("The Dune Congress will be held in Calais on Friday.", "2024-06-05")
    (past,) = events_of("The Dune Congress was held in Calais on Friday.", "2024-06-05")
    assert (days(coming), days(past)) == ((date(2024, 6, 7),) * 2, (date(2024, 5, 31),) * 2)
    assert (coming.status, past.status) == ("scheduled", "held")


def test_nothing_is_resolved_without_an_anchor() -> None:
    (event,) = events_of("The Dune Congress was held in Calais on Friday.")
    assert event.when is None
    assert event.unresolved_text == "Friday"


def test_a_duration_gives_the_other_end() -> None:
    (event,) = events_of("The three-day Dune Congress opens in Calais on 9 May 2025.", "2025-01-01")
    assert days(event) == (date(2025, 5, 9), date(2025, 5, 11))


def test_a_postponed_event_keeps_its_old_date_beside_the_new_one() -> None:
    old, new = events_of(
        "The Dune Congress, planned for 9 May 2025 in Calais, has been postponed. "
        "It will now be held on 3 September 2025.",
        "2025-04-01",
    )
    assert (old.status, days(old)) == ("postponed", (date(2025, 5, 9),) * 2)
    assert (new.status, days(new)) == ("scheduled", (date(2025, 9, 3),) * 2)


def test_a_cancelled_event_is_one() -> None:
    (event,) = events_of(
        "The Dune Congress in Calais on 9 May 2025 has been cancelled.", "2025-04-01"
    )
    assert event.status == "cancelled"


def test_venue_city_and_country_are_told_apart() -> None:
    (event,) = events_of(
        "The Dune Congress was held at the Lighthouse Hall in Calais, France, on 9 May 2025."
    )
    assert (event.venue, event.place and event.place.place_name, event.country_code) == (
        "Lighthouse Hall",
        "Calais",
        "FR",
    )
    assert not event.is_country_inferred


ORGANISERS = [
    (
        "The Dune Congress, organised by the Tideline Institute, opens in Calais on 9 May 2025.",
        "Tideline Institute",
    ),
    (
        "The Tideline Institute will host the Dune Congress in Calais on 9 May 2025.",
        "Tideline Institute",
    ),
    (
        (
            "The Tideline Institute is small. "
            "The institute holds its annual congress in Calais on 9 May 2025."
        ),
        "Tideline Institute",
    ),
    ("The Dune Congress opens in Calais on 9 May 2025.", None),
]


@pytest.mark.parametrize(("text", "organiser"), ORGANISERS)
def test_the_organiser_is_named(text: str, organiser: str | None) -> None:
    (event,) = events_of(text, "2025-01-01")
    assert event.organiser == organiser


def test_a_speaker_who_says_we_speaks_for_the_organiser() -> None:
    (event,) = events_of(
        "The Dune Congress 2025 ended in Calais on 9 May 2025. "
        "“We organised this congress to listen to fishermen and to engineers,” "
        "said Ana Roe, director of Tideline Works."
    )
    assert (event.organiser, event.is_organiser_inferred) == ("Tideline Works", True)


THEMES = [
    (
        'The Dune Congress was held in Calais on 9 May 2025 under the theme "Sand and Time."',
        "Sand and Time",
    ),
    (
        "The Dune Congress was held in Calais on 9 May 2025 under the theme of “Sand and Time”.",
        "Sand and Time",
    ),
    ("The Dune Congress was held in Calais on 9 May 2025.", None),
]


@pytest.mark.parametrize(("text", "theme"), THEMES)
def test_the_theme_has_no_quotation_marks(text: str, theme: str | None) -> None:
    (event,) = events_of(text)
    assert event.theme == theme


def test_a_verb_of_naming_names_the_event_spoken_of() -> None:
    (event,) = events_of(
        "The Lake Council will hold its annual conference in Bern on 2 March 2026. "
        'Dubbed the "Lake Lights Day," the conference is free.',
        "2026-01-01",
    )
    assert (event.name, event.kind, event.is_annual) == ("Lake Lights Day", "conference", True)


def test_audiences_topics_and_countries_are_listed() -> None:
    scene = scene_of(
        "The Dune Congress 2025 was held in Calais on 9 May 2025. "
        "It brought together mayors, fishermen and engineers. "
        "The congress discussed topics such as coastal erosion, sand mining and tourism. "
        "Representatives from several countries, including Portugal, Japan and Kenya, "
        "shared their plans."
    )
    assert [item.text for item in find_audiences(scene)] == ["mayors", "fishermen", "engineers"]
    assert [item.text for item in find_topics(scene)] == [
        "coastal erosion",
        "sand mining",
        "tourism",
    ]
    (countries,) = find_countries(scene)
    assert [c.country_code for c in countries.countries] == ["PT", "JP", "KE"]
    assert countries.is_open


LANGUAGES = [
    (
        "de",
        "Die 11. Küstenkonferenz fand vom 3. bis 5. Mai 2024 in Rostock statt.",
        (date(2024, 5, 3), date(2024, 5, 5)),
        "Rostock",
        11,
    ),
    (
        "fr",
        "La 4e édition du Forum des Dunes s’est tenue du 3 au 5 mai 2024 à Calais.",
        (date(2024, 5, 3), date(2024, 5, 5)),
        "Calais",
        4,
    ),
    (
        "es",
        "El V Congreso de Dunas se celebró del 3 al 5 de mayo de 2024 en Huelva.",
        (date(2024, 5, 3), date(2024, 5, 5)),
        "Huelva",
        5,
    ),
]


@pytest.mark.parametrize(("language", "text", "when", "city", "edition"), LANGUAGES)
def test_the_rules_hold_in_every_language(
    language: str, text: str, when: tuple[date, date], city: str, edition: int
) -> None:
    (event,) = events_of(text, language=language)
    assert (days(event), event.place and event.place.place_name, event.edition_number) == (
        when,
        city,
        edition,
    )


@pytest.mark.parametrize("noun", ["grand opening", "grand-opening", "Grand\nopening"])
def test_a_noun_of_several_words_may_be_hyphenated_or_wrapped(noun: str) -> None:
    (event,) = events_of(f"The {noun} of Harbour House was held in Calais on 9 May 2025.")
    assert event.kind == "ceremony"


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("The Tide Forum takes place on 3 May 2024 both virtually and in person.", "hybrid"),
        ("The Tide Forum takes place on 3 May 2024 in person or online.", "hybrid"),
        ("The Tide Forum takes place in person in Ghent on 3 May 2024.", "in_person"),
    ],
)
def test_both_ways_joined_are_hybrid(text: str, form: str) -> None:
    article = read_article("a1", text, {"published": "2024-05-02", "language": "en"})
    scene, _ = find_events(article)
    assert scene.events[0].format == form


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The Tide Forum of 1 to 4 May 2024 is under way in Ghent.", "ongoing"),
        ("The Tide Forum is being held in Ghent this week.", "ongoing"),
        ("The Tide Forum was held in Ghent on 1 May 2024.", "held"),
    ],
)
def test_what_is_said_to_go_on_in_these_days_is_ongoing(text: str, status: str) -> None:
    article = read_article("a1", text, {"published": "2024-05-02", "language": "en"})
    scene, _ = find_events(article)
    assert scene.events[0].status == status
