"""«Forum Lagos 2024», of which the text gives no better date, takes place in 2024."""

import re
from datetime import date

from ingest.dates import ResolvedDate
from ingest.events.context import Scene
from ingest.events.lexicon import Lexicon
from ingest.events.model import DateValue, Event, Mention
from ingest.events.when.time_words import TimeWords

YEAR_OF_NAME = "year_of_name"
_WEAKEST = 0.0
_GLUED = re.compile(r"[A-Za-z](?P<year>(?:19|20)\d\d)(?!\w)")
_NEAR_YEARS = 2
_BESIDE = re.compile(
    r"(?:[A-ZÀ-Þ]\w*[\w.’'-]*\s|['’#])(?P<year>(?:19|20)\d\d)\s?[(,:–—-]\s?(?:\w{2,5}\s){0,2}$"
)
"""A year that ends a name, set off from what follows."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def year_beside(text: str, start: int, words: TimeWords) -> int | None:
    """The year that a sentence gives a later date: «TideConf 2025 (3–5 May)», «In 2025 … 3 May».

    The year that opens a sentence is that of all its dates where it names no other.
    """
    beside = _BESIDE.search(text, max(start - 40, 0), start)
    opening = words.in_year.match(text, 0, start)
    is_only = len(set(_YEAR.findall(text))) == 1 and ";" not in text[:start]
    beside = beside or (opening if is_only else None)
    return int(beside["year"]) if beside else None


def date_by_name(scene: Scene, event: Event) -> None:
    """Dates a named event by the bare year in its name, with the precision of a year.

    See docs/decisions/0010. A date that the text gives in words always wins.
    """
    if event.when is not None or not event.is_named:
        return
    named = [mention for mention in event.mentions if mention.form == "named"]
    event.when = _stated(event, named) or _glued(scene, named)


def is_dated(event: Event, lexicon: Lexicon) -> bool:
    """Whether the date of an event is one that makes a candidate an event.

    The year of a name alone does so where the name holds a noun that is only used of gatherings
    («… Workshop 2021»); «Budget 2026» needs more.
    """
    if event.when is None or event.when.resolved.rule != YEAR_OF_NAME:
        return event.when is not None
    heads = (m for m in event.mentions if m.form == "named" and m.head)
    return any(m.kind != "other" and m.head not in lexicon.ambiguous for m in heads)


def _stated(event: Event, named: list[Mention]) -> DateValue | None:
    """The year of the edition, where a name holds it."""
    year = event.edition_year
    for mention in named:
        if year is not None and mention.edition_year == year and str(year) in mention.text:
            return _value(mention, year, mention.text.index(str(year)))
    return None


def _glued(scene: Scene, named: list[Mention]) -> DateValue | None:
    """A year glued to an acronym («SandCon2024»): a number elsewhere, unless the text is as old."""
    anchor = scene.article.anchor
    for mention in named:
        found = _GLUED.search(mention.text)
        if found and anchor and abs(int(found["year"]) - anchor.year) <= _NEAR_YEARS:
            return _value(mention, int(found["year"]), found.start("year"))
    return None


def _value(mention: Mention, year: int, at: int) -> DateValue:
    """The year, where it stands in the name."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    resolved = ResolvedDate(first, last, "year", first, last, YEAR_OF_NAME)
    start = mention.sentence.start + mention.start + at
    end = start + len(str(year))
    return DateValue(resolved, str(year), start, end, mention.sentence, _WEAKEST)
