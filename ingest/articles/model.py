"""The values that the extraction of one article hands on: lines, sentences, the article.

All spans are half-open character ranges of the received document: `document[start:end] == text`.
"""

from dataclasses import dataclass, field
from datetime import date

from ingest.places import PlaceMention, article_context, find_places


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its surrounding white space; `number` counts from 1."""

    number: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class DroppedLine:
    """A line that is no body text, with the kind and the rule that took it out."""

    line: Line
    kind: str
    rule: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the body, or the title (`is_title`), in reading order."""

    index: int
    start: int
    end: int
    text: str
    is_title: bool = False


@dataclass(slots=True)
class Metadata:
    """What a page says about itself; None where it does not say."""

    title: str | None = None
    publisher: str | None = None
    site_name: str | None = None
    site_tagline: str | None = None
    author: str | None = None
    author_line: Line | None = None
    published_date: date | None = None
    published_date_text: str | None = None
    published_date_rule: str | None = None
    page_date: date | None = None
    page_date_text: str | None = None
    page_date_line: Line | None = None
    dateline_city: str | None = None


@dataclass(slots=True)
class Article:
    """One article version, read: metadata, sentences, dropped lines, places by sentence index."""

    article_id: str
    document: str
    language: str
    chrome_language: str | None
    metadata: Metadata
    sentences: list[Sentence]
    lines: list[Line] = field(default_factory=list)
    dropped: list[DroppedLine] = field(default_factory=list)
    places: dict[int, tuple[PlaceMention, ...]] = field(default_factory=dict)

    def read_places(self) -> None:
        """Finds the places of every sentence, in the light of the whole article."""
        context = article_context((s.text for s in self.sentences), self.language)
        for sentence in self.sentences:
            self.places[sentence.index] = find_places(sentence.text, self.language, context=context)

    @property
    def anchor(self) -> date | None:
        """Publication date against which relative dates are resolved."""
        return self.metadata.published_date
