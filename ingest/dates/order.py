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
    unread = [point for point in points if point.order]
    if not unread:
        return tuple(points), ()
    for decided, rule in (
        (_by_value(unread), "numeric_order_by_value"),
        (_by_weekday(unread), "numeric_order_by_weekday"),
        (day_first, "numeric_order_by_document"),
        (_by_language(unread, language), "numeric_order_by_language"),
    ):
        if decided is not None:
            return tuple(_read(point, is_day_first=decided) for point in points), (rule,)
    return Unresolved("ambiguous_day_month")


def _by_value(points: Sequence[Point]) -> bool | None:
    """True where some first number can only be a day, False where some second one can."""
    orders = [point.order for point in points if point.order]
    if any(first > 12 >= second for first, second in orders):
        return True
    return False if any(second > 12 >= first for first, second in orders) else None


def _by_weekday(points: Sequence[Point]) -> bool | None:
    """The order with which every stated weekday fits, if only one does."""
    stated = [point for point in points if point.weekday is not None and point.year is not None]
    fits = [
        is_first
        for is_first in (True, False)
        if stated and all(_weekday(_read(p, is_day_first=is_first)) == p.weekday for p in stated)
    ]
    return fits[0] if len(fits) == 1 else None


def _by_language(points: Sequence[Point], language: str) -> bool | None:
    """The convention of the language; without one the order must make no difference."""
    is_day_first = lexicon(language).settings["numeric_order"] == "day_first"
    is_equal = all(point.order is None or point.order[0] == point.order[1] for point in points)
    return True if is_day_first or is_equal else None


def _weekday(point: Point) -> int | None:
    try:
        return date(point.year or 0, point.month or 0, point.day or 0).weekday()
    except ValueError:
        return None


def _read(point: Point, *, is_day_first: bool) -> Point:
    if point.order is None:
        return point
    day, month = point.order if is_day_first else reversed(point.order)
    return replace(point, day=day, month=month, order=None)


def infer_day_first(mentions: Iterable[DateMention]) -> bool | None:
    """Whether the numeric dates of one document put the day first; None if they do not tell.

    Args:
        mentions: All date mentions of one document. Dates that contradict each other tell nothing.
    """
    points = [point for mention in mentions for point in mention.surface.points if point.order]
    votes = {vote for point in points for vote in (_by_value([point]), _by_weekday([point]))}
    known = [vote for vote in votes if vote is not None]
    return known[0] if len(known) == 1 else None
