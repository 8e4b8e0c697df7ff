"""Days that a point covers once its year is known, and the part of a period that words name."""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from ingest.dates.feasts import feast_days
from ingest.dates.model import Kind, Part, Point, Precision, Unit

DAY = timedelta(days=1)
_PRECISION: Final[dict[Kind, Precision]] = {
    "day": "day", "weekday": "day", "week_of": "day", "nth": "day",
    "feast": "day", "iso_week": "month", "month": "month",
    "quarter": "quarter", "half": "quarter", "season": "season", "year": "year",
}  # fmt: skip
_SIXTHS: Final[dict[Part, tuple[int, int]]] = {
    "early": (0, 2), "mid": (2, 4), "late": (4, 6), "first_half": (0, 3), "second_half": (3, 6),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Window:
    """First and last day of a point, how fine it is, and where in it the text places the point."""

    start: date
    end: date
    precision: Precision
    earliest: date
    latest: date


def month_end(year: int, month: int) -> date:
    """Last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    """First and last day of `count` months from a month on; months may lie outside 1 to 12."""
    first, last = year * 12 + month - 1, year * 12 + month + count - 2
    return date(first // 12, first % 12 + 1, 1), month_end(last // 12, last % 12 + 1)


def calendar_window(point: Point, year: int) -> Window | None:
    """Days of a calendar point in a year; None where the calendar has no such day.

    Seasons are the meteorological ones of the northern hemisphere; "winter 2024" begins in
    December 2024, and may as well mean the winter that ends in 2024.
    """
    try:
        start, end = _SPANS[point.kind](point, year)
    except (ValueError, OverflowError):
        return None
    if point.kind == "iso_week" or (point.kind == "nth" and point.unit == "week"):
        last = month_end(end.year, end.month)
        return Window(start.replace(day=1), last, "month", start, end)
    window = part_window(start, end, _PRECISION[point.kind], point.part)
    if point.kind == "season" and point.number == 4 and point.year and not point.last_year:
        earliest = min(window.earliest, date(year, 1, 1))
        return Window(start, end, window.precision, earliest, window.latest)
    return window


def _day(point: Point, year: int) -> tuple[date, date]:
    day = date(year, point.month or 1, point.day or 1)
    return day, day


def _week_of(point: Point, year: int) -> tuple[date, date]:
    """A week that begins on the named Monday or Sunday, else the week around the named day."""
    day, _ = _day(point, year)
    start = day if day.weekday() in (0, 6) else day - DAY * day.weekday()
    return start, start + 6 * DAY


def _iso_week(point: Point, year: int) -> tuple[date, date]:
    """Monday to Sunday of a numbered week of ISO 8601."""
    monday = date.fromisocalendar(year, point.number or 1, 1)
    return monday, monday + 6 * DAY


def _nth(point: Point, year: int) -> tuple[date, date]:
    """The nth weekday, weekend (by its Saturday) or week of seven days of a month."""
    first, last = _months(year, point.month or 1, 1)
    number = point.number or 1
    if point.unit == "week":
        start = last - 6 * DAY if number < 0 else first + 7 * DAY * (number - 1)
        return start, min(start + 6 * DAY, last)
    weekday = 5 if point.unit == "weekend" else point.weekday or 0
    day = first + DAY * ((weekday - first.weekday()) % 7) + 7 * DAY * (number - 1)
    if number < 0:
        day = last - DAY * ((last.weekday() - weekday) % 7)
    if day > last:
        raise ValueError(f"month {point.month} of {year} has no such day")
    return day, day + DAY * (1 if point.unit == "weekend" else 0)


_SPANS: Final[dict[Kind, Callable[[Point, int], tuple[date, date]]]] = {
    "day": _day,
    "week_of": _week_of,
    "nth": _nth,
    "feast": lambda point, year: feast_days(point.feast or "", year),
    "iso_week": _iso_week,
    "month": lambda point, year: _months(year, point.month or 1, 1),
    "quarter": lambda point, year: _months(year, 3 * (point.number or 1) - 2, 3),
    "half": lambda point, year: _months(year, 6 * (point.number or 1) - 5, 6),
    "season": lambda point, year: _months(year, 3 * (point.number or 1), 3),
    "year": lambda point, year: (date(year, 1, 1), date(point.last_year or year, 12, 31)),
}


def part_window(start: date, end: date, precision: Precision, part: Part | None) -> Window:
    """The window of a period; a part narrows earliest and latest to a third or a half."""
    if part not in _SIXTHS:
        return Window(start, end, precision, start, end)
    low, high = _SIXTHS[part]
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    if months * low % 6 == months * high % 6 == 0:
        first, count = start.month + months * low // 6, months * (high - low) // 6
        return Window(start, end, precision, *_months(start.year, first, count))
    length = (end - start).days + 1
    earliest, latest = start + DAY * (length * low // 6), start + DAY * (length * high // 6 - 1)
    return Window(start, end, precision, earliest, latest)


def unit_window(unit: Unit, shift: int, anchor: date, part: Part | None) -> Window | None:
    """Days of a whole unit, `shift` units from the anchor's own; weeks run Monday to Sunday.

    A week has no precision of its own: it is told as the month or months it lies in, with earliest
    and latest as its Monday and Sunday. None beyond the calendar.
    """
    try:
        start, end, precision = _unit_span(unit, shift, anchor)
        window = part_window(start, end, precision, part)
    except (ValueError, OverflowError):
        return None
    if unit == "week":
        first, last = start.replace(day=1), month_end(end.year, end.month)
        window = Window(first, last, "month", window.earliest, window.latest)
    if part == "so_far":
        return Window(window.start, window.end, precision, window.earliest, anchor)
    if part == "rest":
        return Window(window.start, window.end, precision, anchor, window.latest)
    return window


def _unit_span(unit: Unit, shift: int, anchor: date) -> tuple[date, date, Precision]:
    if unit == "week":
        monday = anchor - DAY * anchor.weekday() + 7 * DAY * shift
        return monday, monday + 6 * DAY, "month"
    if unit == "month":
        return *_months(anchor.year, anchor.month + shift, 1), "month"
    if unit == "quarter":
        return *_months(anchor.year, (anchor.month - 1) // 3 * 3 + 1 + 3 * shift, 3), "quarter"
    if unit == "half":
        return *_months(anchor.year, (anchor.month - 1) // 6 * 6 + 1 + 6 * shift, 6), "quarter"
    if unit == "year":
        return date(anchor.year + shift, 1, 1), date(anchor.year + shift, 12, 31), "year"
    return anchor + DAY * shift, anchor + DAY * shift, "day"
