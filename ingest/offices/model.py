"""Offices as one article tells them."""

import re
from dataclasses import dataclass
from datetime import date

from ingest.articles.model import Article, Sentence
from ingest.dates.model import Precision
from ingest.offices.lexicon import OfficeLexicon
from ingest.organisations.model import Organisation
from ingest.places import Place, PlaceMention


@dataclass(frozen=True, slots=True)
class Window:
    """First and last day on which something happened or is to, NULL where open.

    The words that state it and their span in the sentence are NULL where only the day of
    publication bounds it.
    """

    earliest: date | None = None
    latest: date | None = None
    precision: Precision | None = None
    text: str | None = None
    span: tuple[int, int] | None = None

    @property
    def is_stated(self) -> bool:
        """Whether words of the article state it."""
        return self.precision is not None


@dataclass(frozen=True, slots=True)
class Office:
    """An organisation's office at a place; spans count in the sentence.

    `change` is what the text says became of it or is to, NULL where it is just there.
    """

    organisation: str | None
    kind: str
    status: str
    is_new: bool
    is_inferred: bool
    place: Place | None
    place_text: str
    country_code: str | None
    is_country_inferred: bool
    sentence: Sentence
    start: int
    end: int
    rule: str
    change: str | None = None
    opened: Window = Window()
    closed: Window = Window()


@dataclass(frozen=True, slots=True)
class OfficeScene:
    """What the office rules look at: the article, its organisations, the names of its people."""

    article: Article
    lexicon: OfficeLexicon
    organisations: list[Organisation]
    people: frozenset[str]


@dataclass(frozen=True, slots=True)
class Phrase:
    """An office noun in its sentence with the places that the sentence names."""

    sentence: Sentence
    noun: re.Match[str]
    kind: str
    places: tuple[PlaceMention, ...]

    @property
    def text(self) -> str:
        """The sentence's text, in which all positions count."""
        return self.sentence.text
