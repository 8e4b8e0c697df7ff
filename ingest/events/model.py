"""The values of event extraction: a noun phrase, a mention in a sentence, and its event."""

from dataclasses import dataclass, field
from datetime import date

from ingest.articles.model import Sentence
from ingest.dates import ResolvedDate
from ingest.places import Place, PlaceMention


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase; `name` is the proper name or the description without its determiner."""

    start: int
    end: int
    noun: str
    name: str
    full_text: str
    is_name: bool
    determiner: str
    modifiers: tuple[str, ...]
    is_annual: bool


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of one sentence that stand for an event; `start` and `end` count in the sentence.

    `form` is named, described («its executive committee meeting») or anaphor («the event»).
    `edition_offset` is -1 for «last year's forum», 1 for «next year's forum», else 0.
    `second_name` stands right behind the name: an acronym in brackets, «also known as …».
    """

    sentence: Sentence
    start: int
    end: int
    form: str
    kind: str
    name: str
    rule: str
    head: str = ""
    determiner: str = ""
    modifiers: tuple[str, ...] = ()
    edition_number: int | None = None
    edition_year: int | None = None
    edition_offset: int = 0
    second_name: str | None = None
    is_annual: bool = False

    @property
    def text(self) -> str:
        """The words, verbatim."""
        return self.sentence.text[self.start : self.end]


@dataclass(slots=True)
class DateValue:
    """A resolved date with where it stands in the document.

    `is_new` where the words say that the event was moved to it, `is_last` where they give its end
    and nothing tells when it began, `is_first` where they give its beginning alone.
    """

    resolved: ResolvedDate
    text: str
    start: int
    end: int
    sentence: Sentence
    score: float
    is_new: bool = False
    is_last: bool = False
    is_first: bool = False


@dataclass(slots=True)
class Event:
    """An event as one article tells it, while its attributes are gathered."""

    mentions: list[Mention] = field(default_factory=list)
    name: str = ""
    is_named: bool = False
    kind: str = "other"
    edition_number: int | None = None
    edition_year: int | None = None
    is_annual: bool = False
    when: DateValue | None = None
    other_dates: list[DateValue] = field(default_factory=list)
    is_ahead: bool = False
    """A deadline for it lies ahead."""
    until: DateValue | None = None
    unresolved_text: str | None = None
    unresolved_span: tuple[int, int] | None = None
    venue: str | None = None
    place: Place | None = None
    town: str | None = None
    place_strength: int = 0
    country_code: str | None = None
    is_country_inferred: bool = True
    organiser: str | None = None
    organiser_short: str | None = None
    is_organiser_inferred: bool = False
    theme: str | None = None
    format: str | None = None
    status: str = "held"
    polarity: str = "asserted"
    part: int = 0
    """Tells events apart that the same words tell of, on different days."""
    parent: "Event | None" = None
    evidence: Sentence | None = None
    has_count: bool = False
    has_speakers: bool = False
    earliest: date | None = None
    latest: date | None = None

    @property
    def first(self) -> Mention:
        """The first mention in reading order."""
        return self.mentions[0]

    @property
    def has_place(self) -> bool:
        """A place of the gazetteer, or a town that it lacks."""
        return self.place is not None or self.town is not None

    def settle(self, mention: PlaceMention, strength: int, *, is_inferred: bool = False) -> None:
        """Takes over a place with its country; of a town without a place, the name."""
        self.place = mention.place
        self.town = mention.text if mention.place is None else None
        self.place_strength = strength
        self.country_code = mention.country_code
        self.is_country_inferred = is_inferred or mention.is_country_inferred
