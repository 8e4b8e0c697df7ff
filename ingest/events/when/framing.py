"""Dates without a cue beside them that may frame the sentence of an event."""

import re

from ingest.articles.model import Sentence
from ingest.dates import DateMention, ResolvedDate
from ingest.events.context import Scene
from ingest.events.when.date_owner import Tie

_FRONT = 12
_CLOSE_BEHIND, _RIGHT_BEHIND = 60, 30
_REACH = 100
_VERB_BEFORE = 40
_BEHIND_PLACE = re.compile(r"\b[A-ZÀ-Þ][\w'’-]+,?\s+(?:\w{2,3}\s+)?$")
_CLAUSE_END = re.compile(r"[.;:]\s")


def frames(
    scene: Scene, sentence: Sentence, date: DateMention, tied: Tie, resolved: ResolvedDate
) -> bool:
    """Whether a date without a cue beside it may be that of the event its sentence mentions.

    A day may; a month or a weekday only where it opens the sentence or stands close behind the
    event, and what is relative needs a verb of happening behind it: «In May the council held …»,
    not «On Monday gold rose …».
    """
    if resolved.start == scene.article.anchor and not tied.right_there:
        return False
    if tied.there and resolved.precision == "day":
        return True
    if date.surface.points[0].unit == "day":
        return False
    if resolved.precision == "day" and not date.surface.is_relative:
        return True
    text, cues, reach = sentence.text, scene.lexicon.cues, date.end + _REACH
    distance = date.start - tied.said_from if tied.said_from else None
    happens = cues.happening.search(text, date.end, reach) or cues.organises.search(
        text, date.end, reach
    )
    if date.surface.is_relative:
        is_beside = distance is not None and distance <= _RIGHT_BEHIND
        return happens is not None or is_beside or _closes_clause(scene, sentence, date, tied)
    return date.start <= _FRONT or (distance is not None and distance <= _CLOSE_BEHIND)


def _closes_clause(scene: Scene, sentence: Sentence, date: DateMention, tied: Tie) -> bool:
    """«hosted a supper for its members in Ghent last week»: behind the place, of the verb before.

    The words between hold no other verb of happening and no border of a clause.
    """
    text, cues = sentence.text, scene.lexicon.cues
    between = text[tied.said_from : date.start]
    if not tied.said_from or len(between) > _REACH or not _BEHIND_PLACE.search(between):
        return False
    if _CLAUSE_END.search(between) or cues.happening.search(between):
        return False
    pairs = scene.by_sentence[sentence.index]
    begin = next((m.start for m, _ in pairs if m.end == tied.said_from), 0)
    before = max(begin - _VERB_BEFORE, 0)
    return any(verb.search(text, before, begin) for verb in (cues.happening, cues.organises))
