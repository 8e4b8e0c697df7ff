"""Order of day and month in numeric dates: by value, weekday, document or language."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from ingest.dates.lexicon import lexicon
from ingest.dates.model import DateMention, Point, Unresolved


def settle(
    points: Sequence[Point], language: str, *, day_first: bool | None
) -> tuple[tuple[Point, ...], tuple[str, ...]] | Unresolved:
    """Points with their numeric dates read, and the rules used.

    A number above 12 is the day; else the stated weekday decides if one reading fits it, then the
    document (`day_first`), then the convention of the language. English has none, so there the date
    stays open.
    """
    open_points = [point for point in points if point.order]
    if not open_points:
        return tuple(points), ()
    decided = _by_value(open_points)
    rule = "numeric_order_by_value"
    if decided is None:
        decided, rule = _by_weekday(open_points), "numeric_order_by_weekday"
    if decided is None:
        decided, rule = day_first, "numeric_order_by_document"
    if decided is None and lexicon(language).settings["numeric_order"] == "day_first":
        decided, rule = True, "numeric_order_by_language"
    if decided is None and any(p.order and p.order[0] != p.order[1] for p in open_points):
        return Unresolved("ambiguous_day_month")
    return tuple(_read(point, is_day_first=decided is not False) for point in points), (rule,)


def _by_value(points: Sequence[Point]) -> bool | None:
    """True where some first number can only be a day, False where some second one can."""
    orders = [point.order for point in points if point.order]
    if any(first > 12 >= second for first, second in orders):
        return True
    return False if any(second > 12 >= first for first, second in orders) else None


def _by_weekday(points: Sequence[Point]) -> bool | None:
    fits = [is_day_first for is_day_first in (True, False) if _fits(points, is_day_first=is_day_first)]
    return fits[0] if len(fits) == 1 else None


def _fits(points: Sequence[Point], *, is_day_first: bool) -> bool:
    stated = [point for point in points if point.weekday is not None and point.year is not None]
    return bool(stated) and all(_weekday(_read(p, is_day_first=is_day_first)) == p.weekday for p in stated)


def _weekday(point: Point) -> int | None:
    try:
        return date(point.year or 0, point.month or 0, point.day or 0).weekday()
    except ValueError:
        return None


def _read(point: Point, *, is_day_first: bool) -> Point:
    if point.order is None:
        return point
    first, second = point.order
    if point.month is not None:
        return point
    day, month = (first, second) if is_day_first else (second, first)
    return replace(point, day=day, month=month, order=None)


def infer_day_first(mentions: Iterable[DateMention]) -> bool | None:
    """Whether the numeric dates of one document put the day first; None if they do not tell.

    Args:
        mentions: All date mentions of one document. Dates that contradict each other tell nothing.
    """
    points = [point for mention in mentions for point in mention.surface.points if point.order]
    votes = {vote for point in points for vote in (_by_value([point]), _by_weekday([point]))}
    return votes.pop() if len(votes := votes - {None}) == 1 else None
