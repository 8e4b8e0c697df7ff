"""Places the points of one expression in the calendar, with or without an anchor."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from ingest.dates.model import Point, Tense, Unresolved
from ingest.dates.windows import DAY, Window, calendar_window, unit_window

_CALENDAR = ("day", "month", "quarter", "half", "season", "year", "week_of")
_NEAR = timedelta(days=366)
Mode = Literal["this", "next", "last", "future", "past", "nearest"]


@dataclass(frozen=True, slots=True)
class Question:
    """What a caller knows beside the words."""

    anchor: date | None
    tense: Tense | None
    year_hint: int | None
    prefer: Literal["nearest", "past", "future"]


@dataclass(frozen=True, slots=True)
class Placed:
    """Windows of all points in the order of the text, the rules used, and whether an anchor was."""

    windows: tuple[Window, ...]
    rules: tuple[str, ...]
    is_anchored: bool


def place(points: Sequence[Point], question: Question) -> Placed | Unresolved:
    """Windows of the points of one expression, or why there are none."""
    if all(_has_year(p) for p in points):
        return _absolute(points)
    if any(p.is_anaphoric for p in points):
        return Unresolved("relative_to_another_date")
    if any(p.is_vague for p in points):
        return Unresolved("vague")
    if all(_is_open_calendar(p) for p in points):
        return _place_in_year(points, question)
    if question.anchor is None:
        return Unresolved("no_anchor")
    if all(p.kind == "weekday" and p.week_shift is None for p in points):
        return _weekly(points, question, question.anchor)
    return _one_by_one(points, question, question.anchor)


def _has_year(point: Point) -> bool:
    return point.year is not None and point.kind in _CALENDAR


def _is_open_calendar(point: Point) -> bool:
    return (
        point.kind in _CALENDAR and point.year is None and point.year_shift is None and point.month_shift is None
    )  # fmt: skip


def _absolute(points: Sequence[Point]) -> Placed | Unresolved:
    windows = [calendar_window(p, p.year) for p in points if p.year is not None]
    found = tuple(w for w in windows if w is not None)
    return Placed(found, (), False) if len(found) == len(points) else Unresolved("impossible_date")


def _place_in_year(points: Sequence[Point], question: Question) -> Placed | Unresolved:
    """Days or months without a year: hint, weekday, this/next/last, tense, nearest, in that order."""
    if not any(_run(points, year) for year in range(2000, 2004)):
        return Unresolved("impossible_date")
    if question.year_hint is not None and not points[0].recurring:
        run = _run(points, question.year_hint)
        return Placed(run, ("year_from_hint",), False) if run else Unresolved("impossible_date")
    anchor = question.anchor
    if anchor is None:
        return Unresolved("no_anchor")
    runs = [run for year in range(anchor.year - 9, anchor.year + 10) if (run := _run(points, year))]
    if by_weekday := _agreeing(points, runs, anchor):
        return Placed(by_weekday, ("year_by_weekday",), True)
    mode = _mode(points, question)
    chosen = choose(runs, anchor, mode, needs_start_ahead=False)
    return Placed(chosen, (f"year_{_RULES[mode]}",), True) if chosen else Unresolved("out_of_calendar")


_RULES = {"future": "by_tense_future", "past": "by_tense_past", "this": "this", "next": "next", "last": "last", "nearest": "nearest"}  # fmt: skip


def _mode(points: Sequence[Point], question: Question) -> Mode:
    """this, next and last in the words come first, then the tense, then the caller's preference."""
    if points[0].recurring:
        return points[0].recurring
    if question.tense in ("future", "past"):
        return question.tense
    return question.prefer


def _run(points: Sequence[Point], year: int) -> tuple[Window, ...] | None:
    """Windows of all points, the first in `year`, each later one on or after the one before."""
    windows: list[Window] = []
    for point in points:
        window = calendar_window(point, year)
        if window and windows and window.start < windows[-1].start:
            year += 1
            window = calendar_window(point, year)
        if window is None:
            return None
        windows.append(window)
    return tuple(windows)


def _agreeing(points: Sequence[Point], runs: Sequence[tuple[Window, ...]], anchor: date) -> tuple[Window, ...] | None:
    """The only run within a year of the anchor on which every stated weekday falls."""
    if all(p.weekday is None for p in points):
        return None
    near = [run for run in runs if abs(run[0].start - anchor) <= _NEAR]
    agreeing = [run for run in near if agrees(points, run)]
    return agreeing[0] if len(agreeing) == 1 else None


def agrees(points: Sequence[Point], windows: Sequence[Window]) -> bool | None:
    """Whether every stated weekday falls on its day; None where none is stated."""
    stated = [(p.weekday, w.start.weekday()) for p, w in zip(points, windows, strict=True) if p.kind == "day" and p.weekday is not None]  # fmt: skip
    return all(a == b for a, b in stated) if stated else None


def choose(
    runs: Sequence[tuple[Window, ...]], anchor: date, mode: Mode, *, needs_start_ahead: bool
) -> tuple[Window, ...] | None:
    """One of the recurring runs, which are in calendar order.

    future: the first that ends (or, with `needs_start_ahead`, begins) on or after the anchor;
    past: the last that begins (or ends) on or before it; next and last: strictly beyond the anchor;
    this: in the anchor's year; nearest: fewest days away, the earlier of two.
    """
    if mode == "future":
        ahead = [r for r in runs if (r[0].start if needs_start_ahead else r[-1].end) >= anchor]
        return ahead[0] if ahead else None
    if mode == "past":
        behind = [r for r in runs if (r[-1].end if needs_start_ahead else r[0].start) <= anchor]
        return behind[-1] if behind else None
    if mode == "next":
        return next((r for r in runs if r[0].start > anchor), None)
    if mode == "last":
        return next((r for r in reversed(runs) if r[-1].end < anchor), None)
    if mode == "this":
        return next((r for r in runs if r[0].start.year == anchor.year), None)
    return min(runs, key=lambda r: max((r[0].start - anchor).days, (anchor - r[-1].end).days, 0), default=None)


def _weekly(points: Sequence[Point], question: Question, anchor: date) -> Placed | Unresolved:
    """Weekdays by tense: ahead first on or after the anchor, past last on or before it."""
    monday = anchor - DAY * anchor.weekday()
    try:
        runs = [_week_run(points, monday + 7 * DAY * week) for week in range(-3, 4)]
    except OverflowError:
        return Unresolved("out_of_calendar")
    mode = _weekly_mode(points, question)
    chosen = choose(runs, anchor, mode, needs_start_ahead=True)
    rule = f"weekday_{'this' if points[0].recurring == 'this' else _RULES[mode]}"
    return Placed(chosen, (rule,), True) if chosen else Unresolved("out_of_calendar")


def _weekly_mode(points: Sequence[Point], question: Question) -> Mode:
    recurring = points[0].recurring
    if recurring == "this":
        return "past" if question.tense == "past" else "future"
    if recurring:
        return recurring
    if question.tense is None:
        return question.prefer
    return "past" if question.tense == "past" else "future"


def _week_run(points: Sequence[Point], monday: date) -> tuple[Window, ...]:
    windows: list[Window] = []
    for point in points:
        day = monday + DAY * (point.weekday or 0)
        if windows and day < windows[-1].start:
            day, monday = day + 7 * DAY, monday + 7 * DAY
        windows.append(Window(day, day, "day", day, day))
    return tuple(windows)


def _one_by_one(points: Sequence[Point], question: Question, anchor: date) -> Placed | Unresolved:
    """Mixed expressions: each point alone; one that floats goes on or after the one before it."""
    windows: list[Window] = []
    rules: list[str] = []
    for point in points:
        asked = question
        if windows and _floats(point):
            asked = replace(question, anchor=windows[-1].start, tense="future", year_hint=None)
        placed = _alone(point, asked, asked.anchor or anchor)
        if isinstance(placed, Unresolved):
            return placed
        windows += placed.windows
        rules += [rule for rule in placed.rules if rule not in rules]
    return Placed(tuple(windows), tuple(rules), True)


def _floats(point: Point) -> bool:
    return not point.recurring and (
        _is_open_calendar(point) or (point.kind == "weekday" and point.week_shift is None)
    )


def _alone(point: Point, question: Question, anchor: date) -> Placed | Unresolved:
    if _has_year(point):
        return _absolute([point])
    if _is_open_calendar(point):
        return _place_in_year([point], question)
    if point.kind == "weekday" and point.week_shift is None:
        return _weekly([point], question, anchor)
    return _relative(point, question, anchor)


def _relative(point: Point, question: Question, anchor: date) -> Placed | Unresolved:
    """Points that the words themselves tie to the anchor: last year, Tuesday of next week."""
    if point.form == "counted_ahead" and question.tense == "past":
        return Unresolved("not_ahead")
    if point.kind == "weekday":
        day = anchor - DAY * anchor.weekday() + DAY * (7 * (point.week_shift or 0) + (point.weekday or 0))
        return Placed((Window(day, day, "day", day, day),), ("weekday_of_week",), True)
    if point.unit == "weekend":
        return _weekend(point, question, anchor)
    if point.kind == "period":
        window = unit_window(point.unit or "day", point.shift or 0, anchor, point.part)
        return Placed((window,), (), True) if window else Unresolved("out_of_calendar")
    month = unit_window("month", point.month_shift or 0, anchor, None)
    year = (month.start.year if month else anchor.year) + (point.year_shift or 0)
    if month and point.month_shift is not None:
        point = replace(point, month=month.start.month)
    window = calendar_window(point, year)
    rule = "year_relative" if point.month_shift is None else "month_relative"
    return Placed((window,), (rule,), True) if window else Unresolved("impossible_date")


def _weekend(point: Point, question: Question, anchor: date) -> Placed | Unresolved:
    weekends: Iterator[Window] = (
        Window(s, s + DAY, "day", s, s + DAY)
        for week in range(-3, 4)
        for s in [anchor - DAY * anchor.weekday() + DAY * (5 + 7 * week)]
    )
    runs = [(window,) for window in weekends]
    if point.recurring == "next":
        return Placed(runs[4], (), True)
    mode = "last" if point.recurring == "last" else _weekly_mode([point], question)
    chosen = choose(runs, anchor, mode, needs_start_ahead=False)
    return Placed(chosen, (), True) if chosen else Unresolved("out_of_calendar")
