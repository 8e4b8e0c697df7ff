"""A weekday beside a longer gathering is one of its days.

«The festival runs from 5 to 8 June. On Friday, a workshop …» is Friday 7 June.
"""

from dataclasses import replace
from datetime import date, timedelta

from ingest.dates import ResolvedDate
from ingest.events.context import Scene
from ingest.events.model import Event

_LONGEST = timedelta(days=13)


def place_within(scene: Scene) -> None:
    """Moves lone weekdays into the only longer gathering that an article names."""
    wholes = [event for event in scene.events if _is_whole(event)]
    if len(wholes) != 1 or wholes[0].when is None:
        return
    whole = wholes[0].when.resolved
    for event in scene.events:
        if event.is_named or event.when is None or not _is_lone_weekday(event.when.resolved):
            continue
        if event.first.sentence.index < wholes[0].first.sentence.index:
            continue
        day = _day_within(event.when.resolved, whole, scene.article.anchor)
        if day is not None and day != event.when.resolved.start:
            rule = "weekday_within_event"
            event.when.resolved = replace(
                event.when.resolved, start=day, end=day, earliest=day, latest=day, rule=rule
            )


def _is_whole(event: Event) -> bool:
    """A named gathering of several days."""
    if event.when is None or not event.is_named:
        return False
    found = event.when.resolved
    return found.precision == "day" and timedelta() < found.end - found.start <= _LONGEST


def _is_lone_weekday(found: ResolvedDate) -> bool:
    return found.start == found.end and found.rule.startswith(("weekday_by_tense", "weekday_near"))


def _day_within(found: ResolvedDate, whole: ResolvedDate, anchor: date | None) -> date | None:
    """The day of that name in the longer gathering; None for none, and where the tense forbids."""
    is_past, is_future = found.rule.endswith("_past"), found.rule.endswith("_future")
    if anchor is None or (is_past and whole.end > anchor) or (is_future and whole.end < anchor):
        return None
    days = [whole.start + timedelta(n) for n in range((whole.end - whole.start).days + 1)]
    same = [day for day in days if day.weekday() == found.start.weekday()]
    return same[0] if len(same) == 1 else None
