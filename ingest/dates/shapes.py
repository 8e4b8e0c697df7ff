"""Names the shape of a date expression: the first part of the rule on a resolved date."""

from collections.abc import Sequence

from ingest.dates.model import Item, Joint, Point

_LISTS = {
    "day": "list_of_days", "week_of": "list_of_days", "weekday": "list_of_weekdays",
    "feast": "list_of_days",
    "year": "list_of_years", "period": "list_of_periods",
}  # fmt: skip


def shape_rule(items: Sequence[Item], joint: Joint) -> str:
    """Rule of the shape, such as `day_month_year`, `range_same_month`, `list_of_days`."""
    first, last = items[0].first, items[-1].last
    if joint == "single":
        return _single(first)
    if joint == "list":
        return _LISTS.get(first.kind, "list_of_periods")
    return _range(first, last)


def _single(point: Point) -> str:
    if point.form == "day_month_year" and point.year is None:
        return "day_month"
    if point.form == "month_day_year" and point.year is None:
        return "month_day"
    if point.kind == "month" and point.year is None:
        return "month_alone"
    if point.kind == "year":
        return "year_range" if point.last_year else "year_alone"
    return "weekday" if point.kind == "weekday" else point.form


def _range(first: Point, last: Point) -> str:
    if first.kind == last.kind == "weekday":
        return "range_of_weekdays"
    if first.kind == last.kind == "year":
        return "range_of_years"
    if first.kind != "day" or last.kind != "day":
        return "range_of_months" if first.kind == last.kind == "month" else "range_of_periods"
    if first.year != last.year:
        return "range_across_years"
    is_numeric = first.order is not None or last.order is not None
    if is_numeric or "iso_date" in (first.form, last.form):
        return "range_of_numeric_dates"
    return "range_same_month" if first.month == last.month else "range_across_months"
