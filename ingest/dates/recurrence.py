"""Chooses among recurring dates: the year of a day and month, the week of a weekday."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from ingest.dates.model import Point, Tense, Unresolved
from ingest.dates.windows import DAY, Window, calendar_window

Preference = Literal["nearest", "past", "future"]
Mode = Literal["this", "next", "last", "future", "past", "nearest"]
Run = tuple[Window, ...]

_NEAR = timedelta(days=366)
_RULES: Final[dict[Mode, str]] = {
    "future": "by_tense_future", "past": "by_tense_past", "this": "this", "next": "next",
    "last": "last", "nearest": "nearest",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Question:
    """What a caller knows beside the words."""

    anchor: date | None
    tense: Tense | None
    year_hint: int | None
    day_first: bool | None
    prefer: Preference


@dataclass(frozen=True, slots=True)
class Placed:
    """Windows of all points in the order of the text, the rules used, and whether an anchor was."""

    windows: Run
    rules: tuple[str, ...]
    is_anchored: bool


def is_open(point: Point) -> bool:
    """A point of the calendar whose year is not stated in any way."""
    is_relative = point.year_shift is not None or point.month_shift is not None
    return point.kind not in ("weekday", "period") and point.year is None and not is_relative


def choose(runs: Sequence[Run], anchor: date, mode: Mode, *, is_whole: bool) -> Run | None:
    """One of the recurring runs, which are in calendar order; None where none fits.

    future: the first that ends on or after the anchor; past: the last that begins on or before it;
    next and last: the first and last strictly beyond it; this: in its year; nearest: fewest days
    away, the earlier of two. With `is_whole` a run under way is neither future nor past.
    """
    if mode == "future":
        return next((r for r in runs if (r[0].start if is_whole else r[-1].end) >= anchor), None)
    if mode == "past":
        behind = (r for r in reversed(runs) if (r[-1].end if is_whole else r[0].start) <= anchor)
        return next(behind, None)
    if mode == "next":
        return next((r for r in runs if r[0].start > anchor), None)
    if mode == "last":
        return next((r for r in reversed(runs) if r[-1].end < anchor), None)
    if mode == "this":
        return next((r for r in runs if r[0].start.year == anchor.year), None)
    return min(
        runs,
        key=lambda r: max((r[0].start - anchor).days, (anchor - r[-1].end).days, 0),
        default=None,
    )


def place_in_year(points: Sequence[Point], question: Question) -> Placed | Unresolved:
    """Days or months without a year: by hint, weekday, this/next/last, tense, then the nearest."""
    if not any(_year_run(points, year) for year in range(2000, 2004)):
        return Unresolved("impossible_date")
    if question.year_hint is not None and not points[0].recurring:
        run = _year_run(points, question.year_hint)
        return Placed(run, ("year_from_hint",), False) if run else Unresolved("impossible_date")
    anchor = question.anchor
    if anchor is None:
        return Unresolved("no_anchor")
    years = range(max(anchor.year - 9, 1), min(anchor.year + 10, 9999))
    runs = [run for year in years if (run := _year_run(points, year))]
    if by_weekday := _agreeing(points, runs, anchor):
        return Placed(by_weekday, ("year_by_weekday",), True)
    mode = _yearly_mode(points[0], question)
    chosen = choose(runs, anchor, mode, is_whole=False)
    rule = f"year_{_rule(mode, question, points[0])}"
    return Placed(chosen, (rule,), True) if chosen else Unresolved("out_of_calendar")


def _rule(mode: Mode, question: Question, point: Point) -> str:
    """Name of the rule behind a choice."""
    if point.kind == "weekday" and point.recurring == "this":
        return "this"
    if mode in ("past", "future") and question.tense is None and not point.recurring:
        return "by_preference"
    return _RULES[mode]


def _yearly_mode(point: Point, question: Question) -> Mode:
    """The words next and last come first, then the tense, then the caller's preference."""
    if point.recurring in ("next", "last"):
        return point.recurring
    if question.tense in ("future", "past"):
        return question.tense
    return "this" if point.recurring and point.kind != "day" else question.prefer


def _year_run(points: Sequence[Point], year: int) -> Run | None:
    """Windows of all points, the first in `year`; ranges and lists may run over New Year."""
    windows: list[Window] = []
    for before, point in zip([None, *points], points, strict=False):
        window = calendar_window(point, year)
        if before and window and window.start < windows[-1].start and _turns_year(before, point):
            year += 1
            window = calendar_window(point, year)
        if window is None:
            return None
        windows.append(window)
    return tuple(windows)


def _turns_year(before: Point, point: Point) -> bool:
    """Whether a smaller month means the next year: in a range always, in a list if it is near."""
    ahead = ((point.month or 0) - (before.month or 0)) % 12
    return ahead > 0 if point.is_range_end and point.month else not point.month or 0 < ahead < 6


def _agreeing(points: Sequence[Point], runs: Sequence[Run], anchor: date) -> Run | None:
    """The only run within a year of the anchor on which every stated weekday falls."""
    near = [run for run in runs if abs(run[0].start - anchor) <= _NEAR]
    agreeing = [run for run in near if weekdays_agree(points, run)]
    return agreeing[0] if len(agreeing) == 1 else None


def weekdays_agree(points: Sequence[Point], windows: Sequence[Window]) -> bool | None:
    """Whether every stated weekday falls on its day; None where none is stated."""
    pairs = zip(points, windows, strict=True)
    stated = [
        w.start.weekday() == p.weekday
        for p, w in pairs
        if p.kind == "day" and p.weekday is not None
    ]
    return all(stated) if stated else None


def place_in_week(points: Sequence[Point], question: Question, anchor: date) -> Placed | Unresolved:
    """Weekdays by tense: ahead first on or after the anchor, past last on or before it."""
    try:
        runs = [_week_run(points, anchor, week) for week in range(-3, 4)]
    except OverflowError:
        return Unresolved("out_of_calendar")
    mode = _weekly_mode(points[0], question)
    is_whole = not points[0].is_begun
    chosen = choose(runs, anchor, mode, is_whole=is_whole)
    rule = f"weekday_{_rule(mode, question, points[0])}"
    return Placed(chosen, (rule,), True) if chosen else Unresolved("out_of_calendar")


def _weekly_mode(point: Point, question: Question) -> Mode:
    """An announcement in the present tense ("takes place on Tuesday") looks ahead."""
    if point.recurring in ("next", "last"):
        return point.recurring
    if question.tense is None and point.recurring is None:
        return question.prefer
    return "past" if question.tense == "past" else "future"


def _week_run(points: Sequence[Point], anchor: date, week: int) -> Run:
    """One week's round of the weekdays, each on or after the one before."""
    monday = anchor - DAY * anchor.weekday() + 7 * DAY * week
    windows: list[Window] = []
    for point in points:
        day = monday + DAY * (point.weekday or 0)
        if windows and day < windows[-1].start:
            day, monday = day + 7 * DAY, monday + 7 * DAY
        windows.append(Window(day, day, "day", day, day))
    return tuple(windows)


def place_weekend(point: Point, question: Question, anchor: date) -> Placed | Unresolved:
    """Saturday and Sunday; the first to come where a language calls that one next.

    The English «next weekend» is that of next week, whatever the weekday.
    """
    saturday = anchor + DAY * (5 - anchor.weekday())
    try:
        days = [saturday + 7 * DAY * week for week in range(-3, 4)]
        runs: list[Run] = [(Window(day, day + DAY, "day", day, day + DAY),) for day in days]
    except OverflowError:
        return Unresolved("out_of_calendar")
    if point.shift:
        return Placed(runs[3 + point.shift], (), True)
    chosen = choose(runs, anchor, _weekly_mode(point, question), is_whole=False)
    return Placed(chosen, (), True) if chosen else Unresolved("out_of_calendar")
