"""Relations as one article tells them."""

from dataclasses import dataclass
from datetime import date

from ingest.articles.model import Sentence
from ingest.places import Place


@dataclass(frozen=True, slots=True)
class Party:
    """One end of a relation: a place, or an organisation by its fullest name of the article."""

    name: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """Days within which something began or ended; None where that side is open.

    Attributes:
        precision: None where only the publication bounds the days.
        text: the words of the date, None with the precision.
        span: their place in the sentence.
    """

    earliest: date | None = None
    latest: date | None = None
    precision: str | None = None
    text: str | None = None
    span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """«Bonn joined the Harbour Cities Network in 2004», with its rule.

    Attributes:
        relation: one of `vocabulary.RELATIONS`.
        status: one of `vocabulary.MEMBERSHIP_STATUSES` for memberships, else None.
    """

    subject: Party
    relation: str
    object: Party
    status: str | None
    started: Period
    ended: Period
    rule: str
    sentence: Sentence
