"""Organisations as one article names them."""

from dataclasses import dataclass, field

from ingest.articles.model import Sentence


@dataclass(slots=True)
class Organisation:
    """An organisation with its first mention; `spans` are (sentence index, start, end)."""

    name: str
    sentence: Sentence
    acronym: str | None = None
    kind: str | None = None
    spans: list[tuple[int, int, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Person:
    """A person with a function; spans count in the sentence."""

    name: str
    title: str
    organisation: str | None
    sentence: Sentence
    start: int
    end: int
