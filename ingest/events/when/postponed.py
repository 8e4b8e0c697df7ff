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
    """The event at its new date: the one it was moved to, else the latest of its dates."""
    dates = [value for value in (event.when, *event.other_dates) if value is not None]
    fine = [value for value in dates if value.resolved.precision in ("day", "month")]
    new = next((value for value in dates if value.is_new), None)
    others = [value for value in fine if not value.is_new]
    starts = sorted({value.resolved.start for value in others})
    if new is None and len(starts) > 1:
        new = next(value for value in others if value.resolved.start == starts[-1])
    if new is None:
        return None
    old = (value for value in others if value.resolved.start == starts[0] and value is not new)
    event.when = next(old, None)
    part = int(event.when is not None and event.when.start == new.start)
    return replace(
        event, when=new, part=part, other_dates=[], status="scheduled", evidence=new.sentence
    )
