"""A duration and one end give the other end: «the three-day congress opens on 9 October»."""

import re
from dataclasses import replace

from ingest.dates import find_durations, other_end
from ingest.events.context import Scene
from ingest.events.model import Event

_ENDS = re.compile(
    r"(?i)\b(?:ends?|ended|concludes?|concluded|closes?|closed|until|endet|endete|bis|s'achève|jusqu'au|concluye|concluyó|hasta)\W+(?:\w+\W+){0,2}$"
)
_LONGEST = 31


def complete_by_duration(scene: Scene, event: Event) -> None:
    """Sets the other end of an event dated by a single day, where a sentence of the event states how
    many days it lasts; «ends on» gives the start."""
    when = event.when
    if when is None or when.resolved.precision != "day" or when.resolved.start != when.resolved.end:
        return
    for sentence in dict.fromkeys([when.sentence, *scene.sentences_of(event)]):
        for duration in find_durations(sentence.text, scene.article.language):
            is_its_own = scene.owner(sentence, duration.start) is event
            if duration.days is None or not 1 < duration.days <= _LONGEST or not is_its_own:
                continue
            before = when.sentence.text[: when.start - when.sentence.start]
            known = "end" if _ENDS.search(before) else "start"
            other = other_end(when.resolved.start, duration.days, known)
            start, end = sorted((when.resolved.start, other))
            when.resolved = replace(when.resolved, start=start, end=end, earliest=start, latest=end,
                                    rule=f"{when.resolved.rule}+end_by_duration")  # fmt: skip
            return
