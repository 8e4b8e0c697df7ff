"""A postponed event keeps its old date; the new date is a second claim that supersedes it."""

from dataclasses import replace

from ingest.events.context import Scene
from ingest.events.model import Event
from ingest.events.when.time_words import time_words


def split_postponed(scene: Scene) -> list[Event]:
    """The scheduled successors of postponed events that give both dates.

    The old date stays with the postponed event.
    """
    successors = [
        found
        for event in scene.events
        if event.status == "postponed" and (found := _successor(scene, event))
    ]
    scene.events.extend(successors)
    return successors


def _successor(scene: Scene, event: Event) -> Event | None:
    """The event at its new date: the one it was moved to, else the latest of its dates.

    «will now be held in Ghent on 3 May» moves nothing where no other date was told.
    """
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
    if event.when is None and not _is_put_off(scene, event):
        event.when, event.status = new, "scheduled"
        return None
    part = int(event.when is not None and event.when.start == new.start)
    return replace(
        event, when=new, part=part, other_dates=[], status="scheduled", evidence=new.sentence
    )


def _is_put_off(scene: Scene, event: Event) -> bool:
    """Whether a sentence of the event has a word of putting off or moving."""
    words = time_words(scene.article.language)
    patterns = (scene.lexicon.states.postponed, words.postponing, words.moved)
    return any(p.search(s.text) for p in patterns for s in scene.sentences_of(event))
