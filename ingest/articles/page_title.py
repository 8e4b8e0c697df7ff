"""The headline of a page; what stands above it and what repeats it is no body text."""

from ingest.articles.chrome import fold_label
from ingest.articles.headline import body_words, find_headline, is_shouted, split_suffix
from ingest.articles.model import Line
from ingest.articles.page import Page
from ingest.articles.page_head import MASTHEAD_WORDS

_HEAD_LINES = 12
_DATED_KINDS = ("date_line", "byline")


def read_title(page: Page) -> None:
    """Fills in title, site and publisher; drops repetitions of the headline and mastheads."""
    meta, head = page.metadata, _head(page)
    if page.title_line is None:
        dated = {d.line.number for d in page.dropped.values() if d.kind in _DATED_KINDS}
        first = _opening(page, dated)
        if first is None or is_shouted(first.text):
            first = find_headline(head, body_words(_prose(page)), dated) or first
        page.title_line = first
    given = (page.given.get("title") or "").strip()
    text = given or (page.title_line.text if page.title_line else "")
    if text:
        meta.title, meta.site_name = split_suffix(text)
    _drop_repeats(page)
    _drop_mastheads(page, head)
    meta.publisher = meta.publisher or page.given.get("publisher") or meta.site_name
    if meta.publisher == meta.site_name:
        meta.site_name = None


def _opening(page: Page, dated: set[int]) -> Line | None:
    """The first line of a page where the publication date stands right below.

    «Headline, date, text» is how plain text hands on an article, whatever the headline looks like;
    only a few words in capitals may be a masthead, and give way to a headline further down.
    """
    if len(page.lines) <= 2:
        return None
    first, second = page.lines[:2]
    is_of_article = second.text.strip() and second.number in dated
    rule = page.dropped[second.number].rule if is_of_article else None
    is_kept = first.number not in page.dropped and second.number - first.number == 1
    return first if is_kept and rule == "date_line_at_headline" else None


def _prose(page: Page) -> list[Line]:
    return [line for line in page.remaining() if page.is_prose(line)]


def _head(page: Page) -> list[Line]:
    """Lines above the first running text; a long headline may be told by its repetition only."""
    lines = page.remaining()
    repeated = {lines[0].number} if len(lines) > 1 and lines[0].text == lines[1].text else set()
    prose = (i for i, line in enumerate(lines) if page.is_prose(line))
    body = next((i for i in prose if lines[i].number not in repeated), None)
    if body is None:
        return lines[:1] if len(lines) > 1 else []
    return lines[: min(body, _HEAD_LINES)]


def _drop_repeats(page: Page) -> None:
    """Repetitions of the headline, with or without the site's suffix, say nothing new."""
    if page.metadata.title is None:
        return
    same = fold_label(page.metadata.title)
    for line in page.remaining():
        if fold_label(split_suffix(line.text)[0]) == same:
            page.drop(line, "repeated_title", "same_as_headline")


def _drop_mastheads(page: Page, head: list[Line]) -> None:
    """Short lines above the headline; above the body where it stands elsewhere, a word or three."""
    end = page.title_line.number if page.title_line in head and page.title_line else None
    for line in head:
        is_above = line.number < end if end else len(line.text.split()) <= MASTHEAD_WORDS
        if is_above and line is not page.title_line and not page.is_prose(line):
            page.drop(line, "masthead", "short_line_above_headline")
