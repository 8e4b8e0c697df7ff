"""A postponed event keeps its old date; the new date is a second claim that supersedes it."""

from dataclasses import replace

from ingest.events.context import Scene
from ingest.events.model import Event


def split_postponed(scene: Scene) -> list[Event]:
    """The scheduled successors of postponed events that give both dates.

    The old date stays with the postponed event.
    """
    successors = [
        found
        for event in scene.events
        if event.status == "postponed" and (found := _successor(event))
    ]
    scene.events.extend(successors)
    return successors


def _successor(event: Event) -> Event | None:
    """The event at its new date: the latest of its dates, where there are two."""
    dates = [value for value in (event.when, *event.other_dates) if value is not None]
    fine = [value for value in dates if value.resolved.precision in ("day", "month")]
    starts = sorted({value.resolved.start for value in fine})
    if len(starts) < 2:
        return None
    old = next(value for value in fine if value.resolved.start == starts[0])
    new = next(value for value in fine if value.resolved.start == starts[-1])
    event.when = old
    return replace(event, when=new, other_dates=[], status="scheduled", evidence=new.sentence)
