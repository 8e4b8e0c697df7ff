"""Splits the members of a chain into atoms and the words that link them."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, Literal, TypeAlias

from ingest.dates.chains import Expression, Link, link_of
from ingest.dates.grammar import grammar
from ingest.dates.heads import heads
from ingest.dates.lexicon import lexicon
from ingest.dates.model import Part, Point
from ingest.dates.points import make_point
from ingest.dates.slots import PARTS, Slots

_DAY_ATOMS = (
    "iso_date", "numeric_date", "numeric_day_month", "day_month_year", "day_of_relative_month",
    "month_day_year", "year_month_day", "weekday", "relative_day", "week_of", "bare_day",
    "year_tail",
)  # fmt: skip
_MONTH_ATOMS = (
    "month_year", "month", "season_of_year", "quarter_of_year", "year", "part", "year_tail",
)  # fmt: skip
_WEEKDAY_ATOMS = (
    "weekday_of_week",
    "weekday_of_week_after",
    "weekday_off",
    "weekday",
    "relative_day",
)
_KIND_ATOMS: Final[dict[str, tuple[str, ...]]] = {
    **dict.fromkeys(("days", "week_of", "numeric_days", "bare_numeric"), _DAY_ATOMS),
    **dict.fromkeys(
        ("months", "month", "month_year", "part", "season", "bare_month"), _MONTH_ATOMS
    ),
    **dict.fromkeys(("year", "years", "weak_year", "bare_year"), ("years", "year")),
    "quarter": ("quarter_of_year",),
    "half": ("half_of_year",),
    "weekday": _WEEKDAY_ATOMS,
}

WeekOf: TypeAlias = Literal["week_of"]
Element: TypeAlias = Point | Link | Part | WeekOf


@cache
def _patterns(language: str, kind: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    compiler = grammar(language)
    return tuple((name, compiler.compile("atoms", name)) for name in _KIND_ATOMS.get(kind, (kind,)))


def _longest(
    language: str, kind: str, classes: str, start: int
) -> tuple[str, re.Match[str]] | None:
    """The atom that reaches farthest; of equals the one that stands first."""
    matches = ((name, pattern.match(classes, start)) for name, pattern in _patterns(language, kind))
    found = [(name, match) for name, match in matches if match and match.end() > start]
    return max(found, key=lambda pair: pair[1].end(), default=None)


def elements(expression: Expression) -> Iterator[Element]:
    """Points, links between them, and parts (early, late) in the order of the text."""
    for member in expression.members:
        if member.link:
            yield member.link
        classes = expression.classes[: member.end]
        yield from _member(expression, member.kind, classes, member.start)


def _member(expression: Expression, kind: str, classes: str, position: int) -> Iterator[Element]:
    """The elements of one member, from its first token on."""
    language = expression.language
    connector = heads(language).connector
    while position < len(classes):
        if found := _longest(language, kind, classes, position):
            element = _read(language, *found, expression.tokens)
            position = found[1].end()
        elif join := connector.match(classes, position):
            element = link_of(join)
            position = join.end()
        else:
            element = None
            position += 1
        if element is not None:
            yield element


def _read(language: str, name: str, match: re.Match[str], tokens: Sequence[str]) -> Element | None:
    slots = Slots(match, tokens, lexicon(language))
    if name == "week_of":
        return "week_of"
    if name == "part":
        return PARTS.get(str(slots.value("part", "part")))
    return make_point(name, slots)
