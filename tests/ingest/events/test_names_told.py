"""Names without an event noun, and words with one that tell of no gathering."""

import pytest

from tests.ingest.events.test_events import events_of, scene_of

NAMES = [
    ("en", "COP31 opened in Ghent on 3 May with 300 delegates.", "COP31"),
    ("en", "COP 31 ended in Ghent on 3 May.", "COP 31"),
    ("de", "Die COP31 in Gent ist am 3. Mai zu Ende gegangen.", "COP31"),
    ("fr", "La COP31 s'est achevée le 3 mai à Gand.", "COP31"),
    (
        "en",
        "The second Tidecamp, organised by Ann Bell, was held in Cork on 18 March 2017.",
        "Tidecamp",
    ),
    ("en", "The yacht club hosted its annual Harbour Day on Sunday, 17 March 2019.", "Harbour Day"),
    (
        "en",
        "Gaps 2025: Tides and Dunes, a four-day conference, took place in Cork on 3 May.",
        "Gaps 2025: Tides and Dunes",
    ),
    (
        "en",
        "Dubbed the largest water event, Tidewise Asia, opens in Manila on 22 August.",
        "Tidewise Asia",
    ),
    ("en", "We showed the buoy at Splash 2024 in Lagos.", "Splash 2024"),
    ("en", "Harbour Group Meeting, 14 March 2024\n\nPresent: Ann, Bob.", "Harbour Group Meeting"),
    ("fr", "MaréeConf 2015 aura lieu du 18 au 20 février à Nantes.", "MaréeConf 2015"),
    ("fr", "Le salon VivaMarée se tient à Nantes le 3 mai 2016.", "VivaMarée"),
    ("es", "Mareas Vivas 2024 se llevará a cabo del 3 al 5 de mayo en Lima.", "Mareas Vivas 2024"),
    ("de", "Am 12. März startet wieder die WattExpo 2018 in Köln.", "WattExpo 2018"),
    (
        "en",
        "The organisers of the Harbour Jazz Festival said that it drew 900 guests in Ghent.",
        "Harbour Jazz Festival",
    ),
    ("en", "The director of the 9th Tide Forum said it opens in Cork on 3 May.", "9th Tide Forum"),
    (
        "de",
        "Die Chefin der Kieler Buchmesse sagte, dass sie am 3. Mai beginnt.",
        "Kieler Buchmesse",
    ),
    ("de", "Am Samstag endete in Kiel der 9. Markt für Netze.", "9. Markt für Netze"),
    (
        "de",
        "Der Kieler Kongress für leise Häfen findet am 3. Mai in Kiel statt.",
        "Kieler Kongress für leise Häfen",
    ),
    (
        "de",
        "Die Internationale Konferenz zur Zukunft der Netze tagt am 3. Mai in Kiel.",
        "Internationale Konferenz zur Zukunft der Netze",
    ),
    (
        "en",
        "The Congress on Piers and their Keepers takes place in Cork on 3 May.",
        "Congress on Piers and their Keepers",
    ),
    (
        "es",
        "El Congreso de Mareas y sus Orillas se celebra en Lima el 3 de mayo.",
        "Congreso de Mareas y sus Orillas",
    ),
    (
        "en",
        "The Congress of Piers and Nets was held in Cork on 3 May.",
        "Congress of Piers and Nets",
    ),
    ("en", "The Congress on Piers and Ann Bell met in Cork on 3 May.", "Congress on Piers"),
    ("en", "Plusk kicks off in Cork on 3 May. Rowers love Plusk.", "Plusk"),
    ("fr", "Vivamer ouvre ses portes le 3 mai à Nantes. On se presse à Vivamer.", "Vivamer"),
    ("en", "Builders Weekend filled the pier in Cork with 300 guests.", "Builders Weekend"),
    ("en", "We are at Builders Weekend in Cork, Ireland, on 3 May.", "Builders Weekend"),
    ("en", "The pier is home to Oyster Night on 3-4 May.", "Oyster Night"),
    ("en", "Cork is to host the World Tides Assembly in May 2017.", "World Tides Assembly"),
    ("en", "On Friday the World Tides Assembly drew to a close.", "World Tides Assembly"),
    ("de", "Am Montag ist der Kölner Hafentag zu Ende gegangen.", "Kölner Hafentag"),
    ("de", "Beim Makers Weekend in Köln wurde am 3. Mai gelötet.", "Makers Weekend"),
    ("en", "Boat builders are here for BOAT 2017, which began in Cork on 3 May.", "BOAT 2017"),
    ("en", "On the sidelines of the BOAT she met the mayor in Cork on 3 May.", "BOAT"),
    ("fr", "Des chercheurs se sont réunis à Nantes le 3 mai pour l'ABCM.", "ABCM"),
    ("de", "Am Rande der ABCM in Köln sprach sie am 3. Mai.", "ABCM"),
    ("it", "A margine del SEAM il ministro ha parlato a Torino il 3 maggio.", "SEAM"),
    ("en", "Oysters ruled the Foire du Port, which ended in Nantes on 3 May.", "Foire du Port"),
    ("de", "Vom 3. bis 5. Mai tagt in Cork das World Oyster Forum.", "World Oyster Forum"),
    ("es", "La Caravana del Libro parará en Lima el 3 de mayo.", "Caravana del Libro"),
    ("fr", "La Caravane des Ports a eu lieu à Nantes le 3 mai.", "Caravane des Ports"),
]


@pytest.mark.parametrize(("language", "text", "name"), NAMES)
def test_a_sentence_tells_a_name_as_a_gathering(language: str, text: str, name: str) -> None:
    assert name in [event.name for event in events_of(text, "2016-01-01", language)]


NONE = [
    "The builders work for BOAT in Cork since 3 June.",
    "Memorial Day Weekend filled the pier in Cork on 3 June.",
    "The boats stand in the old railway workshop in Cork on 3 June.",
    "John Ball will open the library in Ghent on 3 June.",
    "We fund groundbreaking research in Boston since May 2024.",
    "After meeting with the mayor, Ann Bell cut a ribbon in Hagerstown.",
    "To meet the goals set on May 3 requires full funding in Lagos.",
    "The Ohio General Assembly passed the bill in Columbus on 3 May.",
    "Ann Bell, chairwoman of the Senate Farmers Conference, spoke in Lagos on 3 May.",
    "Singapore launched the Singapore Water Plan 2030 in February 2021.",
    "In Ohio's 2008 primary voters in Columbus were many.",
    "Shelters open on May 3 in the event of rain in Oslo.",
    "The dune tax, also known as the “tide tax”, was debated at a meeting.",
    "Harbour Firm Set to Hold Prices Next Week in Oslo",
    "They were presenting workshops in Oslo on May 4.",
]


SITTINGS = [
    ("en", "The fishery board put off the vote when it met on 3 May.", "fishery board meeting"),
    ("en", "The council had met without a vote on 3 May.", "council meeting"),
    ("de", "Der Kreistag tagte am 3. Mai in Kiel.", "Sitzung"),
    ("fr", "Le conseil municipal s'est réuni le 3 mai à Brest.", "réunion"),
    ("es", "La comisión se reunió el 3 de mayo en Lima.", "reunión"),
    ("it", "La giunta si è riunita il 3 maggio a Torino.", "riunione"),
]


@pytest.mark.parametrize(("language", "text", "name"), SITTINGS)
def test_a_body_that_sits_tells_its_meeting(language: str, text: str, name: str) -> None:
    assert [event.name for event in events_of(text, "2016-06-01", language)] == [name]


@pytest.mark.parametrize("text", NONE)
def test_no_gathering_is_told(text: str) -> None:
    assert [event.name for event in events_of(text, "2024-05-01")] == []


def test_another_edition_with_its_own_place_is_its_own_event() -> None:
    events = events_of(
        "The River Forum takes place in Ghent on 3 June 2024. "
        "Last year's forum in Gdańsk drew 900 visitors. The forum will have stalls.",
        "2024-05-01",
    )
    assert [event.place and event.place.place_name for event in events] == ["Ghent", "Gdańsk"]


EDITIONS_OF_ONE = [
    ("en", "The Dune Summit opened in Lagos on 3 May 2024. The previous edition drew 900 people."),
    ("de", "Der 5. Dünengipfel begann am 3. Mai 2024 in Kiel. Zur letzten Ausgabe kamen 900."),
    ("fr", "Le Forum des dunes a eu lieu le 3 mai 2024 à Nantes. La dernière édition fut petite."),
    ("es", "El Foro de las dunas se celebró el 3 de mayo de 2024 en Lima. La edición anterior no."),
]


@pytest.mark.parametrize(("language", "text"), EDITIONS_OF_ONE)
def test_another_edition_without_place_and_date_is_no_event(language: str, text: str) -> None:
    assert len(events_of(text, "2024-05-09", language)) == 1


JOINED = [
    (
        "en",
        (
            "Tidewise 2025 takes place in Cork on 9-11 April 2025. "
            "Scheduled for April 9-11, the sold-out cloud conference has 40 talks."
        ),
    ),
    (
        "en",
        (
            "At Europe's largest trade fair the firm had a stand. "
            "The Tide Expo 2025 opened in Cork on 3 May 2025."
        ),
    ),
    (
        "de",
        (
            "Auf der größten Messe Europas zeigte die Firma Boote. "
            "Die TideExpo 2025 fand am 3. Mai 2025 in Kiel statt."
        ),
    ),
]


@pytest.mark.parametrize(("language", "text"), JOINED)
def test_a_description_with_the_same_days_or_praise_joins_the_name(
    language: str, text: str
) -> None:
    assert len(events_of(text, "2025-05-09", language)) == 1


GENERIC = [
    ("es", "Hubo protestas también en Cusco, Arequipa y Tacna."),
    ("de", "In Köln zählte die Polizei 900 Teilnehmer, Fridays for Nets sprach von 1.400."),
    ("en", "The team can plan any corporate event in Dubai on 3 May 2024."),
    ("en", "The Tamil Nadu edition said so in Chennai on 3 May 2024."),
    ("en", "Fair Oaks Ranch opened its library in Boerne on 3 May 2024."),
    ("en", "Golfers played at Hunters Run in Boynton Beach on 3 May 2024."),
    ("en", "In Oslo the Tide Forum said on 3 May 2024 that fishing pays."),
    ("en", "Dr. Bell returned to Lagos on 3 May 2024."),
    ("en", "Until May 2019 the Crawford Nickel Mine was held by Tidal Corp in Lagos."),
    ("en", "The firm reported a successful demonstration of its pump in Oslo on 3 May 2024."),
    ("de", "Der Vorverkauf startet am 1. November 2023 in Kiel."),
]


@pytest.mark.parametrize(("language", "text"), GENERIC)
def test_generic_words_and_lookalikes_are_no_gatherings(language: str, text: str) -> None:
    assert [event.name for event in events_of(text, "2024-05-09", language)] == []


CROWDS = [
    ("en", "Hundreds rallied outside the court in Lagos on 3 May 2024.", "rally"),
    ("de", "Am 3. Mai 2024 haben in Bonn 25.000 Menschen gegen den Damm demonstriert.", "protest"),
    ("fr", "Des centaines de salariés ont défilé à Lyon le 3 mai 2024.", "protest"),
    ("es", "Cientos de vecinos marcharon en Lima el 3 de mayo de 2024.", "protest"),
]


@pytest.mark.parametrize(("language", "text", "kind"), CROWDS)
def test_a_verb_with_a_crowd_tells_a_gathering(language: str, text: str, kind: str) -> None:
    assert [event.kind for event in events_of(text, "2024-05-09", language)] == [kind]


def test_a_march_that_ends_with_a_rally_is_one_event() -> None:
    text = (
        "Thousands marched through Ghent on 3 May 2024. The march ended with a rally in the park."
    )
    assert len(events_of(text, "2024-05-09")) == 1


PARTS = [
    "The Tide Summit took place in Cork on 3 May 2024. A dinner at the Tide Summit drew 90 guests.",
    "The Tide Summit opened in Cork on 3 May 2024. The Tide Summit Gala Dinner was on 4 May 2024.",
]


@pytest.mark.parametrize("text", PARTS)
def test_a_part_points_to_its_whole(text: str) -> None:
    parents = {e.name: e.parent.name for e in scene_of(text, "2024-05-09").events if e.parent}
    assert list(parents.values()) == ["Tide Summit"]


def test_items_of_a_list_with_months_in_brackets_are_gatherings() -> None:
    text = "Workshops follow in three towns, including Ghent (May), Oslo (7 June) and Bern (July)."
    names = [event.name for event in events_of(text, "2024-04-09")]
    assert names == ["Ghent", "Oslo", "Bern"]


WHOLE_NAMES = [
    (
        "es",
        "El Foro mundial de barcas se celebra en Bogotá el 3 de junio.",
        "Foro mundial de barcas",
    ),
    (
        "es",
        "La XV Cumbre Ibérica de Faros Rojos fue en Lima el 4 de mayo.",
        "XV Cumbre Ibérica de Faros Rojos",
    ),
    (
        "fr",
        "Le 5e Forum mondial de la mer a eu lieu le 3 juin à Dakar.",
        "5e Forum mondial de la mer",
    ),
    ("fr", "Les Rencontres d'Arles ont attiré la foule à Arles le 3 juin.", "Rencontres d'Arles"),
    (
        "de",
        "Der Deutsche Maritime Kongress findet am 3. Juni in Kiel statt.",
        "Deutsche Maritime Kongress",
    ),
    ("en", "The 9/11 Memorial Concert took place in Cork on 3 May.", "9/11 Memorial Concert"),
]


@pytest.mark.parametrize(("language", "text", "name"), WHOLE_NAMES)
def test_a_name_is_taken_whole(language: str, text: str, name: str) -> None:
    assert [event.name for event in events_of(text, "2024-05-09", language)] == [name]


LOOKALIKES = [
    ("en", "The post New Harbour Bar Celebrates Grand Opening in Cork appeared first on Bayblog."),
    ("en", "The FAIR principles were taught in Cork on 3 May 2024."),
    ("en", "Shop the Halloween Clearance Event in Cork from 3 May 2024."),
    ("en", "On 3 May 2024 in Cork the firm won two 2024 Global Harbour Awards."),
    ("en", "39 people were caught gathering in one group in Cork on 3 May 2024."),
    ("en", "The book by the author Ann Bell was cancelled in Cork on 3 May 2024."),
    ("de", "Am 3. Mai 2024 treffen wir in Kiel auf den Rat."),
]


@pytest.mark.parametrize(("language", "text"), LOOKALIKES)
def test_more_lookalikes_are_no_gatherings(language: str, text: str) -> None:
    assert [event.name for event in events_of(text, "2024-05-09", language)] == []


def test_label_lines_name_and_date_a_gathering() -> None:
    text = (
        "Please come along and help us with the old nets in the harbour.\n\n"
        "WHAT: Harbour Clean-Up\n\nWHEN: Saturday, 8 June 2024\n\nWHERE: Cork"
    )
    (event,) = events_of(text, "2024-05-09")
    assert (event.name, event.when is not None) == ("Harbour Clean-Up", True)


UNREAL = [
    "The city is bidding to host the 2030 World Tide Forum in Lagos.",
    "A peace conference would be held in Geneva on 3 June 2024 only if both sides agreed.",
    "Singapore acceded to the New York Convention in Boston in 1986.",
    "No summit will be held in Lagos on 3 June 2024.",
]


@pytest.mark.parametrize("text", UNREAL)
def test_what_is_only_supposed_denied_or_signed_is_no_gathering(text: str) -> None:
    assert [event.name for event in events_of(text, "2024-05-09")] == []


def test_this_years_name_is_a_gathering() -> None:
    (event,) = events_of(
        "The firm will show a buoy at this year's Tidewise in Ghent on 5 June.", "2024-05-09"
    )
    assert event.name == "Tidewise"


GERMAN = [
    ("Die WattConf 2014 wird vom 26. bis 28. Februar in Kiel stattfinden.", "WattConf 2014"),
    ("Das Alpine Nordlicht Forum fand am 3. Mai 2024 in Chur statt.", "Alpine Nordlicht Forum"),
]


@pytest.mark.parametrize(("text", "name"), GERMAN)
def test_german_names_before_a_noun_or_a_verb_in_two_parts(text: str, name: str) -> None:
    assert name in [event.name for event in events_of(text, "2024-01-09", "de")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Tidal Weavers Forum said 40 people came to Lyon on 4 May 2024."),
        ("en", "The Tidal Weavers Forum, a non-profit organisation, moved to Lyon on 4 May 2024."),
        ("fr", "Le Forum des tisserands a déclaré à Lyon le 4 mai 2024 que tout va bien."),
    ],
)
def test_a_forum_that_speaks_or_is_an_organisation_is_no_gathering(
    language: str, text: str
) -> None:
    assert events_of(text, "2024-05-01", language) == []
