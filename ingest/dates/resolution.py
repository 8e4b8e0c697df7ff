"""Resolves date surfaces: the calendar days that the words mean, given what is known beside them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache, partial

from ingest.dates.model import Bound, DateSurface, Item, Precision, ResolvedDate, Tense, Unresolved
from ingest.dates.order import settle
from ingest.dates.placing import place
from ingest.dates.recurrence import Placed, Preference, Question, Run, weekdays_agree
from ingest.dates.windows import DAY

_FINENESS: tuple[Precision, ...] = ("day", "month", "season", "quarter", "year")
_FARTHEST = 4096
_Answer = Callable[[date], ResolvedDate | Unresolved]


def resolve(
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
    return _resolve(surface, anchor, tense, year_hint, day_first, prefer)


@lru_cache(maxsize=65536)
def _resolve(
    surface: DateSurface, anchor: date | None, tense: Tense | None, year_hint: int | None,
    day_first: bool | None, prefer: Preference,
) -> ResolvedDate | Unresolved:  # fmt: skip
    answer = partial(_at, surface, day_first, Question(None, tense, year_hint, prefer))
    found = answer(anchor)
    if isinstance(found, Unresolved) or found.anchor is None:
        return found
    return replace(
        found,
        anchor_earliest=_limit(answer, found, found.anchor, -1),
        anchor_latest=_limit(answer, found, found.anchor, 1),
    )


def _at(surface: DateSurface, day_first: bool | None, question: Question, anchor: date | None) -> ResolvedDate | Unresolved:
    """The answer for one anchor, without the limits of the anchor."""
    settled = settle(surface.points, surface.language, day_first=day_first)
    if isinstance(settled, Unresolved):
        return settled
    points, order_rules = settled
    placed = place(points, replace(question, anchor=anchor))
    if isinstance(placed, Unresolved):
        return placed
    if any(later.end < sooner.start for sooner, later in _ranges(surface.items, placed.windows)):
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


def _ranges(items: Sequence[Item], windows: Run) -> list[Run]:
    """First and last window of every member."""
    found: list[Run] = []
    position = 0
    for item in items:
        count = len(item.points)
        found.append((windows[position], windows[position + count - 1]))
        position += count
    return found


def _resolved(surface: DateSurface, placed: Placed, rule: str, anchor: date | None) -> ResolvedDate:
    members = _ranges(surface.items, placed.windows)
    windows = placed.windows
    precision = max((w.precision for w in windows), key=_FINENESS.index)
    start, end = min(w.start for w in windows), max(w.end for w in windows)
    earliest, latest = min(w.earliest for w in windows), max(w.latest for w in windows)
    bounds = _bounded(surface.bound, earliest, latest)
    items = tuple((first.start, last.end) for first, last in members)
    used = anchor if placed.is_anchored else None
    return ResolvedDate(start, end, precision, *bounds, rule, surface.bound, used, items=items)


def _bounded(bound: Bound | None, earliest: date, latest: date) -> tuple[date | None, date | None]:
    """Earliest and latest day, with the end that since, until … leave open as None."""
    try:
        beyond = {"before": (None, earliest - DAY), "after": (latest + DAY, None)}
    except OverflowError:
        return None, None
    if bound in beyond:
        return beyond[bound]
    return None if bound in ("until", "by") else earliest, None if bound == "since" else latest


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
        same, step = (middle, step) if _is_same(answer, found, anchor, sign * middle) else (same, middle)
    return anchor + DAY * (sign * same)


def _is_same(answer: _Answer, found: ResolvedDate, anchor: date, days: int) -> bool:
    try:
        other = answer(anchor + DAY * days)
    except OverflowError:
        return False
    return isinstance(other, ResolvedDate) and replace(other, anchor=found.anchor) == found
