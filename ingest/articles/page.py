"""A page while it is read: its lines, what left and why, what it says about itself."""

from collections import Counter
from collections.abc import Mapping

from ingest.articles.language import detect_language
from ingest.articles.lines import split_lines
from ingest.articles.model import DroppedLine, Line, Metadata
from ingest.articles.paragraphs import prose_numbers
from ingest.languages import languages

_DEFAULT_LANGUAGE = "en"


class Page:
    """The state that the reading steps share; each step drops lines or fills in metadata.

    Attributes:
        document: the text as received; all spans index it.
        given: fields of the record (title, published, language, publisher).
        lines: all lines with text.
        prose: numbers of the lines that are running text.
        dropped: by line number, the lines that are no body text.
        title_line: the line that holds the headline, once it is known.
        language: the language read so far; English where none is told.
        day_first: order of numeric dates where one of the page's dates settles it.
    """

    def __init__(self, document: str, given: Mapping[str, str | None]) -> None:
        self.document, self.given = document, given
        self.metadata = Metadata()
        self.lines = split_lines(document)
        self.prose = prose_numbers(self.lines)
        self.dropped: dict[int, DroppedLine] = {}
        self.title_line = self._given_title_line()
        language = detect_language(document) or _known(given.get("language"))
        self.language = language or _DEFAULT_LANGUAGE
        self.day_first: bool | None = None
        self._chrome_languages: Counter[str] = Counter()

    def drop(self, line: Line, kind: str, rule: str, language: str | None = None) -> None:
        """Takes a line out of the body; the first reason stays."""
        self.dropped.setdefault(line.number, DroppedLine(line, kind, rule))
        if language:
            self._chrome_languages[language] += 1

    def drop_dated(self, line: Line, rule: str) -> None:
        """Takes out a line for the date it states, which says more of it than any other reason."""
        self.dropped.pop(line.number, None)
        self.drop(line, "date_line", rule)

    def remaining(self) -> list[Line]:
        """Lines that no rule has dropped, without the title."""
        lines = (line for line in self.lines if line.number not in self.dropped)
        return [line for line in lines if line is not self.title_line]

    def is_prose(self, line: Line) -> bool:
        """Whether a line is running text, alone or with its hard-wrapped neighbours."""
        return line.number in self.prose

    def body_number(self) -> int:
        """Number of the first line of running text; behind the last line where there is none."""
        prose = (line.number for line in self.remaining() if self.is_prose(line))
        return next(prose, self.lines[-1].number + 1 if self.lines else 0)

    def chrome_language(self) -> str | None:
        """The language of most chrome lines, where it is not that of the text."""
        most = self._chrome_languages.most_common(1)
        return most[0][0] if most and most[0][0] != self.language else None

    def settle_language(self) -> None:
        """Reads the language of the body alone, once chrome is out."""
        body = " ".join(line.text for line in self.remaining())
        self.language = detect_language(body) or self.language

    def _given_title_line(self) -> Line | None:
        """The line that a record's title was appended as, where there is one."""
        title = (self.given.get("title") or "").strip()
        if title and self.lines and self.lines[-1].text == title:
            return self.lines[-1]
        return None


def _known(language: str | None) -> str | None:
    code = (language or "").strip().lower()[:2]
    return code if code in languages() else None
