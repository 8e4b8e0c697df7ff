"""Shares month and year between the points of one expression: "June 5 and 6, 2024"."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.dates.model import Point

_CALENDAR = ("day", "month", "quarter", "half", "season", "week_of", "nth")


def share(points: Sequence[Point], links: Sequence[str]) -> list[Point] | None:
    """The points with the month and year that their neighbours state; None where a day has none.

    A bare day takes the month of the next point that has one ("5 and 6 June"), else of the one
    before ("June 5 and 6"). A year is taken from behind, else from before, and moves by one where
    the expression runs over New Year ("30 December to 2 January 2020").
    """
    found = _with_months(list(points))
    return None if found is None else _with_years(_with_relations(found), links)


def _needs_month(point: Point) -> bool:
    return point.kind == "day" and point.month is None and point.month_shift is None and point.order is None


def _with_months(points: list[Point]) -> list[Point] | None:
    for index in reversed(range(len(points) - 1)):
        if _needs_month(points[index]) and points[index + 1].kind == "day":
            points[index] = _like(points[index], points[index + 1])
    for index in range(1, len(points)):
        if _needs_month(points[index]) and points[index - 1].kind == "day":
            points[index] = _like(points[index], points[index - 1])
    return None if any(map(_needs_month, points)) else points


def _like(day: Point, other: Point) -> Point:
    """A bare day in the month of a neighbour."""
    if other.order is not None and other.day is None:
        return replace(day, order=(day.day or 0, other.order[1]), form=other.form, day=None)
    return replace(day, month=other.month, month_shift=other.month_shift, form=other.form)


def _with_relations(points: list[Point]) -> list[Point]:
    """"from Tuesday to Friday next week": the week holds for both."""
    for index in reversed(range(len(points) - 1)):
        here, behind = points[index], points[index + 1]
        if here.kind == behind.kind == "weekday" and here.week_shift is None and not here.recurring:
            points[index] = replace(here, week_shift=behind.week_shift, recurring=behind.recurring)
        if _is_open(here) and (behind.year_shift is not None or behind.recurring or behind.is_anaphoric):
            if behind.kind in _CALENDAR:
                points[index] = replace(
                    here, year_shift=behind.year_shift, recurring=behind.recurring, is_anaphoric=behind.is_anaphoric
                )  # fmt: skip
    return points


def _is_open(point: Point) -> bool:
    """A calendar point whose year is not stated in any way."""
    return (
        point.kind in _CALENDAR and point.year is None and point.year_shift is None
        and point.month_shift is None and not point.recurring and not point.is_anaphoric
    )  # fmt: skip


def _with_years(points: list[Point], links: Sequence[str]) -> list[Point]:
    for index in reversed(range(len(points) - 1)):
        here, behind = points[index], points[index + 1]
        if _is_open(here) and behind.year is not None and behind.kind in _CALENDAR:
            year = behind.year - (links[index] != "none" and _place(here) > _place(behind))
            points[index] = replace(here, year=year, is_short_year=behind.is_short_year)
    for index in range(1, len(points)):
        here, before = points[index], points[index - 1]
        if _is_open(here) and before.year is not None and before.kind in _CALENDAR:
            year = before.year + (_place(here) < _place(before))
            points[index] = replace(here, year=year, is_short_year=before.is_short_year)
    return points


def _place(point: Point) -> tuple[int, int]:
    """Place in the year, for order only; numeric days whose order is open compare as equal."""
    if point.kind in ("quarter", "half", "season"):
        return ({"quarter": 3, "half": 6, "season": 3}[point.kind] * (point.number or 1), 0)
    return (point.month or 0, point.day or 0) if point.order is None else (0, 0)
