"""Places the points of one expression in the calendar, with or without an anchor."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ingest.dates.model import Point, Unresolved
from ingest.dates.recurrence import (
    Placed,
    Question,
    is_open,
    place_in_week,
    place_in_year,
    place_weekend,
)
from ingest.dates.windows import Window, calendar_window, unit_window


def place(points: Sequence[Point], question: Question) -> Placed | Unresolved:
    """Windows of the points of one expression, or why there are none."""
    if all(point.year is not None for point in points):
        return _absolute(points)
    if any(point.is_anaphoric or point.is_vague for point in points):
        return Unresolved("vague" if points[0].is_vague else "relative_to_another_date")
    if all(map(is_open, points)):
        return place_in_year(points, question)
    if question.anchor is None:
        return Unresolved("no_anchor")
    if all(_is_bare_weekday(point) for point in points):
        return place_in_week(points, question, question.anchor)
    return _one_by_one(points, question, question.anchor)


def _absolute(points: Sequence[Point]) -> Placed | Unresolved:
    windows = [calendar_window(point, point.year) for point in points if point.year is not None]
    found = tuple(window for window in windows if window is not None)
    return Placed(found, (), False) if len(found) == len(points) else Unresolved("impossible_date")


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
    """Whether only tense and anchor place a point."""
    return not point.recurring and (is_open(point) or _is_bare_weekday(point))


def _is_bare_weekday(point: Point) -> bool:
    return point.kind == "weekday" and point.week_shift is None and not point.weeks_off


def _alone(point: Point, question: Question, anchor: date) -> Placed | Unresolved:
    if point.year is not None:
        return _absolute([point])
    if is_open(point):
        return place_in_year([point], question)
    if _is_bare_weekday(point):
        return place_in_week([point], question, anchor)
    if point.unit == "weekend":
        return place_weekend(point, question, anchor)
    if point.needs_future and question.tense not in ("future", "present"):
        return Unresolved("not_ahead")
    return _relative(point, anchor)


def _relative(point: Point, anchor: date) -> Placed | Unresolved:
    """Points that the words themselves tie to the anchor: last year, Tuesday of next week."""
    if point.weeks_off:
        return _weeks_from(point, anchor)
    if point.kind == "weekday":
        days = 7 * (point.week_shift or 0) + (point.weekday or 0) - anchor.weekday()
        return _placed(unit_window("day", days, anchor, None), "weekday_of_week")
    if point.kind == "period":
        return _placed(unit_window(point.unit or "day", point.shift or 0, anchor, point.part))
    if point.month_shift is not None:
        month = unit_window("month", point.month_shift, anchor, None)
        if month is None:
            return Unresolved("out_of_calendar")
        inside = replace(point, month=month.start.month)
        return _placed(calendar_window(inside, month.start.year), "month_relative")
    return _placed(calendar_window(point, anchor.year + (point.year_shift or 0)), "year_relative")


def _weeks_from(point: Point, anchor: date) -> Placed | Unresolved:
    """«Tuesday week» is a week behind the coming Tuesday, «Friday a week ago» before the last."""
    ahead = ((point.weekday or 0) - anchor.weekday() - 1) % 7 + 1
    back = -((anchor.weekday() - (point.weekday or 0)) % 7)
    days = (ahead if point.weeks_off > 0 else back) + 7 * point.weeks_off
    return _placed(unit_window("day", days, anchor, None), "weeks_from_weekday")


def _placed(window: Window | None, *rules: str) -> Placed | Unresolved:
    return Placed((window,), rules, True) if window else Unresolved("impossible_date")
