"""A duration and one end give the other end: «the three-day congress opens on 9 October»."""

import re
from dataclasses import replace
from functools import cache

from ingest.alternatives import alternatives
from ingest.dates import ResolvedDate, find_durations, other_end
from ingest.events.context import Scene
from ingest.events.lexicon import words_of_all
from ingest.events.model import DateValue, Event

_LONGEST = 31


def complete_by_duration(scene: Scene, event: Event) -> None:
    """Sets the other end of an event dated by a single day.

    A sentence of the event states how many days it lasts; «ends on» gives the start.
    """
    when = event.when
    if when is None or when.resolved.precision != "day" or when.resolved.start != when.resolved.end:
        return
    days = _days(scene, event, when)
    if days is not None:
        when.resolved = _lasting(when, days)


def _days(scene: Scene, event: Event, when: DateValue) -> int | None:
    """How many days the event lasts, by the sentence of its date or another that mentions it."""
    for sentence in dict.fromkeys([when.sentence, *scene.sentences_of(event)]):
        for duration in find_durations(sentence.text, scene.article.language):
            is_its_own = scene.owner(sentence, duration.start) is event
            if is_its_own and duration.days is not None and 1 < duration.days <= _LONGEST:
                return duration.days
    return None


def _lasting(when: DateValue, days: int) -> ResolvedDate:
    """The date with both ends."""
    before = when.sentence.text[: when.start - when.sentence.start]
    known = "end" if _ends().search(before) else "start"
    other = other_end(when.resolved.start, days, known)
    start, end = sorted((when.resolved.start, other))
    rule = f"{when.resolved.rule}+end_by_duration"
    return replace(when.resolved, start=start, end=end, earliest=start, latest=end, rule=rule)


@cache
def _ends() -> re.Pattern[str]:
    """A verb of ending right before a date."""
    one = alternatives(words_of_all("ending"))
    return re.compile(rf"(?i)\b(?:{one})\W+(?:\w+\W+){{0,2}}$")
