"""Events of which an article tells the last day alone: «the congress closed on Saturday».

When they began stays unknown, unless a duration or another date tells. What a day is enough for
(a march, a concert) began on the day on which it ended.
"""

from dataclasses import replace

from ingest.events.model import DateValue, Event

OF_WEEKS = frozenset({"exhibition", "expo", "fair", "festival"})
"""Kinds that are open for days or weeks."""

_OF_ONE_DAY = frozenset(
    {"protest", "rally", "ceremony", "concert", "talk", "hearing", "press_conference", "webinar"}
    | {"reception", "session", "meeting", "governance_meeting", "celebration"}
)
"""Kinds of events that are over within a day, unless more is said."""


def settle_last_day(event: Event) -> None:
    """Marks a day of which only the end is known, and takes «until 5 May» for want of another."""
    if event.when is None and event.until is not None and event.kind in OF_WEEKS:
        event.when = _ending(event.until)
        return
    when = event.when
    if when is None or not when.is_last:
        return
    is_completed = when.resolved.start != when.resolved.end
    if is_completed or event.kind in _OF_ONE_DAY:
        event.when = replace(when, is_last=False)
    else:
        event.when = _ending(when)


def _ending(when: DateValue) -> DateValue:
    """The day as the end of something that began then or before."""
    resolved = when.resolved
    rule = f"{resolved.rule}+last_day"
    resolved = replace(resolved, earliest=None, latest=resolved.end, rule=rule)
    return replace(when, resolved=resolved, is_last=True)
