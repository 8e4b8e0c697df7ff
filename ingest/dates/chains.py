"""Extents of date expressions: a head, what is joined to it, and the words that open it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias, get_args

from ingest.dates.heads import DAYS, YEARS, Heads
from ingest.dates.model import Bound

_MOST_MEMBERS = 8
_OPENING = 6
_BOUNDS: Final[dict[str, Bound]] = {bound: bound for bound in get_args(Bound)}
_NO_CHAIN = frozenset({"counted_ago", "counted_ago_after", "counted_ahead", "counted_ahead_after"})
_BARE_AFTER: Final[dict[str, frozenset[str]]] = {
    "bare_year": YEARS | {"bare_year"},
    "bare_month": frozenset({"month", "part", "days", "bare_month"}),
    "bare_numeric": frozenset({"numeric_days", "bare_numeric"}),
}

Link: TypeAlias = Literal["range", "list", "comma"]


@dataclass(frozen=True, slots=True)
class Member:
    """One head in a chain, as token indices, and how it is linked to the member before."""

    kind: str
    start: int
    end: int
    link: Link | None
    is_dash: bool = False


@dataclass(frozen=True, slots=True)
class Expression:
    """A chain cut out of its sentence: all that its meaning depends on."""

    language: str
    tokens: tuple[str, ...]
    classes: str
    members: tuple[Member, ...]
    is_between: bool
    bound: Bound | None


@dataclass(frozen=True, slots=True)
class Chain:
    """A whole expression as token indices, with what may open it to the left.

    Attributes:
        opener: from or between and where it begins; it counts where a range follows.
        bound: since, until … and where it begins; it counts where no range follows.
    """

    members: tuple[Member, ...]
    opener: tuple[str, int] | None
    bound: tuple[Bound, int] | None

    @property
    def start(self) -> int:
        """Token at which the head begins."""
        return self.members[0].start

    @property
    def end(self) -> int:
        """One past the last token."""
        return self.members[-1].end


def chains(patterns: Heads, classes: str, dashes: frozenset[int]) -> Iterator[Chain]:
    """All expressions of a sentence from left to right, without overlaps.

    Args:
        patterns: Patterns of the language.
        classes: One class character per token.
        dashes: Indices of dash tokens.
    """
    position = 0
    while match := patterns.head.search(classes, position):
        members = [Member(str(match.lastgroup), match.start(), match.end(), None)]
        while len(members) < _MOST_MEMBERS and (
            member := _next(patterns, classes, members[-1], dashes)
        ):
            members.append(member)
        members = _closed(members)
        position = members[-1].end
        if members[0].kind != "weak_year" or len(members) > 1:
            yield _opened(patterns, classes, tuple(members))


def _next(patterns: Heads, classes: str, last: Member, dashes: frozenset[int]) -> Member | None:
    """The member that is joined to the last one, if any."""
    join = patterns.connector.match(classes, last.end)
    if join is None or last.kind in _NO_CHAIN:
        return None
    match = patterns.head.match(classes, join.end()) or patterns.bare.match(classes, join.end())
    if match is None:
        return None
    is_dash = not dashes.isdisjoint(range(*join.span()))
    member = Member(str(match.lastgroup), match.start(), match.end(), link_of(join), is_dash)
    return member if _fits(last.kind, member) else None


def link_of(join: re.Match[str]) -> Link:
    """The link that a connector says."""
    return "range" if join["range"] else "list" if join["list"] else "comma"


def _fits(last: str, member: Member) -> bool:
    """Whether the words around a connector can belong to one expression."""
    kind = member.kind
    if kind in _NO_CHAIN or kind == "weak_year":
        return False
    if kind in _BARE_AFTER:
        return last in _BARE_AFTER[kind]
    if member.link == "range" and not member.is_dash:
        return True
    is_today = member.is_dash and "relative_day" in (kind, last)
    return _family(kind) == _family(last) and not is_today


def _family(kind: str) -> str:
    """Kinds that may stand in one list."""
    if kind in DAYS:
        return "day"
    return "year" if kind in ("year", "bare_year", "years", "weak_year") else kind


def _closed(members: list[Member]) -> list[Member]:
    """Cuts members that only a comma joins, unless "and" closes the list behind them."""
    end = len(members)
    while end > 1 and members[end - 1].link == "comma":
        end -= 1
    first_comma = next((i for i, m in enumerate(members[:end]) if m.link == "comma"), end)
    closes = any(m.link == "list" for m in members[first_comma:end])
    return members[: end if closes else first_comma]


def _opened(patterns: Heads, classes: str, members: tuple[Member, ...]) -> Chain:
    """Looks at the words before the head: from, between, since … but not before "last year's"."""
    start, end = members[0].start, members[-1].end
    if patterns.possessive.match(classes, end):
        return Chain(members, None, None)
    left = max(start - _OPENING, 0)
    opener = patterns.opener.search(classes, left, start)
    bound = patterns.bound.search(classes, left, start)
    return Chain(
        members,
        (str(opener.lastgroup), opener.start()) if opener else None,
        (_BOUNDS[str(bound.lastgroup)], bound.start()) if bound else None,
    )
