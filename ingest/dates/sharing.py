"""Shares month and year between the points of one expression: "June 5 and 6, 2024"."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.dates.model import Point

_CALENDAR = ("day", "month", "quarter", "half", "season", "week_of", "nth", "feast")


def share(points: Sequence[Point], links: Sequence[str]) -> list[Point] | None:
    """The points with the month and year that their neighbours state; None where a day has none.

    A bare day takes the month of the next point that has one ("5 and 6 June"), else of the one
    before ("June 5 and 6"). A year is taken from behind, else from before, and moves by one where
    the expression runs over New Year ("30 December to 2 January 2020").
    """
    found = _with_months(list(points), links)
    return None if found is None else _with_years(_with_relations(found), links)


def _needs_month(point: Point) -> bool:
    has_month = point.month is not None or point.month_shift is not None
    return point.kind == "day" and not has_month and point.order is None


def _with_months(points: list[Point], links: Sequence[str]) -> list[Point] | None:
    for index in reversed(range(len(points) - 1)):
        here, behind = points[index], points[index + 1]
        if _needs_month(here) and behind.kind == "day" and not _ends_range(points, links, index):
            like = _like(here, behind)
            points[index] = _before(like, behind) if links[index] == "range" else like
    for index in range(1, len(points)):
        if _needs_month(points[index]) and points[index - 1].kind == "day":
            points[index] = _like(points[index], points[index - 1])
    return None if any(map(_needs_month, points)) else points


def _ends_range(points: Sequence[Point], links: Sequence[str], index: int) -> bool:
    """Whether a bare day ends a range whose first day has its month («May 30–31 and June 1»)."""
    before = points[index - 1] if index else None
    is_range = before is not None and links[index - 1] == "range"
    return is_range and before is not None and before.month is not None


def _like(day: Point, other: Point) -> Point:
    """A bare day in the month of a neighbour."""
    if other.order is not None:
        return replace(day, order=(day.day or 0, other.order[1]), form=other.form, day=None)
    return replace(day, month=other.month, month_shift=other.month_shift, form=other.form)


def _before(first: Point, last: Point) -> Point:
    """In "28 to 2 July" the 28th is one of June."""
    if first.month is None or last.day is None or (first.day or 0) <= last.day:
        return first
    return replace(first, month=(first.month - 2) % 12 + 1)


def _with_relations(points: list[Point]) -> list[Point]:
    """In "from Tuesday to Friday next week" the week holds for both."""
    for index in reversed(range(len(points) - 1)):
        here, behind = points[index], points[index + 1]
        is_bare_weekday = here.kind == "weekday" and here.week_shift is None and not here.recurring
        if is_bare_weekday and behind.kind == "weekday":
            points[index] = replace(here, week_shift=behind.week_shift, recurring=behind.recurring)
        elif _is_open(here) and behind.kind in _CALENDAR:
            points[index] = replace(
                here, year_shift=behind.year_shift, recurring=behind.recurring,
                is_anaphoric=behind.is_anaphoric,
            )  # fmt: skip
    return points


def _is_open(point: Point) -> bool:
    """A calendar point whose year is not stated in any way."""
    is_relative = point.year_shift is not None or point.month_shift is not None
    is_tied = is_relative or point.recurring or point.is_anaphoric
    return point.kind in _CALENDAR and point.year is None and not is_tied


def _with_years(points: list[Point], links: Sequence[str]) -> list[Point]:
    for index in reversed(range(len(points) - 1)):
        here, behind = points[index], points[index + 1]
        if _is_open(here) and behind.year is not None and behind.kind in _CALENDAR:
            is_earlier_year = links[index] != "none" and _is_later_month(here, behind)
            points[index] = _in_year(here, behind, behind.year - is_earlier_year)
    for index in range(1, len(points)):
        here, before = points[index], points[index - 1]
        if _is_open(here) and before.year is not None and before.kind in _CALENDAR:
            points[index] = _in_year(here, before, before.year + _is_later_month(before, here))
    return points


def _in_year(point: Point, other: Point, year: int) -> Point:
    return replace(point, year=year, is_short_year=other.is_short_year)


def _is_later_month(point: Point, other: Point) -> bool:
    """Whether a point stands later in the year than another; numeric days tell nothing."""
    return point.order is None and other.order is None and _month(point) > _month(other)


def _month(point: Point) -> int:
    """The month of a point, the last one of a longer period."""
    length = {"quarter": 3, "half": 6, "season": 3}.get(point.kind, 0)
    return point.month or length * (point.number or 1)
