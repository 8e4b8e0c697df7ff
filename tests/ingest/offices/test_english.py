"""What English sentences say about offices."""

import pytest

from tests.ingest.offices.reading_offices import Told, offices_in, told

FOUND: list[tuple[str, set[Told]]] = [
    (
        (
            "The Heron Foundation has opened two new branch offices in Tartu, "
            "Estonia, and Riga, Latvia."
        ),
        {
            ("Heron Foundation", "branch", "opened", "Tartu"),
            ("Heron Foundation", "branch", "opened", "Riga"),
        },
    ),
    (
        (
            "QUILLON, a maker of tram brakes, today announced a new office in "
            "Leeds. Last year the company "
            "opened a new Porto office."
        ),
        {("QUILLON", "office", "opened", "Leeds"), ("QUILLON", "office", "opened", "Porto")},
    ),
    (
        "Blue Kettle is headquartered in Boise, Idaho.",
        {("Blue Kettle", "headquarters", "existing", "Boise")},
    ),
    (
        "Marlow Partners LLP, headquartered in Bristol, advises towns.",
        {("Marlow Partners LLP", "headquarters", "existing", "Bristol")},
    ),
    (
        "The Vienna-based Heron Foundation restores ponds.",
        {("Heron Foundation", "headquarters", "existing", "Vienna")},
    ),
    (
        "The Heron Foundation, a Vienna-based charity, restores ponds.",
        {("Heron Foundation", "headquarters", "existing", "Vienna")},
    ),
    (
        "Heron Foundation restores ponds. The Vienna-based charity was created by divers.",
        {("Heron Foundation", "headquarters", "existing", "Vienna")},
    ),
    (
        "Marlow Partners LLP has offices in New York, Washington, D.C., London, and Tokyo.",
        {
            ("Marlow Partners LLP", "office", "existing", c)
            for c in ("New York", "Washington", "London", "Tokyo")
        },
    ),
    (
        "The Heron Foundation will soon open a new regional office in Nairobi.",
        {("Heron Foundation", "regional_office", "planned", "Nairobi")},
    ),
    (
        "The Heron Foundation moved its headquarters from Lyon to Turin.",
        {("Heron Foundation", "headquarters", "relocated", "Turin")},
    ),
    (
        "The Heron Foundation said its Malmö branch was closed in March.",
        {("Heron Foundation", "branch", "closed", "Malmö")},
    ),
    (
        "A liaison office of the Heron Foundation in Brussels is planned for next year.",
        {("Heron Foundation", "liaison_office", "planned", "Brussels")},
    ),
    (
        "An office was opened in Casablanca by the Heron Foundation.",
        {("Heron Foundation", "office", "opened", "Casablanca")},
    ),
    (
        "The Heron Foundation's New York office publishes the list.",
        {("Heron Foundation", "office", "existing", "New York")},
    ),
    (
        (
            "Congratulations to Lumivar on the opening of your new head office! It "
            "is good to be here in "
            "Lagos. Lumivar has grown."
        ),
        {("Lumivar", "headquarters", "opened", "Lagos")},
    ),
    (
        (
            "Heron Bank Corporation grew. Most recently, the Bank has expanded "
            "north with the opening of "
            "its Fargo office."
        ),
        {("Heron Bank Corporation", "office", "opened", "Fargo")},
    ),
    (
        "The Heron Foundation opens a branch in Oslo on 3 June 2024.",
        {("Heron Foundation", "branch", "planned", "Oslo")},
    ),
    (
        "Jane Roe, founder of Quillon, spoke first. The firm has its headquarters in Graz.",
        {("Quillon", "headquarters", "existing", "Graz")},
    ),
]

NOTHING = [
    "The Office of the Mayor of Tartu thanked the Heron Foundation.",
    "Tickets of the Heron Foundation are sold at the box office in Oslo.",
    "She took office in Oslo last year, the Heron Foundation said.",
    "The Heron Foundation rents office space in Berlin.",
    "The Heron Foundation works through eleven regional offices.",
    "The Heron Foundation, which was founded in Tallinn in 1987, restores ponds.",
    "The Heron Foundation wrote to the Federal Statistical Office in Berlin.",
    (
        "Multinational corporations are encouraged to set up regional "
        "headquarters in Brno, the Ministry "
        "of Trade said."
    ),
    "The Heron Foundation sent Senator Reed's office in Boston a letter.",
    "Contact: Heron Foundation, office in Oslo, tel. +47 22 55 01 00, heron@example.org",
    "The mill of the Heron Group has 463 UK-based employees.",
    "The Heron Foundation has 40 offices across Germany.",
]


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[text[:50] for text, _ in FOUND])
def test_offices_of_a_sentence(text: str, expected: set[Told]) -> None:
    assert told(offices_in(text)) == expected


@pytest.mark.parametrize("text", NOTHING, ids=[text[:50] for text in NOTHING])
def test_look_alikes_are_no_offices(text: str) -> None:
    assert told(offices_in(text)) == set()
