"""Sentences written after the rules, to see how far the rules carry."""

from datetime import date

import pytest

from tests.ingest.offices.reading_offices import Told, offices_in, told

CASES: list[tuple[str, str, set[Told]]] = [
    ("en", "The Ministry of Ponds office in Cairo said that 40 people were ill.", set()),
    ("en", "According to the UN office in Geneva, the talks will resume.", set()),
    ("en", "Police headquarters in Lagos was attacked, the Reed Foundation said.", set()),
    ("en", "The Reed Foundation has no office in Lagos.", set()),
    (
        "en",
        "Senator Rivas' district offices are in Boise and Nampa.",
        {
            ("Senator Rivas", "office", "existing", "Boise"),
            ("Senator Rivas", "office", "existing", "Nampa"),
        },
    ),
    (
        "en",
        "The Reed Foundation asked for an office in Ohio, then opened its office in Akron, Ohio.",
        {("Reed Foundation", "office", "opened", "Akron")},
    ),
    (
        "en",
        "Brightwell, a U.S.-based maker of pumps, opened its first U.K. office in Leeds.",
        {
            ("Brightwell", "headquarters", "existing", "United States"),
            ("Brightwell", "office", "opened", "Leeds"),
        },
    ),
    (
        "en",
        "Corvane operates out of offices in Singapore and Sydney.",
        {
            ("Corvane", "office", "existing", "Singapore"),
            ("Corvane", "office", "existing", "Sydney"),
        },
    ),
    (
        "en",
        "The bank will close 12 branches, including those in Hull and York. Harrow Bank said so.",
        {("Harrow Bank", "branch", "closed", "Hull"), ("Harrow Bank", "branch", "closed", "York")},
    ),
    (
        "en",
        "Harrow & Lind LLP now has offices in three cities: Paris, Rome and Bonn.",
        {("Harrow & Lind LLP", "office", "existing", c) for c in ("Paris", "Rome", "Bonn")},
    ),
    (
        "en",
        "After a fire, the Reed Foundation moved into new offices in downtown Tulsa.",
        {("Reed Foundation", "office", "relocated", "Tulsa")},
    ),
    (
        "en",
        (
            "Corvane Inc. is a maker of pumps. Headquartered in San Diego, California, the company "
            "has offices in Boston."
        ),
        {
            ("Corvane Inc", "headquarters", "existing", "San Diego"),
            ("Corvane Inc", "office", "existing", "Boston"),
        },
    ),
    ("de", "Laut dem Büro des Oberbürgermeisters in Ulm fehlt Geld, so der Gartenbund.", set()),
    (
        "de",
        "Der Bundesverband Teich e.V. unterhält Landesbüros in Mainz und Kiel.",
        {("Bundesverband Teich", "country_office", "existing", c) for c in ("Mainz", "Kiel")},
    ),
    (
        "de",
        "Das Unternehmen Lumivar eröffnet im Juni einen neuen Standort in Erfurt.",
        {("Lumivar", "office", "planned", "Erfurt")},
    ),
    (
        "fr",
        "Lumivar a annoncé l’ouverture de nouveaux bureaux à Genève et à Tunis.",
        {("Lumivar", "office", "opened", "Geneva"), ("Lumivar", "office", "opened", "Tunis")},
    ),
    (
        "es",
        "El Instituto Garza ha trasladado su sede a Salamanca.",
        {("Instituto Garza", "headquarters", "relocated", "Salamanca")},
    ),
    (
        "en",
        "Sandrell Airlines plans to close its Geneva office and will add one in Basel.",
        {("Sandrell Airlines", "office", "closed", "Geneva")},
    ),
    (
        "en",
        "With offices in Ghent, Prague and Austin, Texas, Sandrell Systems employs 300 people.",
        {("Sandrell Systems", "office", "existing", c) for c in ("Ghent", "Prague", "Austin")},
    ),
    (
        "en",
        "Sandrell Systems Inc. has chosen Edinburgh for its European headquarters.",
        {("Sandrell Systems Inc", "headquarters", "planned", "Edinburgh")},
    ),
    (
        "en",
        (
            "Tamsin Ford, chief executive of Sandrell, said the company would open "
            "sales offices in Madrid "
            "and Lisbon by 2026."
        ),
        {("Sandrell", "office", "planned", "Madrid"), ("Sandrell", "office", "planned", "Lisbon")},
    ),
    (
        "en",
        (
            "The World Reed Council (WRC) inaugurated its secretariat in Montreal, "
            "Canada, on 2 May 2024."
        ),
        {("World Reed Council", "secretariat", "opened", "Montréal")},
    ),
    (
        "en",
        "WRC's head office remains in Paris. The World Reed Council (WRC) met there.",
        {("World Reed Council", "headquarters", "existing", "Paris")},
    ),
    (
        "en",
        "Sandrell Group announced plans to relocate its headquarters to Denver.",
        {("Sandrell Group", "headquarters", "planned", "Denver")},
    ),
    (
        "en",
        "The University of Tromsø runs a liaison office in Brussels.",
        {("University of Tromsø", "liaison_office", "existing", "Brussels")},
    ),
    (
        "en",
        "In Accra, the Sandrell Foundation has set up a country office.",
        {("Sandrell Foundation", "country_office", "opened", "Accra")},
    ),
    (
        "en",
        "Sandrell Bank shuttered its branches in Hull and York.",
        {
            ("Sandrell Bank", "branch", "closed", "Hull"),
            ("Sandrell Bank", "branch", "closed", "York"),
        },
    ),
    (
        "en",
        "The Sandrell Foundation, whose headquarters are in Bern, thanked its donors.",
        {("Sandrell Foundation", "headquarters", "existing", "Bern")},
    ),
    ("en", "Mara Lind, the Oslo-based painter, opened the show of the Sandrell Foundation.", set()),
    ("en", "The Sandrell Foundation discussed the executive branch in Washington.", set()),
    ("en", "The Prime Minister's Office in London thanked the Sandrell Foundation.", set()),
    ("en", "The Sandrell Foundation has changed its office hours in Bern.", set()),
    ("en", "The Sandrell Foundation, which has its offices on two floors, met in Bern.", set()),
    (
        "de",
        "Der Pflanzenverband zieht mit seiner Zentrale von Bonn nach Berlin.",
        {("Pflanzenverband", "headquarters", "relocated", "Berlin")},
    ),
    (
        "de",
        "In Leipzig und Dresden wird die Sandrell AG im Mai Büros eröffnen.",
        {
            ("Sandrell AG", "office", "planned", "Leipzig"),
            ("Sandrell AG", "office", "planned", "Dresden"),
        },
    ),
    (
        "de",
        "Das Hauptstadtbüro der Sandrell Stiftung in Berlin wurde im Januar 2024 eröffnet.",
        {("Sandrell Stiftung", "liaison_office", "opened", "Berlin")},
    ),
    ("de", "Der Verband der Gärtner lobte das Büro des Bürgermeisters in Ulm.", set()),
    (
        "fr",
        "La société Sandrell, basée à Toulouse, va ouvrir deux bureaux à Madrid et à Milan.",
        {
            ("Sandrell", "headquarters", "existing", "Toulouse"),
            ("Sandrell", "office", "planned", "Madrid"),
            ("Sandrell", "office", "planned", "Milan"),
        },
    ),
    (
        "fr",
        "L’Union des maraîchers inaugure à Abidjan son premier bureau.",
        {("Union des maraîchers", "office", "opened", "Abidjan")},
    ),
    ("fr", "Le conseil a obtenu un siège au parlement à Strasbourg.", set()),
    (
        "es",
        "La empresa Sandrell inauguró en Bogotá su nueva oficina.",
        {("Sandrell", "office", "opened", "Bogotá")},
    ),
    (
        "es",
        "El Banco Garza tiene sucursales en Vigo, Gijón y Santander.",
        {("Banco Garza", "branch", "existing", c) for c in ("Vigo", "Gijón", "Santander")},
    ),
    ("es", "La oficina de turismo de Cádiz, según la Fundación Garza, abre el lunes.", set()),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES, ids=[c[1][:50] for c in CASES])
def test_offices_of_a_sentence(language: str, text: str, expected: set[Told]) -> None:
    assert told(offices_in(text, language)) == expected


def test_a_stated_day_closes_the_window_of_the_opening() -> None:
    office = offices_in("The Reed Foundation opened a branch in Turin on 4 May 2024.")[0]
    assert (office.opened_earliest, office.opened_latest) == (date(2024, 5, 4), date(2024, 5, 4))
    assert office.opened_text == "4 May 2024"


def test_what_is_open_opened_by_the_publication() -> None:
    office = offices_in("The Reed Foundation has opened a branch in Turin.")[0]
    assert (office.opened_earliest, office.opened_latest) == (None, date(2024, 5, 14))


def test_the_date_of_another_clause_is_not_the_opening() -> None:
    text = "The Reed Foundation opened a branch in Turin as it prepares for its fair on 4 May 2024."
    assert offices_in(text)[0].opened_earliest is None


def test_both_offices_are_dated_by_the_next_sentence() -> None:
    text = (
        "The Reed Foundation opened branches in Turin and Genoa. "
        "Both branches began work on 2 May 2024."
    )
    assert {office.opened_latest for office in offices_in(text)} == {date(2024, 5, 2)}


def test_an_office_told_twice_is_one() -> None:
    text = (
        "The Reed Foundation has opened an office in Turin. "
        "The regional office in Turin is its second."
    )
    assert told(offices_in(text)) == {("Reed Foundation", "regional_office", "opened", "Turin")}
