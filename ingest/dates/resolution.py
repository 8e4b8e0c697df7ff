"""Resolves date surfaces: the days that the words mean, given what is known beside them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache, partial
from typing import TypeAlias

from ingest.dates.model import Bound, DateSurface, Item, Precision, ResolvedDate, Tense, Unresolved
from ingest.dates.order import settle
from ingest.dates.placing import place
from ingest.dates.recurrence import Placed, Preference, Question, Run, weekdays_agree
from ingest.dates.windows import DAY

_FINENESS: tuple[Precision, ...] = ("day", "month", "season", "quarter", "year")
_FARTHEST = 4096
_Answer: TypeAlias = Callable[[date | None], ResolvedDate | Unresolved]


def resolve(  # noqa: PLR0913 - what is known beside the words
    surface: DateSurface, *, anchor: date | None = None, tense: Tense | None = None,
    year_hint: int | None = None, day_first: bool | None = None, prefer: Preference = "nearest",
) -> ResolvedDate | Unresolved:  # fmt: skip
    """The days of a date expression. Never raises.

    Args:
        surface: What the words say.
        anchor: Publication date of the source; nothing else may stand in for it.
        tense: Tense of the clause: future looks ahead from the anchor, past behind it. Weekdays in
            the present tense look ahead; days and months in the present tense take the nearest.
        year_hint: Year that the text or the event's name gives to days without one.
        day_first: Order of numeric dates that the document settles, see `infer_day_first`.
        prefer: Which of the recurring days to take where no tense tells.
    """
    return _resolve(surface, Question(anchor, tense, year_hint, day_first, prefer))


@lru_cache(maxsize=65536)
def _resolve(surface: DateSurface, question: Question) -> ResolvedDate | Unresolved:
    """The answer with the limits of its anchor."""
    answer = partial(_at, surface, question)
    found = answer(question.anchor)
    if isinstance(found, Unresolved) or found.anchor is None:
        return found
    return replace(found, limit=partial(_limit, answer, found, found.anchor))


def _at(surface: DateSurface, question: Question, anchor: date | None) -> ResolvedDate | Unresolved:
    """The answer for one anchor."""
    settled = settle(surface.points, surface.language, day_first=question.day_first)
    if isinstance(settled, Unresolved):
        return settled
    points, order_rules = settled
    placed = place(points, replace(question, anchor=anchor))
    if isinstance(placed, Unresolved):
        return placed
    if any(last.end < first.start for first, last in _members(surface.items, placed.windows)):
        return Unresolved("end_before_start")
    shape = () if surface.rule == "weekday" else (surface.rule,)
    rule = "+".join((*shape, *order_rules, *placed.rules, *_notes(surface)))
    resolved = _resolved(surface, placed, rule, anchor)
    return replace(resolved, weekday_agrees=weekdays_agree(points, placed.windows))


def _notes(surface: DateSurface) -> list[str]:
    """Rules about the words that hold whatever the shape."""
    notes = ["two_digit_year"] if any(point.is_short_year for point in surface.points) else []
    notes += ["part_of_period"] if any(point.part for point in surface.points) else []
    return notes + ([f"bound_{surface.bound}"] if surface.bound else [])


def _members(items: Sequence[Item], windows: Run) -> list[Run]:
    """First and last window of every member."""
    rest = iter(windows)
    found = [[next(rest) for _ in item.points] for item in items]
    return [(member[0], member[-1]) for member in found]


def _resolved(surface: DateSurface, placed: Placed, rule: str, anchor: date | None) -> ResolvedDate:
    windows = placed.windows
    earliest, latest = min(w.earliest for w in windows), max(w.latest for w in windows)
    bounds = _bounded(surface.bound, earliest, latest)
    members = _members(surface.items, windows)
    return ResolvedDate(
        start=min(w.start for w in windows),
        end=max(w.end for w in windows),
        precision=max((w.precision for w in windows), key=_FINENESS.index),
        earliest=bounds[0],
        latest=bounds[1],
        rule=rule,
        bound=surface.bound,
        anchor=anchor if placed.is_anchored else None,
        items=tuple((first.start, last.end) for first, last in members),
    )


def _bounded(bound: Bound | None, first: date, last: date) -> tuple[date | None, date | None]:
    """Earliest and latest day, with the end that since, until … leave open as None."""
    if bound == "before":
        return None, first - DAY if first > date.min else None
    if bound == "after":
        return last + DAY if last < date.max else None, None
    return None if bound in ("until", "by") else first, None if bound == "since" else last


def _limit(answer: _Answer, found: ResolvedDate, anchor: date, sign: int) -> date | None:
    """The farthest anchor in one direction that gives the same answer; None beyond ten years.

    Answers only move forward with the anchor, so steps double until the answer changes and the
    change is then found by halving.
    """
    same, step = 0, 1
    while _is_same(answer, found, anchor, sign * step):
        same, step = step, step * 2
        if same >= _FARTHEST:
            return None
    while step - same > 1:
        middle = (same + step) // 2
        is_same = _is_same(answer, found, anchor, sign * middle)
        same, step = (middle, step) if is_same else (same, middle)
    return anchor + DAY * (sign * same)


def _is_same(answer: _Answer, found: ResolvedDate, anchor: date, days: int) -> bool:
    try:
        other = answer(anchor + DAY * days)
    except OverflowError:
        return False
    return isinstance(other, ResolvedDate) and replace(other, anchor=found.anchor) == found
