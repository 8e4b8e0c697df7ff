"""What a page says about itself: headline, dates, names, and which lines leave."""

from datetime import date

from ingest.articles.model import Article
from ingest.articles.reading import read_article


def read(text: str, **given: str) -> Article:
    return read_article("a1", text, given)


PAGE = """Besucher heute 91
Montag, 03.06.2024
Home | News | Contact

River Towns Congress draws a crowd | Delta Post
River Towns Congress draws a crowd | Delta Post

By Ana Teller
Published: 28 May 2024

The River Towns Congress met in Ghent on Saturday. About 300 delegates attended.

Read also:
Bridge closed until 4 July
Source: Delta Post
"""


def test_headline_is_taken_once_and_without_the_site() -> None:
    article = read(PAGE)
    assert article.metadata.title == "River Towns Congress draws a crowd"
    assert [s.text for s in article.sentences if s.is_title] == [
        "River Towns Congress draws a crowd"
    ]


def test_publication_and_page_date_are_kept_apart() -> None:
    meta = read(PAGE).metadata
    assert (meta.published_date, meta.page_date) == (date(2024, 5, 28), date(2024, 6, 3))
    assert meta.published_date_rule == "labelled_publication_date"


def test_author_and_publisher_come_from_their_lines() -> None:
    meta = read(PAGE).metadata
    assert (meta.author, meta.publisher) == ("Ana Teller", "Delta Post")


def test_every_line_is_either_a_sentence_or_dropped_with_a_reason() -> None:
    article = read(PAGE)
    kinds = {d.line.text: d.kind for d in article.dropped}
    assert kinds["Besucher heute 91"] == "counter"
    assert kinds["Bridge closed until 4 July"] == "neighbour_headline"
    assert [s.text for s in article.sentences if not s.is_title] == [
        "The River Towns Congress met in Ghent on Saturday.",
        "About 300 delegates attended.",
    ]


def test_spans_are_verbatim_with_any_line_end() -> None:
    article = read(PAGE.replace("\n", "\r\n"))
    assert all(article.document[s.start : s.end] == s.text for s in article.sentences)
    assert all(article.document[d.line.start : d.line.end] == d.line.text for d in article.dropped)


def test_no_headline_survives_where_none_is_there() -> None:
    article = read("The forum was held in Lyon on 3 May 2024. It drew 200 people.")
    assert (article.metadata.title, article.metadata.published_date) == (None, None)


def test_given_fields_win_over_the_text() -> None:
    article = read(
        "It was held in Lyon.\n\nForum in Lyon",
        title="Forum in Lyon",
        published="2024-05-06T08:00:00",
    )
    assert article.metadata.title == "Forum in Lyon"
    assert article.metadata.published_date == date(2024, 5, 6)
    assert article.sentences[0].is_title


def test_what_follows_a_link_is_still_the_article() -> None:
    text = "Boats of Bern\n\nThe council of Bern met on 3 May 2024.\nRead more\nA word on piers"
    article = read(text)
    assert [d.line.text for d in article.dropped] == ["Read more"]


def test_a_year_below_the_text_makes_no_tagline() -> None:
    text = (
        "Boats\n\nThe council met in Bern on 3 May 2024 and talked.\n\nWinners since 1999\n\nNone."
    )
    assert read(text).metadata.site_tagline is None


def test_an_agency_dateline_dates_the_article() -> None:
    article = read(
        "Ministers meet\n\nGENEVA, March 9, 2023 (Wire) – Ministers met on Thursday. They talked "
        "at length about water."
    )
    assert article.metadata.published_date == date(2023, 3, 9)


def test_an_update_is_no_publication() -> None:
    article = read(
        "Ministers meet in Bern\nLast updated: 4 March 2023\n\nMinisters met here last week to "
        "talk about water and about nothing else."
    )
    assert article.metadata.published_date is None
    assert article.metadata.page_date == date(2023, 3, 4)
