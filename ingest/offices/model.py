"""Offices as one article tells them."""

from dataclasses import dataclass
from datetime import date

from ingest.articles.model import Sentence
from ingest.places import Place


@dataclass(frozen=True, slots=True)
class Office:
    """An organisation's office at a place; spans count in the sentence."""

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
    opened_earliest: date | None = None
    opened_latest: date | None = None
    opened_text: str | None = None
    opened_span: tuple[int, int] | None = None
