"""Whose day a date on a page is: the article's, or that of the page which shows it."""

from datetime import date

import pytest

from ingest.articles.model import Metadata
from ingest.articles.reading import read_article

BODY = "The ferry council met in Oslo last week. It talked about boats, piers and winter storms."
DAY = date(2021, 3, 4)


def read(text: str, **given: str) -> Metadata:
    return read_article("a", text, given).metadata


@pytest.mark.parametrize(
    "headline",
    [
        "Boats",
        "=(FIGURE)=",
        "9. Fest der Boote: Aus alten Kähnen wird etwas Neues. Teil 2",
        "A b c",
    ],
)
def test_headline_then_date_then_text(headline: str) -> None:
    meta = read(f"{headline}\n2021-03-04\n\n{BODY}")
    assert (meta.title, meta.published_date) == (headline, DAY)


def test_a_masthead_above_the_date_gives_way_to_the_headline() -> None:
    meta = read(f"FERRY POST\n4 March 2021\n\nCouncil talks of boats and storms\n\n{BODY}")
    assert (meta.title, meta.published_date) == ("Council talks of boats and storms", DAY)


@pytest.mark.parametrize("chrome", ["Visitors today: 12", "Home | News | Contact"])
def test_chrome_above_makes_it_the_day_of_the_page(chrome: str) -> None:
    meta = read(f"{chrome}\nThursday, 4 March 2021\n\n{BODY}")
    assert (meta.published_date, meta.page_date) == (None, DAY)


def test_chrome_below_makes_it_the_day_of_the_page() -> None:
    meta = read(f"Ferry Post\n4 March 2021\nHome | News | Contact\n\nBoats and storms\n\n{BODY}")
    assert (meta.published_date, meta.page_date) == (None, DAY)


def test_a_later_bare_day_beside_a_labelled_one_is_that_of_the_page() -> None:
    head = "Ferry Post\n9 March 2021\n\nCouncil talks of boats and storms\nPublished: 4 March 2021"
    meta = read(f"{head}\n\n{BODY}")
    assert (meta.published_date, meta.page_date) == (DAY, date(2021, 3, 9))


@pytest.mark.parametrize(
    "line",
    [
        "Updated: 4 March 2021, 06:00 | 2 min read | 5 comments",
        "Guten Tag! Heute ist Donnerstag, der 4.3.2021. Zugriffe heute: 341",
        "Aktualisiert am 04.03.2021",
    ],
)
def test_chrome_may_state_the_day_of_the_page(line: str) -> None:
    meta = read(f"{line}\n\nCouncil talks of boats and storms\n\n{BODY}")
    assert (meta.published_date, meta.page_date) == (None, DAY)


def test_the_page_may_state_its_day_below_other_articles() -> None:
    meta = read(
        f"Council talks of boats\n\n{BODY}\n\nRead also\nOld pier sold\nUpdated: 4 March 2021"
    )
    assert meta.page_date == DAY


def test_a_source_line_names_publisher_and_day() -> None:
    meta = read(f"Council talks of boats\n\n{BODY}\n\nSource: The Ferry Post, 4 March 2021")
    assert (meta.publisher, meta.published_date) == ("The Ferry Post", DAY)
    assert meta.published_date_rule == "source_line_date"


def test_a_date_in_the_text_dates_nothing() -> None:
    meta = read(f"Council talks of boats\n\n{BODY}\n4 March 2021 was a cold day on all the piers.")
    assert (meta.published_date, meta.page_date) == (None, None)


@pytest.mark.parametrize("given", ["2021-03-04", "2021-03-04T23:10:00Z", "4 March 2021"])
def test_a_given_day_wins(given: str) -> None:
    meta = read(f"Council talks of boats\n5 May 2022\n\n{BODY}", published=given)
    assert (meta.published_date, meta.published_date_rule) == (DAY, "given_field")


@pytest.mark.parametrize("given", ["", "soon", "2021-13-45", "2021"])
def test_a_given_day_that_is_none_is_ignored(given: str) -> None:
    assert read(f"Council talks of boats\n\n{BODY}", published=given).published_date is None
