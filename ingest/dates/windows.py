"""Days that a point covers once its year is known, and the third of a period that a part names."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from ingest.dates.model import Part, Point, Precision, Unit

DAY = timedelta(days=1)
_PRECISION: Final[dict[str, Precision]] = {
    "day": "day", "weekday": "day", "week_of": "day", "month": "month", "quarter": "quarter",
    "half": "quarter", "season": "season", "year": "year", "nth": "day",
}  # fmt: skip
_THIRDS: Final[dict[Part, tuple[int, int]]] = {
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
        start, end = _span(point, year)
    except ValueError:
        return None
    if point.kind == "nth" and point.unit == "week":
        return Window(start.replace(day=1), month_end(year, start.month), "month", start, end)
    window = part_window(start, end, _PRECISION[point.kind], point.part)
    if point.kind == "season" and point.number == 4 and point.last_year is None and point.year is not None:
        return Window(start, end, window.precision, min(window.earliest, date(year, 1, 1)), window.latest)
    return window


def _span(point: Point, year: int) -> tuple[date, date]:
    if point.kind == "day":
        day = date(year, point.month or 1, point.day or 1)
        return day, day
    if point.kind == "week_of":
        return _week_of(date(year, point.month or 1, point.day or 1))
    if point.kind == "nth":
        return _nth(point, year)
    if point.kind == "month":
        return _months(year, point.month or 1, 1)
    if point.kind == "quarter":
        return _months(year, 3 * (point.number or 1) - 2, 3)
    if point.kind == "half":
        return _months(year, 6 * (point.number or 1) - 5, 6)
    if point.kind == "season":
        return _months(year, 3 * (point.number or 1), 3)
    return date(year, 1, 1), date(point.last_year or year, 12, 31)


def _nth(point: Point, year: int) -> tuple[date, date]:
    """The nth weekday, weekend (by its Saturday) or week of seven days of a month."""
    first, last = _months(year, point.month or 1, 1)
    number = point.number or 1
    if point.unit == "week":
        start = last - 6 * DAY if number < 0 else first + 7 * DAY * (number - 1)
        return start, min(start + 6 * DAY, last)
    weekday = 5 if point.unit == "weekend" else point.weekday or 0
    if number < 0:
        day = last - DAY * ((last.weekday() - weekday) % 7)
    else:
        day = first + DAY * ((weekday - first.weekday()) % 7) + 7 * DAY * (number - 1)
    if day > last:
        raise ValueError("the month has no such day")
    return day, day + DAY * (1 if point.unit == "weekend" else 0)


def _week_of(day: date) -> tuple[date, date]:
    """A week that begins on the named Monday or Sunday, else the week around the named day."""
    start = day if day.weekday() in (0, 6) else day - DAY * day.weekday()
    return start, start + 6 * DAY


def part_window(start: date, end: date, precision: Precision, part: Part | None) -> Window:
    """The window of a period; a part narrows earliest and latest to a third or a half."""
    if part not in _THIRDS:
        return Window(start, end, precision, start, end)
    length = (end - start).days + 1
    low, high = _THIRDS[part]
    earliest, latest = start + DAY * (length * low // 6), start + DAY * (length * high // 6 - 1)
    return Window(start, end, precision, earliest, latest)


def unit_window(unit: Unit, shift: int, anchor: date, part: Part | None) -> Window | None:
    """Days of a whole unit, `shift` units from the anchor's own; weeks run Monday to Sunday.

    A week has no precision of its own: it is told as the month or months it lies in, with earliest
    and latest as its Monday and Sunday. None beyond the calendar.
    """
    try:
        start, end, precision = _unit_span(unit, shift, anchor)
    except (ValueError, OverflowError):
        return None
    window = part_window(start, end, precision, part)
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
