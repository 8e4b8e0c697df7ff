"""Checks that corroborate a date: a stated weekday against the day it stands beside."""

from datetime import date

from ingest.dates import calendar_names
from ingest.dates.model import DateSurface, ResolvedDate, WeekdayCheck
from ingest.dates.resolution import resolve


def weekday_agreement(surface: DateSurface, anchor: date | None = None) -> WeekdayCheck | None:
    """Whether stated weekdays fit their dates; None where no weekday stands beside a date."""
    named = [p for p in surface.points if p.kind == "day" and p.weekday is not None]
    resolved = resolve(surface, anchor=anchor) if named else None
    if not isinstance(resolved, ResolvedDate) or resolved.weekday_agrees is None:
        return None
    names = {number: name.title() for name, number in calendar_names.weekdays("en").items()}
    days = [day for item in resolved.items for day in dict.fromkeys(item)]
    pairs = [
        (point.weekday, day.weekday())
        for point, day in zip(surface.points, days, strict=False)
        if point.weekday is not None
    ]
    stated, actual = (", ".join(names[pair[side] or 0] for pair in pairs) for side in (0, 1))
    return WeekdayCheck(stated, actual, resolved.weekday_agrees)
