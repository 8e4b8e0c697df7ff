"""Lines that are chrome on their own, and lines that only look like it."""

import pytest

from ingest.articles.chrome import classify, is_neighbour_heading, is_tagline

CHROME = [
    ("Heute 1.204", "counter"),
    ("Besucher gesamt: 88 412", "counter"),
    ("Visitors today: 17", "counter"),
    ("3,412 views", "counter"),
    ("Visitas totales 90.331", "counter"),
    ("Home | News | Contact", "navigation"),
    ("Startseite › Aktuelles › Umwelt › Tagung in Bremen", "navigation"),
    ("Nach oben", "navigation"),
    ("← Previous article", "navigation"),
    ("We use cookies to give you the best experience.", "boilerplate"),
    ("© Copyright 2023 Harbour Media. All rights reserved.", "boilerplate"),
    ("NEXT Ferry line to close after 40 years", "neighbour_headline"),
    ("Read also: 300 jobs lost at shipyard", "neighbour_headline"),
    ("Lesen Sie auch: 12.000 Besucher beim Stadtfest", "neighbour_headline"),
    ("https://example.org/a/b?c=1", "contact"),
    ("press@example.org", "contact"),
    ("* * *", "markup"),
    ("Powered by HarbourCMS", "boilerplate"),
    ("Advertisement", "navigation"),
    ("Reading time: 4 min read", "boilerplate"),
]
BODY = [
    "Today 455 delegates met in Oslo.",
    "Yesterday the mayor opened the fair.",
    "More than 3,000 visitors came on the first day.",
    "The next meeting will be held in May.",
    "Contact between the two cities began in 1998.",
    "Total attendance reached 4,100, the organisers said.",
    "Share prices fell by 4 percent.",
    "Previous editions drew 900 people.",
    "The ferry is powered by the wind, the builders told the council.",
    "An advertisement for the fair hung on every pier.",
    "The admin reads each of the 40 letters.",
    "The fair closed on Sunday with 900 guests. Subscribe to our newsletter.",
    "La feria cerró el domingo con 900 visitantes. Todos los derechos reservados.",
    "Die Messe endete am Sonntag mit 900 Gästen. Wir verwenden Cookies.",
    "Boats of all kinds " * 30,
]


@pytest.mark.parametrize(("line", "kind"), CHROME)
def test_chrome_is_told_by_its_words(line: str, kind: str) -> None:
    assert (classify(line) or (None,))[0] == kind


@pytest.mark.parametrize("line", BODY)
def test_body_text_with_the_same_words_stays(line: str) -> None:
    assert classify(line) is None


@pytest.mark.parametrize(
    "line", ["Read also", "Related articles:", "Das könnte Sie auch interessieren", "À lire aussi"]
)
def test_a_heading_announces_neighbours(line: str) -> None:
    assert is_neighbour_heading(line)


@pytest.mark.parametrize("line", ["Read more >>", "Next", "Siguiente", "Lesen Sie mehr"])
def test_a_link_alone_announces_nothing(line: str) -> None:
    assert not is_neighbour_heading(line)
    assert classify(line) is not None


def test_a_tagline_has_a_founding_year_and_no_sentence() -> None:
    assert is_tagline("Hafenblatt – seit 1921")
    assert is_tagline("City research since 1999 | Stadtforschung seit 1999")
    assert not is_tagline("The group has met every spring since 1999.")
    assert not is_tagline("Nobody has seen the square so full since the fair of 1999 moved away")
