"""When an article was published, and what other days its page states.

Rules run in order of trust: a record's field, a source line, labelled dates, bare dates around the
headline, an agency's dateline. The first publication date stays; the day on which a page was
rendered or changed is kept beside it and dates nothing.
"""

import re
from datetime import date, datetime

from ingest.articles.bylines import author_of
from ingest.articles.chrome import label_pattern
from ingest.articles.datelines import (
    agency_dateline,
    agency_of,
    day_in,
    labelled_day,
    parts_of,
    source_day,
)
from ingest.articles.expressions import dates_in
from ingest.articles.model import Line
from ingest.articles.page import Page
from ingest.articles.page_head import Head
from ingest.dates import infer_day_first

_LONGEST_DATE_LINE = 120
_DIGIT = re.compile(r"\d")
_LONGEST_SOURCE_LINE = 250
_LONGEST_PART = 5
"""Words of a name beside a bare date («The Weekly | 3 May 2024»)."""
_DATELINED = 3
"""Lines of running text that may open with an agency's dateline: a lead may stand above it."""
_BOX = 2
"""Lines below a day among which its place stands."""
_DATED_CHROME = frozenset({"boilerplate", "navigation", "counter", "neighbour_headline"})


def read_dates(page: Page) -> None:
    """Fills in publication and page date, and drops the lines that state them."""
    if day := _given_day(page.given.get("published")):
        _publish(page, day, str(page.given["published"]), "given_field")
    _read_sources(page)
    short = [line for line in page.remaining() if _may_state_day(line)]
    page.day_first = infer_day_first(
        [mention for line in short for mention in dates_in(line.text, page.language)]
    )
    for line in short:
        _read_labels(page, line)
    _read_dated_chrome(page)
    _read_bare_lines(page)
    _read_agency(page)


def _may_state_day(line: Line) -> bool:
    """Whether a line is short enough to state a day beside little else, and has a digit for it."""
    return len(line.text) < _LONGEST_DATE_LINE and _DIGIT.search(line.text) is not None


def _given_day(given: str | None) -> date | None:
    """Day of a publication date field, in ISO form (with or without time) or in words."""
    text = (given or "").strip()
    try:
        return datetime.fromisoformat(text).date() if len(text) > 10 else date.fromisoformat(text)
    except ValueError:
        found = day_in(text, "en") if text else None
        return found[0] if found else None


def _publish(page: Page, day: date, text: str, rule: str) -> None:
    """Keeps the first publication date that is found."""
    meta = page.metadata
    if meta.published_date is None:
        meta.published_date = day
        meta.published_date_text = text
        meta.published_date_rule = rule


def _set_page_date(page: Page, line: Line, day: date, text: str) -> None:
    meta = page.metadata
    if meta.page_date is None:
        meta.page_date, meta.page_date_text, meta.page_date_line = day, text, line


def _read_sources(page: Page) -> None:
    """Source lines name publisher and date together («Source: The Daily, 17.02.2024»)."""
    for line in page.lines:
        if len(line.text) > _LONGEST_SOURCE_LINE or not _DIGIT.search(line.text):
            continue
        match = label_pattern("source_labels").match(line.text)
        if match and (found := source_day(match["rest"], page.language)):
            name, day, text = found
            _publish(page, day, text, "source_line_date")
            page.metadata.publisher = page.metadata.publisher or name.strip(" ,;–-(") or None
            page.drop(line, "source_line", "labelled_source")


def _labelled(page: Page, part: str, key: str) -> tuple[date, str] | None:
    return labelled_day(part, key, page.language, day_first=page.day_first)


def _read_labels(page: Page, line: Line) -> None:
    """Labelled dates of a line («Posted on 5 May, by Jane Roe – updated 6 May»)."""
    rest: list[str] = []
    is_dated = False
    for part in parts_of(line.text):
        if found := _labelled(page, part, "page_labels"):
            _set_page_date(page, line, *found)
            rule = "labelled_page_date"
        elif (found := _labelled(page, part, "published_labels")) and not _lies_ahead(
            page, line, found[0]
        ):
            _publish(page, *found, "labelled_publication_date")
            rule = "labelled_publication_date"
        else:
            rest.append(part)
            continue
        if not is_dated:
            page.drop_dated(line, rule)
        is_dated = True
    if is_dated:
        _take_author(page, line, rest)


def _read_dated_chrome(page: Page) -> None:
    """«Updated: 3 May 2024 | 2 min read»: chrome may state the day of the page as well."""
    chrome = [d.line for d in page.dropped.values() if d.kind in _DATED_CHROME]
    for line in chrome:
        for part in parts_of(line.text) if _may_state_day(line) else ():
            if found := _labelled(page, part, "page_labels"):
                _set_page_date(page, line, *found)
                page.drop_dated(line, "labelled_page_date")


def _take_author(page: Page, line: Line, parts: list[str]) -> None:
    """The byline among the parts of a date line."""
    for name in filter(None, map(author_of, parts)):
        if page.metadata.author is None:
            page.metadata.author, page.metadata.author_line = name, line


def _read_bare_lines(page: Page) -> None:
    """Dates alone on their line, above the body or in brackets behind it."""
    head, body = Head(page), page.body_number()
    for line in page.lines:
        is_tail = line.number > body and line.text.startswith(("(", "["))
        if line.number > body and not is_tail and not head.is_titled(line):
            continue
        is_free = line.number not in page.dropped and line is not page.title_line
        if is_free and _may_state_day(line):
            _read_bare(page, line, is_of_article=is_tail or head.is_dated_by(line))
        head.pass_by(line)


def _read_bare(page: Page, line: Line, *, is_of_article: bool) -> None:
    """A date alone on its line or beside a name, of the article or of the page that shows it."""
    parts = parts_of(line.text)
    days = [(part, day_in(part, page.language, day_first=page.day_first)) for part in parts]
    dated = [found for _, found in days if found]
    others = [part for part, found in days if not found]
    if len(dated) != 1 or any(len(part.split()) > _LONGEST_PART for part in others):
        return
    day, text = dated[0]
    if _lies_ahead(page, line, day):
        return
    if is_of_article and not _is_render_date(page, day):
        _publish(page, day, text, "date_line_at_headline")
        page.drop(line, "date_line", "date_line_at_headline")
        _take_author(page, line, others)
        names = [part for part in others if not author_of(part) and part[:1].isupper()]
        page.metadata.publisher = page.metadata.publisher or next(iter(names), None)
    else:
        _set_page_date(page, line, day, text)
        page.drop(line, "date_line", "date_line_in_page_head")


def _lies_ahead(page: Page, line: Line, day: date) -> bool:
    """Whether a day is that of what the article announces rather than that of the article.

    The record says that the article came out before, or the place stands below the day
    («Date: 5 May 2024», «Location: Harbour Hall»).
    """
    meta = page.metadata
    given = meta.published_date if meta.published_date_rule == "given_field" else None
    if given is not None and day > given:
        return True
    below = (other for other in page.lines if 0 < other.number - line.number <= _BOX)
    return any(label_pattern("labels", "where").match(other.text) for other in below)


def _is_render_date(page: Page, day: date) -> bool:
    """Whether a label says that the article came out before the day of a bare date line."""
    published = page.metadata.published_date
    return published is not None and day > published


def _read_agency(page: Page) -> None:
    """«SEOUL, Feb. 17, 2024 (Agency) –» at the head of the text."""
    prose = [line for line in page.remaining() if page.is_prose(line)]
    for line in prose[:_DATELINED]:
        if found := agency_dateline(line.text, page.language):
            _publish(page, *found, "agency_dateline")
            page.metadata.publisher = page.metadata.publisher or agency_of(line.text)
            return
