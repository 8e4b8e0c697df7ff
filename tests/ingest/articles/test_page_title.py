"""Which line is the headline, and what becomes of the lines around it."""

import pytest

from ingest.articles.bylines import author_of, publisher_of
from ingest.articles.headline import split_suffix
from ingest.articles.reading import read_article

BODY = "The ferry council met in Oslo last week. It talked about boats, piers and winter storms."
WRAPPED = BODY.replace("It talked", "It\ntalked") + " Nobody could say when\nthe next boat sails."


def test_hard_wrapped_text_is_not_searched_for_a_headline() -> None:
    article = read_article("a", f"Boats at sea\n2021-03-04\n\n{WRAPPED}", {})
    assert article.metadata.title == "Boats at sea"
    assert {d.kind for d in article.dropped} == {"date_line"}


def test_a_headline_that_ends_like_a_sentence_is_known_by_its_repetition() -> None:
    headline = "On 12 May the council of the ferry towns meets again in Oslo, and we will be there."
    article = read_article("a", f"{headline}\n\n{headline}\n\n{BODY}", {})
    assert article.metadata.title == headline
    assert [d.kind for d in article.dropped] == ["repeated_title"]


def test_a_given_title_stands_though_the_text_has_another() -> None:
    article = read_article("a", f"Boats at sea | Post\n\n{BODY}", {"title": "Council meets"})
    assert article.metadata.title == "Council meets"
    title = article.sentences[0]
    assert article.document[title.start : title.end] == title.text == "Boats at sea"


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Boats sail again | Ferry Post", ("Boats sail again", "Ferry Post")),
        ("Boats sail again - Ferry News", ("Boats sail again", "Ferry News")),
        ("Boats sail again - but not for long", ("Boats sail again - but not for long", None)),
        ("Boats | Piers", ("Boats | Piers", None)),
    ],
)
def test_the_name_of_the_site_is_cut_off(line: str, parts: tuple[str, str | None]) -> None:
    assert split_suffix(line) == parts


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Ana Teller", "Ana Teller"),
        ("Author: Ana de la Teller", "Ana de la Teller"),
        ("Von Jan Roth und Ina Berg", "Jan Roth und Ina Berg"),
        ("By Ana Teller, reporter in Oslo", "Ana Teller"),
        ("By noon all boats had left", None),
        ("By " + "Ana Bo " * 16, None),
    ],
)
def test_bylines(line: str, name: str | None) -> None:
    assert author_of(line) == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Source: The Ferry Post", "The Ferry Post"),
        ("Source: https://example.org/a", None),
        ("This post originally appeared on the Ferry Post website.", "Ferry Post"),
        ("The source of the river lies in the hills", None),
    ],
)
def test_source_lines(line: str, name: str | None) -> None:
    assert publisher_of(line) == name


def test_the_language_of_the_chrome_is_kept_where_it_differs() -> None:
    article = read_article("a", f"Besucher heute: 12\nStartseite | Kontakt\n\n{BODY}", {})
    assert (article.language, article.chrome_language) == ("en", "de")
