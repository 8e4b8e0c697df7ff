"""The values that the extraction of one article hands on: lines, sentences, the article.

All spans are half-open character ranges of the received document: `document[start:end] == text`.
"""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import date
from enum import IntEnum, auto
from functools import cached_property

from ingest.places import PlaceContext, PlaceMention, article_context, find_places, names_places


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
    """A sentence of the body, or the title (`is_title`), in reading order, and its language.

    A line outside the body that serves as evidence is one too, without a language.
    """

    index: int
    start: int
    end: int
    text: str
    is_title: bool = False
    language: str | None = None


@dataclass(frozen=True, slots=True)
class CorrectionNote:
    """A note in which an article corrects itself, as one sentence, and the rule that found it.

    `now` is the sentence of the body that says what is right instead.
    """

    sentence: Sentence
    rule: str
    now: Sentence | None = None


class Cue(IntEnum):
    """What a sentence can hold, as a first look at its words tells (`ingest.cues`)."""

    EVENT = auto()
    ORGANISATION = auto()
    PERSON = auto()
    OFFICE = auto()
    FOUNDING = auto()
    PROGRAMME = auto()
    RELATION = auto()
    HAPPENING = auto()
    COUNT = auto()
    DATE = auto()
    DURATION = auto()
    NUMBER = auto()


ALL_CUES = frozenset(Cue)


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


class Places(Mapping[int, tuple[PlaceMention, ...]]):
    """The places of each sentence by its index, in the light of the whole article.

    A sentence is read when a rule first asks for it, which for most sentences none does.
    """

    def __init__(self, sentences: list[Sentence], language: str) -> None:
        self._sentences, self._language = sentences, language
        self._found: dict[int, tuple[PlaceMention, ...]] = {}

    @property
    def settled(self) -> PlaceContext:
        """Cities and regions that the article settles, for names read without their sentence."""
        return PlaceContext(regions=self._context.regions, anchors=self._context.anchors)

    @cached_property
    def _context(self) -> PlaceContext:
        return article_context((s.text for s in self._sentences), self._language)

    def __getitem__(self, index: int) -> tuple[PlaceMention, ...]:
        """The places of a sentence in order."""
        if index not in self._found:
            text, language = self._sentences[index].text, self._language
            is_worth = names_places(text, language)
            found = find_places(text, language, context=self._context) if is_worth else ()
            self._found[index] = found
        return self._found[index]

    def __iter__(self) -> Iterator[int]:
        """The indices of all sentences."""
        return iter(range(len(self._sentences)))

    def __len__(self) -> int:
        """The number of sentences."""
        return len(self._sentences)


@dataclass
class Article:
    """One article version, read: metadata, sentences, dropped lines, places.

    Attributes:
        cued: for each cue the indices of the sentences that hold it; None where nobody has looked.
    """

    article_id: str
    document: str
    language: str
    chrome_language: str | None
    metadata: Metadata
    sentences: list[Sentence]
    lines: list[Line] = field(default_factory=list)
    dropped: list[DroppedLine] = field(default_factory=list)
    corrections: list[CorrectionNote] = field(default_factory=list)
    cued: dict[Cue, set[int]] | None = None

    def holding(self, *cues: Cue) -> list[Sentence]:
        """Sentences that can hold what one of the cues tells of; all, where nobody has looked."""
        if self.cued is None:
            return self.sentences
        indices = set[int]().union(*(self.cued[cue] for cue in cues))
        return [self.sentences[index] for index in sorted(indices)]

    def cues_of(self, sentence: Sentence) -> AbstractSet[Cue]:
        """The cues that a sentence holds; all, where nobody has looked."""
        if self.cued is None:
            return ALL_CUES
        return {cue for cue, indices in self.cued.items() if sentence.index in indices}

    @cached_property
    def parts(self) -> list["Article"]:
        """The article by language, its own first; itself where it is written in one.

        Rules read a text with the words of its language, so each part is extracted on its own.
        """
        told = dict.fromkeys(
            [self.language, *(s.language or self.language for s in self.sentences)]
        )
        return [self] if len(told) == 1 else [self._in(language) for language in told]

    def _in(self, language: str) -> "Article":
        """The sentences of one language, numbered anew."""
        own = (sentence for sentence in self.sentences if sentence.language == language)
        sentences = [replace(sentence, index=index) for index, sentence in enumerate(own)]
        return replace(self, language=language, sentences=sentences)

    @cached_property
    def places(self) -> Places:
        """The places of each sentence by its index."""
        return Places(self.sentences, self.language)

    @property
    def anchor(self) -> date | None:
        """Publication date against which relative dates are resolved."""
        return self.metadata.published_date
