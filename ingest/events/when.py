"""When an event takes place: the best of the dates that its sentences give."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from ingest.alternatives import alternatives
from ingest.articles.expressions import dates_in
from ingest.articles.model import Cue, Sentence
from ingest.dates import (
    DateMention,
    ResolvedDate,
    Unresolved,
    find_dates,
    infer_day_first,
    resolve,
)
from ingest.events.context import Scene, tense_at
from ingest.events.duration import complete_by_duration
from ingest.events.lexicon import words_of_all
from ingest.events.model import DateValue, Event

_HELD_NEAR = 70
_HELD_CLOSE = 40
_FINE = {"day": 2.0, "month": 0.5, "quarter": 0.0, "season": 0.0, "year": -2.0}
_ENOUGH = 1.0


@dataclass(frozen=True, slots=True)
class UsedDate:
    """A date expression of the article and what became of it, for the number ledger."""

    start: int
    end: int
    event: Event | None
    reason: str


def find_dates_of_events(scene: Scene) -> list[UsedDate]:
    """Sets the date of each event; returns what became of each date expression.

    Without an event there is nothing to tell of a date. Dates of sentences that speak of an event
    are scored: near a verb of happening, fine precision and ranges speak for it; a deadline, a
    founding or a verb of saying against it.
    """
    if not scene.events:
        return []
    language = scene.article.language
    found = [
        (sentence, mention)
        for sentence in scene.article.holding(Cue.DATE)
        for mention in _dates(scene, sentence, language)
    ]
    day_first = infer_day_first(mention for _, mention in found)
    used = [_use(scene, sentence, mention, day_first=day_first) for sentence, mention in found]
    for event in scene.events:
        complete_by_duration(scene, event)
    return used


def _dates(scene: Scene, sentence: Sentence, language: str) -> Sequence[DateMention]:
    """The date expressions of a sentence outside the names in it."""
    names = _names(scene, sentence)
    found = dates_in(sentence.text, language)
    return find_dates(sentence.text, language, skip=names) if names and found else found


def _names(scene: Scene, sentence: Sentence) -> tuple[tuple[int, int], ...]:
    """Spans of named mentions: a year inside a name is no date."""
    pairs = scene.by_sentence.get(sentence.index, [])
    return tuple((m.start, m.end) for m, _ in pairs if m.form == "named")


def _use(
    scene: Scene, sentence: Sentence, mention: DateMention, *, day_first: bool | None
) -> UsedDate:
    """Offers one date expression to the event it speaks of."""
    start, end = sentence.start + mention.start, sentence.start + mention.end
    event = scene.owner(sentence, mention.start)
    if event is None:
        return UsedDate(start, end, None, "date_without_event")
    score = _score(scene, sentence, mention)
    resolved = _resolve(scene, sentence, mention, event, day_first=day_first)
    if not isinstance(resolved, ResolvedDate):
        if score >= _ENOUGH and event.unresolved_text is None:
            event.unresolved_text, event.unresolved_span = mention.text, (start, end)
        return UsedDate(start, end, None, resolved.reason)
    if resolved.bound is not None:
        return UsedDate(start, end, None, f"date_{resolved.bound}")
    score += _weight(mention, resolved)
    if score < _ENOUGH:
        return UsedDate(start, end, None, "date_of_something_else")
    _offer(event, DateValue(resolved, mention.text, start, end, sentence, score))
    return UsedDate(start, end, event, "event_date")


def _resolve(
    scene: Scene, sentence: Sentence, mention: DateMention, event: Event, *, day_first: bool | None
) -> ResolvedDate | Unresolved:
    """The days of a date expression, by the tense around it and the year known of its event."""
    return resolve(
        mention.surface,
        anchor=scene.article.anchor,
        tense=tense_at(sentence.text, mention.start, scene.lexicon),
        year_hint=_year_hint(event),
        day_first=day_first,
    )


def _year_hint(event: Event) -> int | None:
    """The year of the edition, else of the date found so far."""
    if event.edition_year is not None:
        return event.edition_year
    return event.when.resolved.start.year if event.when is not None else None


def _offer(event: Event, value: DateValue) -> None:
    """The better date becomes the event's, the other one is kept beside it."""
    if event.when is None:
        event.when = value
    elif value.score > event.when.score:
        event.other_dates.append(event.when)
        event.when = value
    else:
        event.other_dates.append(value)


def _score(scene: Scene, sentence: Sentence, mention: DateMention) -> float:
    """How much the words around a date speak for it being that of the event."""
    cues = scene.lexicon.cues
    before = sentence.text[max(mention.start - _HELD_NEAR, 0) : mention.start]
    after = sentence.text[mention.end : mention.end + 40]
    score = 1.0 if sentence.index in scene.by_sentence else 0.0
    if cues.happening.search(before[-_HELD_CLOSE:]):
        score += 1.5
    elif cues.happening.search(before) or cues.happening.search(after):
        score += 1.0
    if _saying().search(before):
        score -= 3.0
    if cues.other_dates.search(before[-45:]) or cues.other_dates.search(after[:25]):
        score -= 2.5
    return score - (0.5 if sentence.is_title else 0.0)


def _weight(mention: DateMention, resolved: ResolvedDate) -> float:
    """How much the date itself speaks for that: absolute, fine, and with two ends."""
    absolute = 0.0 if mention.surface.is_relative else 0.5
    ranged = 0.5 if resolved.end != resolved.start else 0.0
    return absolute + _FINE[resolved.precision] + ranged


@cache
def _saying() -> re.Pattern[str]:
    """A verb of saying right before a date, which is then the day of saying it."""
    one = alternatives(words_of_all("saying"))
    return re.compile(rf"(?i)\b(?:{one})\s+(?:\w+\s+){{0,2}}(?:on|in)?\s*$")
