"""Splits the members of a chain into atoms and the words that link them."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from ingest.dates.chains import Link, Member
from ingest.dates.grammar import ATOMS, grammar
from ingest.dates.heads import heads
from ingest.dates.lexicon import lexicon
from ingest.dates.model import Part, Point
from ingest.dates.points import Slots, make_point

_DAY_ATOMS = (
    "iso_date", "numeric_date", "numeric_day_month", "day_month_year", "day_of_relative_month",
    "month_day_year", "year_month_day", "weekday", "relative_day", "week_of", "bare_day", "year_tail",
)  # fmt: skip
_MONTH_ATOMS = ("month_year", "month", "season_of_year", "quarter_of_year", "year", "part", "year_tail")
_WEEKDAY_ATOMS = ("weekday_of_week", "weekday_of_week_after", "weekday", "relative_day")
_KIND_ATOMS: Final[dict[str, tuple[str, ...]]] = {
    **dict.fromkeys(("days", "week_of", "numeric_days", "bare_numeric"), _DAY_ATOMS),
    **dict.fromkeys(("months", "month", "month_year", "part", "season", "bare_month"), _MONTH_ATOMS),
    "quarter": ("quarter_of_year",), "half": ("half_of_year",), "weekday": _WEEKDAY_ATOMS,
    **dict.fromkeys(("year", "years", "weak_year", "bare_year"), ("years", "year")),
}  # fmt: skip

Element = Point | Link | Part


@cache
def _patterns(language: str, kind: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    compiler = grammar(language)
    return tuple((name, compiler.compile(ATOMS[name])) for name in _KIND_ATOMS.get(kind, (kind,)))


def _longest(language: str, kind: str, classes: str, position: int) -> tuple[str, re.Match[str]] | None:
    """The atom that reaches farthest; of equals the one that stands first."""
    best: tuple[str, re.Match[str]] | None = None
    for name, pattern in _patterns(language, kind):
        match = pattern.match(classes, position)
        if match and match.end() > position and (best is None or match.end() > best[1].end()):
            best = (name, match)
    return best


def elements(language: str, members: Sequence[Member], tokens: Sequence[str], classes: str) -> Iterator[Element]:
    """Points, links between them, and parts (early, late) in the order of the text."""
    for member in members:
        if member.link:
            yield member.link
        yield from _member_elements(language, member.kind, tokens[: member.end], classes[: member.end], member.start)


def _member_elements(language: str, kind: str, tokens: Sequence[str], classes: str, position: int) -> Iterator[Element]:
    connector = heads(language).connector
    while position < len(classes):
        found = _longest(language, kind, classes, position)
        if found:
            yield from _read(language, *found, tokens)
            position = found[1].end()
            continue
        join = connector.match(classes, position)
        if join:
            yield "range" if join["range"] else "list" if join["list"] else "comma"
        position = join.end() if join else position + 1


def _read(language: str, name: str, match: re.Match[str], tokens: Sequence[str]) -> Iterator[Element]:
    slots = Slots(match, tokens, lexicon(language))
    if name == "part":
        part = slots.value("part", "part")
        if isinstance(part, str):
            yield part  # type: ignore[misc]
        return
    if name == "week_of":
        yield "week_of"  # type: ignore[misc]
        return
    point = make_point(name, slots)
    if point is not None:
        yield point
