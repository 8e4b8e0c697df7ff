"""Gatherings that a verb tells: crowds, and two people who meet."""

import pytest

from tests.ingest.events.test_events import events_of

CROWDS = [
    ("en", "Dozens of bakers picketed outside the Tide Mill in Cork on 3 May.", "protest"),
    ("en", "Some 90 residents gathered in Pier Square in Cork on 3 May after the fire.", "meeting"),
    ("en", "Some 90 residents gathered to mourn the diver in Cork on 3 May.", "ceremony"),
    ("de", "Am 3. Mai gingen in Kiel Hunderte Menschen auf die Straße.", "protest"),
    ("fr", "Des habitants s'étaient rassemblés le 3 mai à Brest devant le port.", "rally"),
    ("it", "Centinaia di persone si sono radunate il 3 maggio a Bari.", "rally"),
]


@pytest.mark.parametrize(("language", "text", "kind"), CROWDS)
def test_a_crowd_makes_a_gathering(language: str, text: str, kind: str) -> None:
    assert [event.kind for event in events_of(text, "2016-06-01", language)] == [kind]


MET = [
    ("en", "Mayor Ann Bell (T-Cork) today met with Harbour Minister Paul Reed in Cork."),
    ("en", "On 3 May Ann Bell held talks with President Paul Reed in Cork."),
    ("fr", "Anne Bell a reçu, pendant une heure, Paul Roux à Brest le 3 mai."),
    ("es", "El 3 de mayo Ana Bell recibió a Pablo Ruiz en Lima."),
    ("it", "Anna Bell ha incontrato il 3 maggio a Bari Paolo Rossi."),
    ("de", "Am 3. Mai traf Anna Bell in Kiel Paul Reed."),
]


@pytest.mark.parametrize(("language", "text"), MET)
def test_two_people_who_meet_are_a_meeting(language: str, text: str) -> None:
    events = events_of(text, "2016-06-01", language)
    assert [(e.first.rule, e.kind) for e in events] == [("event_people_met", "meeting")]


NOT_MET = [
    "Ann Bell met Paul Reed in the semifinal in Cork on 3 May.",
    "Ann Bell met Harbour Authority staff on the pier.",
    "Cork met Derry on 3 May.",
    "The mayor met the demands on 3 May, as Ann Bell had hoped.",
    "As Mayor Bell meets today with her peers, Senator Paul Reed urges support in Cork.",
]


@pytest.mark.parametrize("text", NOT_MET)
def test_who_does_not_meet_anybody(text: str) -> None:
    rules = [event.first.rule for event in events_of(text, "2016-06-01")]
    assert "event_people_met" not in rules


def test_a_common_word_that_takes_place_names_nothing() -> None:
    text = "Bathing takes place in Cork on 3 May. All like bathing."
    assert events_of(text, "2016-06-01") == []


def test_a_house_is_no_meeting() -> None:
    text = "A vigil was held outside Cork town hall on 3 May."
    assert [event.name for event in events_of(text, "2016-06-01")] == ["vigil"]


NO_MEETINGS = [
    ("es", "El encuentro del Deportivo Quito se jugó en Lima el 3 de mayo."),
    ("it", "L'incontro di campionato si è giocato a Bari il 3 maggio."),
    ("de", "Am Mittwochvormittag sprach Anna Bell in Kiel mit den Fischern."),
]


@pytest.mark.parametrize(("language", "text"), NO_MEETINGS)
def test_a_match_or_a_time_of_day_is_no_meeting(language: str, text: str) -> None:
    assert events_of(text, "2016-06-01", language) == []


def test_a_verb_of_holding_is_no_participle() -> None:
    text = "The Cork Tea Club held its yearly dinner on Saturday, 3 May 2014, in Cork."
    assert [event.name for event in events_of(text, "2014-06-01")] == ["yearly dinner"]


def test_a_day_counts_no_editions() -> None:
    text = "She spoke after the Friday, June 3rd hearing in Cork."
    assert [event.edition_number for event in events_of(text, "2016-06-08")] == [None]


def test_what_is_printed_has_editions_too() -> None:
    text = "Bell Law in Cork is in the 2014 edition of the Piers and Nets lawyer rankings."
    assert events_of(text, "2014-06-01") == []


def test_the_number_of_a_street_is_no_edition() -> None:
    text = "The Ninth Avenue Food Festival takes place in Cork on 3 May 2014."
    assert [event.edition_number for event in events_of(text, "2014-04-01")] == [None]
