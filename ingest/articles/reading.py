"""From a received document to an article: chrome leaves, metadata is read, sentences remain."""

from collections import Counter
from datetime import date, datetime

from ingest.articles import chrome
from ingest.articles.bylines import author_of, publisher_of
from ingest.articles.datelines import agency_dateline, day_in, labelled_day, source_dates
from ingest.articles.headline import find_headline, is_prose, split_suffix
from ingest.articles.language import detect_language
from ingest.articles.lines import split_lines
from ingest.articles.model import Article, DroppedLine, Line, Metadata
from ingest.articles.sentences import numbered, split_sentences
from ingest.languages import languages

_DEFAULT_LANGUAGE = "en"


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
        self.language = detect_language(document) or _known(given.get("language"))

    def article(self) -> Article:
        """The article with its sentences, metadata and dropped lines."""
        self._drop_chrome()
        language = self.language or _DEFAULT_LANGUAGE
        self._read_dates(language)
        self._read_title()
        self._read_names()
        self._drop_repeats()
        body = self.remaining()
        self.language = detect_language(" ".join(line.text for line in body)) or self.language
        language = self.language or _DEFAULT_LANGUAGE
        spans = split_sentences(self.document, body, language)
        sentences = numbered(self.document, spans, self._title_span())
        return Article(
            self.article_id, self.document, language, self._chrome_language(language),
            self.metadata, sentences, sorted(self.dropped.values(), key=lambda d: d.line.number),
        )  # fmt: skip

    def remaining(self) -> list[Line]:
        """Lines that no rule has dropped, without the title."""
        return [
            line for line in self.lines
            if line.number not in self.dropped and line is not self.title_line
        ]  # fmt: skip

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
            else:
                in_neighbours = False
                if chrome.is_tagline(line.text):
                    self.metadata.site_tagline = self.metadata.site_tagline or line.text
                    self._drop(line, "tagline", "founding_year_without_verb")

    def _read_dates(self, language: str) -> None:
        meta = self.metadata
        if day := _given_day(self.given.get("published")):
            self._publish(day, str(self.given["published"]), "given_field")
        for line, name, day, text in source_dates(self.lines, language):
            self._publish(day, text, "source_line_date")
            meta.publisher = meta.publisher or name.strip(" ,;–-(") or None
            self._drop(line, "source_line", "labelled_source")
        for line in [line for line in self.lines if len(line.text) < 90]:
            if line.number not in self.dropped:
                self._read_date_line(line, language)
        self._read_bare_dates(language)
        for line in self.remaining()[:6]:
            if found := agency_dateline(line.text, language):
                self._publish(found[0], found[1], "agency_dateline")
                break

    def _publish(self, day: date, text: str, rule: str) -> None:
        """Keeps the first publication date that is found: rules run in order of trust."""
        if self.metadata.published_date is None:
            self.metadata.published_date = day
            self.metadata.published_date_text = text
            self.metadata.published_date_rule = rule

    def _read_date_line(self, line: Line, language: str) -> None:
        if found := labelled_day(line, "page_labels", language):
            self._set_page_date(line, *found)
            self._drop(line, "date_line", "labelled_page_date")
        elif found := labelled_day(line, "published_labels", language):
            self._publish(*found, "labelled_publication_date")
            self._drop(line, "date_line", "labelled_publication_date")

    def _set_page_date(self, line: Line, day: date, text: str) -> None:
        if self.metadata.page_date is None:
            self.metadata.page_date, self.metadata.page_date_text = day, text
            self.metadata.page_date_line = line

    def _read_bare_dates(self, language: str) -> None:
        """A date alone on its line: below the headline it is the publication's, above it the page's."""
        dated = [
            (line, found) for line in self.remaining()
            if len(line.text) < 60 and (found := day_in(line.text, language))
        ]  # fmt: skip
        headline = self.title_line or find_headline(
            [line for line in self.remaining() if line.number not in {d[0].number for d in dated}],
            {line.number for line, _ in dated},
        )
        body = next((ln.number for ln in self.remaining() if is_prose(ln.text)), 10**9)
        for line, found in dated:
            below = headline is not None and (headline.number < line.number or headline is self.title_line)
            if line.number > body:
                continue
            if below or not self._has_chrome_before(line):
                self._publish(found[0], found[1], "date_line_at_headline")
                self._drop(line, "date_line", "date_line_at_headline")
            else:
                self._set_page_date(line, found[0], found[1])
                self._drop(line, "date_line", "date_line_in_page_head")

    def _has_chrome_before(self, line: Line) -> bool:
        return any(number < line.number for number in self.dropped)

    def _read_title(self) -> None:
        given = (self.given.get("title") or "").strip()
        dated = {d.line.number for d in self.dropped.values() if d.kind == "date_line"}
        self.title_line = self.title_line or find_headline(self.remaining(), dated)
        text = given or (self.title_line.text if self.title_line else "")
        if text:
            self.metadata.title, suffix = split_suffix(text)
            self.metadata.site_name = suffix

    def _read_names(self) -> None:
        meta = self.metadata
        for line in self.lines:
            if line is self.title_line or (line.number in self.dropped and self.dropped[line.number].kind != "source_line"):
                continue
            if name := publisher_of(line.text):
                meta.publisher = meta.publisher or name
                self._drop(line, "source_line", "labelled_source")
            elif name := author_of(line.text):
                if meta.author is None:
                    meta.author, meta.author_line = name, line
                self._drop(line, "byline", "labelled_author")
        meta.publisher = meta.publisher or self.given.get("publisher") or meta.site_name
        if meta.publisher == meta.site_name:
            meta.site_name = None

    def _drop_repeats(self) -> None:
        """Repetitions of the headline, with or without the site's suffix, say nothing new."""
        if self.metadata.title is None:
            return
        same = chrome.fold_label(self.metadata.title)
        for line in self.remaining():
            if chrome.fold_label(split_suffix(line.text)[0]) == same:
                self._drop(line, "repeated_title", "same_as_headline")

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
