"""From a received document to an article: chrome leaves, metadata is read, sentences remain."""

from collections import Counter
from datetime import date, datetime

from ingest.articles import chrome
from ingest.articles.bylines import author_of, publisher_of
from ingest.articles.datelines import (
    agency_dateline,
    agency_of,
    day_in,
    labelled_day,
    parts_of,
    source_dates,
)
from ingest.articles.headline import body_words, find_headline, is_prose, split_suffix
from ingest.articles.language import detect_language
from ingest.articles.lines import split_lines
from ingest.articles.model import Article, DroppedLine, Line, Metadata
from ingest.articles.sentences import numbered, split_sentences
from ingest.dates import find_dates, infer_day_first
from ingest.languages import languages

_DEFAULT_LANGUAGE = "en"
_LONGEST_DATE_LINE = 120
_HEAD_LINES = 12


class Reading:
    """One pass over a document; `article()` gives the result."""

    def __init__(self, article_id: str, document: str, given: dict[str, str | None]) -> None:
        """Takes the document text and the given record fields (title, published, …)."""
        self.article_id, self.document, self.given = article_id, document, given
        self.metadata = Metadata()
        self.dropped: dict[int, DroppedLine] = {}
        self.lines = split_lines(document)
        self.title_line = self._given_title_line()
        self.chrome_languages: Counter[str] = Counter()
        self.day_first: bool | None = None
        self.language = detect_language(document) or _known(given.get("language"))

    def article(self) -> Article:
        """The article with its sentences, metadata and dropped lines."""
        self._drop_chrome()
        self._read_sources(self.language or _DEFAULT_LANGUAGE)
        self._read_dates(self.language or _DEFAULT_LANGUAGE)
        self._read_names()
        self._read_title()
        body = self.remaining()
        self.language = detect_language(" ".join(line.text for line in body)) or self.language
        language = self.language or _DEFAULT_LANGUAGE
        spans = split_sentences(self.document, body, language)
        dropped = sorted(self.dropped.values(), key=lambda d: d.line.number)
        return Article(
            self.article_id,
            self.document,
            language,
            self._chrome_language(language),
            self.metadata,
            numbered(self.document, spans, self._title_span()),
            dropped,
        )

    def remaining(self) -> list[Line]:
        """Lines that no rule has dropped, without the title."""
        return [
            line
            for line in self.lines
            if line.number not in self.dropped and line is not self.title_line
        ]

    def _drop(self, line: Line, kind: str, rule: str, language: str | None = None) -> None:
        self.dropped.setdefault(line.number, DroppedLine(line, kind, rule))
        if language:
            self.chrome_languages[language] += 1

    def _given_title_line(self) -> Line | None:
        """The line that a record's title was appended as, where there is one."""
        title = (self.given.get("title") or "").strip()
        if title and self.lines and self.lines[-1].text == title:
            return self.lines[-1]
        return None

    def _drop_chrome(self) -> None:
        """Drops lines that are chrome by their own words, and the neighbours they announce."""
        in_neighbours = False
        for line in self.lines:
            if line is self.title_line:
                continue
            if chrome.is_neighbour_heading(line.text):
                in_neighbours = True
                self._drop(line, "neighbour_headline", "neighbour_heading")
            elif verdict := chrome.classify(line.text):
                self._drop(line, *verdict)
            elif in_neighbours and not is_prose(line.text):
                self._drop(line, "neighbour_headline", "neighbour_block")
            elif chrome.is_tagline(line.text):
                self.metadata.site_tagline = self.metadata.site_tagline or line.text
                self._drop(line, "tagline", "founding_year_without_verb")
            else:
                in_neighbours = False

    def _read_sources(self, language: str) -> None:
        """The given date, and source lines, which name publisher and date together."""
        meta = self.metadata
        if day := _given_day(self.given.get("published")):
            self._publish(day, str(self.given["published"]), "given_field")
        for line, name, day, text in source_dates(self.lines, language):
            self._publish(day, text, "source_line_date")
            meta.publisher = meta.publisher or name.strip(" ,;–-(") or None
            self._drop(line, "source_line", "labelled_source")

    def _read_dates(self, language: str) -> None:
        """Labelled dates first, then bare ones, then agency datelines."""
        short = [line for line in self.remaining() if len(line.text) < _LONGEST_DATE_LINE]
        mentions = [m for line in short for m in find_dates(line.text, language)]
        self.day_first = infer_day_first(mentions)
        for line in short:
            self._read_labels(line, language)
        body = next((line.number for line in self.remaining() if is_prose(line.text)), 10**9)
        for line in short:
            if line.number not in self.dropped:
                self._read_bare(line, body, language)
        for line in [line for line in self.remaining() if is_prose(line.text)][:3]:
            if found := agency_dateline(line.text, language):
                self._publish(*found, "agency_dateline")
                self.metadata.publisher = self.metadata.publisher or agency_of(line.text)
                break

    def _publish(self, day: date, text: str, rule: str) -> None:
        """Keeps the first publication date that is found: rules run in order of trust."""
        if self.metadata.published_date is None:
            self.metadata.published_date = day
            self.metadata.published_date_text = text
            self.metadata.published_date_rule = rule

    def _read_labels(self, line: Line, language: str) -> None:
        """Labelled dates of a line («Posted on 5 May, by Jane Roe – updated 6 May»)."""
        rest: list[str] = []
        for part in parts_of(line.text):
            if found := labelled_day(part, "page_labels", language, self.day_first):
                self._set_page_date(line, *found)
                self._drop(line, "date_line", "labelled_page_date")
            elif found := labelled_day(part, "published_labels", language, self.day_first):
                self._publish(*found, "labelled_publication_date")
                self._drop(line, "date_line", "labelled_publication_date")
            else:
                rest.append(part)
        if line.number in self.dropped:
            self._take_author(line, rest)

    def _take_author(self, line: Line, parts: list[str]) -> None:
        """The byline among the parts of a date line."""
        for name in filter(None, map(author_of, parts)):
            if self.metadata.author is None:
                self.metadata.author, self.metadata.author_line = name, line

    def _set_page_date(self, line: Line, day: date, text: str) -> None:
        if self.metadata.page_date is None:
            self.metadata.page_date, self.metadata.page_date_text = day, text
            self.metadata.page_date_line = line

    def _read_bare(self, line: Line, body: int, language: str) -> None:
        """A date alone on its line or beside a name: of the page above all else, of the article
        below its headline, or in brackets at its end."""
        parts = parts_of(line.text)
        days = [(part, day_in(part, language, self.day_first)) for part in parts]
        dated = [found for _, found in days if found]
        others = [part for part, found in days if not found]
        if len(dated) != 1 or any(len(part.split()) > 5 for part in others):
            return
        is_tail = line.number > body and line.text.startswith(("(", "["))
        if line.number > body and not is_tail:
            return
        if is_tail or self._is_below_headline(line):
            self._publish(dated[0][0], dated[0][1], "date_line_at_headline")
            self._drop(line, "date_line", "date_line_at_headline")
            self._take_author(line, others)
            names = [part for part in others if not author_of(part) and part[:1].isupper()]
            self.metadata.publisher = self.metadata.publisher or next(iter(names), None)
        else:
            self._set_page_date(line, dated[0][0], dated[0][1])
            self._drop(line, "date_line", "date_line_in_page_head")

    def _is_below_headline(self, line: Line) -> bool:
        """Whether something like a headline stands above; with nothing above, the line is one of
        the article unless page chrome stands there."""
        above = [other for other in self.remaining() if other.number < line.number]
        if self.title_line is not None or any(len(other.text.split()) > 3 for other in above):
            return True
        return not above and not any(number < line.number for number in self.dropped)

    def _read_names(self) -> None:
        """Bylines and source lines without a date."""
        meta = self.metadata
        for line in self.lines:
            if (
                line is self.title_line
                or self.dropped.get(line.number, _SOURCE).kind != "source_line"
            ):
                continue
            if name := publisher_of(line.text):
                meta.publisher = meta.publisher or name
                self._drop(line, "source_line", "labelled_source")
            elif name := author_of(line.text):
                if meta.author is None:
                    meta.author, meta.author_line = name, line
                self._drop(line, "byline", "labelled_author")

    def _read_title(self) -> None:
        """The headline; lines above it, and its repetitions, are no body text."""
        meta, head = self.metadata, self._head()
        if self.title_line is None:
            kinds = ("date_line", "byline")
            dated = {d.line.number for d in self.dropped.values() if d.kind in kinds}
            self.title_line = find_headline(head, body_words(self.remaining()), dated)
        given = (self.given.get("title") or "").strip()
        text = given or (self.title_line.text if self.title_line else "")
        if text:
            meta.title, meta.site_name = split_suffix(text)
        self._drop_repeats()
        self._drop_mastheads(head)
        meta.publisher = meta.publisher or self.given.get("publisher") or meta.site_name
        if meta.publisher == meta.site_name:
            meta.site_name = None

    def _head(self) -> list[Line]:
        """Lines above the first running text."""
        lines = self.remaining()
        body = next((i for i, line in enumerate(lines) if is_prose(line.text)), None)
        if body is None:
            return lines[:1] if len(lines) > 1 else []
        return lines[: min(body, _HEAD_LINES)]

    def _drop_repeats(self) -> None:
        """Repetitions of the headline, with or without the site's suffix, say nothing new."""
        if self.metadata.title is None:
            return
        same = chrome.fold_label(self.metadata.title)
        for line in self.remaining():
            if chrome.fold_label(split_suffix(line.text)[0]) == same:
                self._drop(line, "repeated_title", "same_as_headline")

    def _drop_mastheads(self, head: list[Line]) -> None:
        """Short lines above the headline, or above the body where there is none."""
        end = self.title_line.number if self.title_line in head and self.title_line else 10**9
        for line in head:
            if line.number < end and line is not self.title_line and not is_prose(line.text):
                self._drop(line, "masthead", "short_line_above_headline")

    def _title_span(self) -> Line | None:
        """The headline without the suffix, as a line of its own."""
        line, title = self.title_line, self.metadata.title
        if line is None or title is None:
            return None
        start = line.start + max(line.text.find(title), 0)
        return Line(line.number, start, start + len(title), title)

    def _chrome_language(self, body: str) -> str | None:
        if not self.chrome_languages:
            return None
        best = self.chrome_languages.most_common(1)[0][0]
        return best if best != body else None


_SOURCE = DroppedLine(Line(0, 0, 0, ""), "source_line", "")
"""Stands for «not dropped» where source lines are looked at again for their names."""


def _given_day(given: str | None) -> date | None:
    """Day of a publication date field in ISO form (with or without time); None otherwise."""
    text = (given or "").strip()
    try:
        return datetime.fromisoformat(text).date() if len(text) > 10 else date.fromisoformat(text)
    except ValueError:
        found = day_in(text, _DEFAULT_LANGUAGE) if text else None
        return found[0] if found else None


def _known(language: str | None) -> str | None:
    code = (language or "").strip().lower()[:2]
    return code if code in languages() else None
