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


PROTESTS = [
    ("en", "To protest against the toll, about 90 divers drove boats into Cork on 3 May."),
    ("en", "Truckers plan to block the bridge in Cork on 3 May."),
    ("de", "Aus Protest gegen die Quoten besetzten Fischer am 3. Mai in Kiel den Kai."),
    ("fr", "Pour dénoncer les quotas, des dockers ont barré le 3 mai la route du port à Brest."),
    ("es", "Los pescadores ocuparon el 3 de mayo el muelle de Lima para protestar contra el cupo."),
    ("it", "I portuali hanno occupato il 3 maggio il molo di Bari in segno di protesta."),
]


@pytest.mark.parametrize(("language", "text"), PROTESTS)
def test_an_act_with_its_purpose_is_a_protest(language: str, text: str) -> None:
    events = events_of(text, "2016-06-01", language)
    assert [(e.first.rule, e.kind) for e in events] == [("event_protest_purpose", "protest")]
    assert events[0].when is not None


NO_PROTESTS = [
    "The senator protested the decision in Cork on 3 May.",
    "Players protested to the referee in Cork on 3 May.",
    "Teachers in Cork signed a letter on 3 May to protest the decision.",
    "After snow blocked the road, thousands of people were stranded in Cork on 3 May.",
    "Police blocked the road to Cork on 3 May.",
]


@pytest.mark.parametrize("text", NO_PROTESTS)
def test_who_only_complains_holds_no_protest(text: str) -> None:
    assert events_of(text, "2016-06-01") == []


DAYS_OF_MARCH = [
    "The library in Cork reopens on Saturday 22 March with new shelves.",
    "Her Cork flat was sold on Friday 7th March.",
]


@pytest.mark.parametrize("text", DAYS_OF_MARCH)
def test_a_day_of_march_is_no_march(text: str) -> None:
    assert events_of(text, "2016-03-01") == []


GERMAN = [
    ("Die Wehr lädt am 3. Mai zum Tag der offenen Tür in Kiel ein.", "Tag der offenen Tür"),
    ("Am 3. Mai traf sich die Partei in Kiel zum Landesparteitag.", "Landesparteitag"),
]


@pytest.mark.parametrize(("text", "name"), GERMAN)
def test_the_longest_noun_of_a_compound_counts(text: str, name: str) -> None:
    assert name in [event.name for event in events_of(text, "2016-06-01", "de")]


def test_those_who_march_hold_no_talks() -> None:
    text = (
        "The coalition talks in Cork ended on 3 May. "
        "Thousands of protesters marched through the streets on 4 May."
    )
    assert [event.kind for event in events_of(text, "2016-06-01")] == ["meeting", "protest"]


FULL_HALLS = [
    ("en", "About 90 residents crammed into the village hall in Cork on 3 May to hear of the dam."),
    ("de", "Rund 90 Anwohner drängten sich am 3. Mai in der Turnhalle in Kiel."),
    ("fr", "Quelque 90 habitants ont rempli le 3 mai la salle des fêtes de Brest."),
    ("es", "Unos 90 vecinos abarrotaron el 3 de mayo el centro cívico de Lima."),
    ("it", "Circa 90 residenti hanno gremito il 3 maggio la sala del municipio di Bari."),
]


@pytest.mark.parametrize(("language", "text"), FULL_HALLS)
def test_a_crowd_that_fills_a_hall_is_a_meeting(language: str, text: str) -> None:
    (found,) = events_of(text, "2016-06-01", language)
    assert found.kind == "meeting"
    assert found.when is not None


EMPTY_HALLS = [
    "Smoke filled the church in Cork on 3 May and 40 people were led out.",
    "Volunteers packed 300 boxes in Cork on 3 May.",
]


@pytest.mark.parametrize("text", EMPTY_HALLS)
def test_what_fills_a_hall_is_no_meeting(text: str) -> None:
    assert events_of(text, "2016-06-01") == []


PARTICIPLES = [
    ("Die für den 12. November geplante Bürgerversammlung in Kiel fällt aus.", "Kiel"),
    ("Die am 12. November in Kiel stattfindende Fachtagung ist ausgebucht.", "Kiel"),
    ("Bei der am 12. November in Kiel eröffneten Bootsmesse stellen 300 Firmen aus.", "Kiel"),
]


@pytest.mark.parametrize(("text", "town"), PARTICIPLES)
def test_day_and_town_may_stand_within_a_german_phrase(text: str, town: str) -> None:
    (found,) = events_of(text, "2016-06-01", "de")
    assert found.name in ("Bürgerversammlung", "Fachtagung", "Bootsmesse")
    assert found.edition_number is None
    assert found.when is not None
    assert (found.place and found.place.place_name) == town


def test_taking_part_is_no_departure() -> None:
    text = "Circa 250 persone hanno preso parte domenica a Bari alla fiaccolata."
    (found,) = events_of(text, "2016-06-01", "it")
    assert found.status == "held"


def test_the_town_hall_is_where_a_fair_is() -> None:
    text = "The book fair is held at the Town Hall in Cork on 3 May."
    assert [event.kind for event in events_of(text, "2016-06-01")] == ["fair"]


PAST = [
    ("en", "Farmers in tractors rolled into Cork on Friday to demand higher milk prices."),
    ("de", "Landwirte sperrten am Freitag in Kiel aus Protest gegen die Quote eine Straße."),
    ("fr", "Les taxis ont bloqué vendredi à Nantes le périphérique pour protester contre la loi."),
    ("es", "Los taxistas cortaron el viernes en Lima la avenida central en protesta por la ley."),
    (
        "it",
        "I tassisti hanno bloccato venerdì a Bari la tangenziale per protestare contro la legge.",
    ),
]


@pytest.mark.parametrize(("language", "text"), PAST)
def test_an_act_of_the_past_was_last_friday(language: str, text: str) -> None:
    (found,) = events_of(text, "2016-06-07", language)
    assert found.when is not None
    assert (found.status, found.when.resolved.start.day) == ("held", 3)


@pytest.mark.parametrize(
    ("text", "is_dated"),
    [
        ("Since Monday, skippers have held protests in Ghent against the tax.", False),
        ("Since Monday, diplomats have held talks in Ghent on the treaty.", True),
    ],
)
def test_several_protests_since_a_day_have_none(text: str, *, is_dated: bool) -> None:
    found = events_of(text, "2024-06-12")
    assert any(event.when is not None for event in found) == is_dated
