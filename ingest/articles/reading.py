"""From a received document to an article: chrome leaves, metadata is read, sentences remain."""

from collections.abc import Mapping

from ingest.articles import chrome
from ingest.articles.bylines import read_names
from ingest.articles.corrections import split_notes
from ingest.articles.headline import split_suffix
from ingest.articles.language import other_language
from ingest.articles.line_languages import by_language
from ingest.articles.model import Article, Line
from ingest.articles.page import Page
from ingest.articles.page_dates import read_dates
from ingest.articles.page_title import read_title
from ingest.articles.sentences import sentences_of


def read_article(article_id: str, document: str, given: Mapping[str, str | None]) -> Article:
    """The article with its sentences, metadata and dropped lines.

    Every line with text is afterwards the title, part of a sentence, or dropped with a reason.

    Args:
        article_id: the id of the received document.
        document: its text, verbatim.
        given: fields of the record; those that are there win over what the text says.
    """
    page = Page(document, given)
    drop_chrome(page)
    read_dates(page)
    read_names(page)
    read_title(page)
    page.settle_language()
    found = sentences_of(document, by_language(page.remaining(), page.language), _title(page))
    sentences, notes = split_notes(document, found)
    return Article(
        article_id,
        document,
        page.language,
        page.chrome_language(),
        page.metadata,
        sentences,
        page.lines,
        sorted(page.dropped.values(), key=lambda dropped: dropped.line.number),
        notes,
    )


def drop_chrome(page: Page) -> None:
    """Drops lines that are chrome by their own words, and the neighbours they announce."""
    in_neighbours = False
    body = page.body_number()
    for line in page.lines:
        if line is page.title_line:
            continue
        if chrome.is_neighbour_heading(line.text):
            in_neighbours = True
            page.drop(line, "neighbour_headline", "neighbour_heading")
        elif verdict := chrome.classify(line.text):
            page.drop(line, *verdict)
        elif in_neighbours and not page.is_prose(line):
            page.drop(line, "neighbour_headline", "neighbour_block")
        elif line.number < body and chrome.is_tagline(line.text):
            page.metadata.site_tagline = page.metadata.site_tagline or line.text
            page.drop(line, "tagline", "founding_year_without_verb")
        else:
            in_neighbours = False


def _title(page: Page) -> tuple[str, Line] | None:
    """The language of the headline, and it without the site's suffix, as a line of its own."""
    line, title = page.title_line, page.metadata.title
    if line is None or title is None:
        return None
    text = title if title in line.text else split_suffix(line.text)[0]
    start = line.start + line.text.index(text)
    language = other_language(text, page.language) or page.language
    return language, Line(line.number, start, start + len(text), text)
