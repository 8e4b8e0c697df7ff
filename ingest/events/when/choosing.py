"""When an event takes place: the best of the dates that its sentences give."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from ingest.articles.expressions import dates_in
from ingest.articles.model import Cue, Sentence
from ingest.dates import DateMention, ResolvedDate, Unresolved, infer_day_first, resolve
from ingest.events.context import Scene
from ingest.events.model import DateValue, Event
from ingest.events.when.date_owner import Tie, is_of_name, tie
from ingest.events.when.date_strength import (
    ENOUGH,
    in_dateline,
    is_enough,
    is_last_day,
    is_other_year,
    strength,
    weight,
)
from ingest.events.when.date_tense import tense_of_date
from ingest.events.when.deadlines import is_deadline
from ingest.events.when.duration import complete_by_duration, complete_by_end
from ingest.events.when.moves import is_move, is_new_date
from ingest.events.when.open_ends import is_first_day, settle_open_ends
from ingest.events.when.time_words import time_words
from ingest.events.when.year_of_name import date_by_name, year_beside

_LONGEST_RANGE = timedelta(days=31)
_CLOSE_SCORE = 1.0
_FRONT = 12
_OPEN_ENDED = 0.5
"""What speaks against «starting on 18 May» where another date tells both ends."""


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
        for mention in dates_in(sentence.text, language)
        if not _is_of_name(scene, sentence, mention)
    ]
    day_first = infer_day_first(mention for _, mention in found)
    year = _only_year(scene, found)
    used = [_use(scene, sentence, mention, day_first, year) for sentence, mention in found]
    for event in scene.events:
        _choose_range(event)
        complete_by_end(event)
        complete_by_duration(scene, event)
        date_by_name(scene, event)
        settle_open_ends(event)
        if event.when is not None and event.when.sentence.index not in scene.by_sentence:
            scene.dated.setdefault(event.when.sentence.index, event)
    return used


def _is_of_name(scene: Scene, sentence: Sentence, mention: DateMention) -> bool:
    """Whether a date only belongs to the name of an event: a year inside a name is no date."""
    pairs = scene.by_sentence.get(sentence.index, [])
    return any(m.form == "named" and is_of_name(m, mention) for m, _ in pairs)


def _only_year(scene: Scene, found: list[tuple[Sentence, DateMention]]) -> int | None:
    """The year that all full dates of an article without publication date share."""
    if scene.article.anchor is not None:
        return None
    points = (point for _, mention in found for point in mention.surface.points)
    years = {point.year for point in points if point.day is not None and point.year is not None}
    return years.pop() if len(years) == 1 else None


def _use(
    scene: Scene,
    sentence: Sentence,
    mention: DateMention,
    day_first: bool | None,  # noqa: FBT001 - three states
    year: int | None,
) -> UsedDate:
    """Offers one date expression to the event it speaks of, a programme's day to all below it."""
    span = sentence.start + mention.start, sentence.start + mention.end
    below = [Tie(event, labelled=True) for event in scene.of_day(sentence)]
    ties = below or [tie(scene, sentence, mention)]
    used = [
        UsedDate(*span, None, "date_without_event")
        if tied is None
        else _read(scene, sentence, mention, tied, (day_first, year))
        for tied in ties
    ]
    return used[0]


def _read(
    scene: Scene,
    sentence: Sentence,
    mention: DateMention,
    tied: Tie,
    known: tuple[bool | None, int | None],
) -> UsedDate:
    """Resolves a date by the order of days and the year that are `known`, for its event."""
    span = sentence.start + mention.start, sentence.start + mention.end
    beside = year_beside(sentence.text, mention.start, time_words(scene.article.language))
    resolved = resolve(
        mention.surface,
        anchor=scene.article.anchor,
        tense=tense_of_date(scene, sentence, mention, tied),
        year_hint=_year_hint(tied.event) or beside or known[1],
        day_first=known[0],
    )
    if not isinstance(resolved, ResolvedDate):
        return _unresolved(scene, sentence, mention, tied, resolved)
    if in_dateline(scene, sentence, mention, resolved.start):
        return UsedDate(*span, None, "dateline")
    if not is_enough(scene, sentence, mention, tied, resolved):
        tied.event.is_ahead |= _is_open_deadline(scene, sentence, mention, tied, resolved)
        return UsedDate(*span, None, "date_of_something_else")
    return _give(scene, sentence, mention, tied, resolved)


def _is_open_deadline(
    scene: Scene, sentence: Sentence, mention: DateMention, tied: Tie, resolved: ResolvedDate
) -> bool:
    """«Tickets for the festival go on sale on 3 July»: it lies ahead."""
    anchor = scene.article.anchor
    is_ahead = anchor is not None and resolved.start > anchor
    return is_ahead and is_deadline(scene, sentence, mention, tied)


def _give(
    scene: Scene, sentence: Sentence, mention: DateMention, tied: Tie, resolved: ResolvedDate
) -> UsedDate:
    """Gives a date to its event, with its score: as its day, its end, or its new date."""
    event = tied.event
    score = strength(scene, sentence, mention, tied) + weight(mention, resolved)
    score -= is_other_year(event.edition_year, resolved) + (0.5 if sentence.is_title else 0.0)
    last_day = is_last_day(scene, sentence.text, mention)
    score -= last_day
    start, end = sentence.start + mention.start, sentence.start + mention.end
    is_day = resolved.precision == "day" and resolved.start == resolved.end
    is_last = is_day and last_day > 0
    is_first = is_day and not is_last and is_first_day(scene, sentence, mention)
    value = DateValue(
        resolved, mention.text, start, end, sentence, score, is_last=is_last, is_first=is_first
    )
    if is_new_date(scene, sentence.text, mention):
        return _moved(event, value, is_both=is_move(mention) and not _has_other_day(event, value))
    if resolved.bound is not None:
        return _bound(scene, tied, value)
    if is_last:
        event.until = event.until or value
    _offer(event, value)
    return UsedDate(start, end, event, "event_date")


def _unresolved(
    scene: Scene, sentence: Sentence, mention: DateMention, tied: Tie, found: Unresolved
) -> UsedDate:
    """Keeps the words of a date of the event that gives no day."""
    event, span = tied.event, (sentence.start + mention.start, sentence.start + mention.end)
    if event.unresolved_text is None and strength(scene, sentence, mention, tied) >= ENOUGH:
        event.unresolved_text, event.unresolved_span = mention.text, span
    return UsedDate(*span, None, found.reason)


def _bound(scene: Scene, tied: Tie, value: DateValue) -> UsedDate:
    """An open end: «runs until 5 May» gives the last day, «starting 3 May» the first."""
    event, resolved, span = tied.event, value.resolved, (value.start, value.end)
    other = scene.lexicon.cues.other_dates.match(value.text)
    if resolved.bound == "until" and resolved.precision == "day":
        event.until = event.until or value
        return UsedDate(*span, event, "event_date")
    is_of_event = not other or (_is_recent(scene, resolved) and not _ends_aside(tied, value))
    is_of_event = is_of_event and not _are_several(event)
    if resolved.bound == "since" and resolved.precision == "day" and is_of_event:
        open_end = replace(resolved, latest=resolved.end)
        score = value.score - _OPEN_ENDED
        _offer(event, replace(value, resolved=open_end, score=score, is_first=True))
        return UsedDate(*span, event, "event_date")
    return UsedDate(*span, None, f"date_{resolved.bound}")


def _are_several(event: Event) -> bool:
    """«they have held rallies since 3 May»: many of them, each on its own day."""
    head, told = event.first.head, event.first.text.lower().split()[-1:]
    return any(word != head and word.startswith(head[:-1]) for word in told if head)


def _is_recent(scene: Scene, resolved: ResolvedDate) -> bool:
    """«since Monday», not «since 3 May 1987»: gatherings do not go on for months."""
    anchor = scene.article.anchor
    return anchor is not None and timedelta(0) <= anchor - resolved.start <= _LONGEST_RANGE


def _ends_aside(tied: Tie, value: DateValue) -> bool:
    """«Ada Byrne, director since Monday, spoke at the forum»: the day is that of the aside."""
    begin, end = (at - value.sentence.start for at in (value.start, value.end))
    return not tied.said_from and begin > _FRONT and value.sentence.text[end : end + 1] == ","


def _moved(event: Event, value: DateValue, *, is_both: bool) -> UsedDate:
    """The date that an event was moved to; «from 3 to 9 May» gives the old one as well."""
    resolved = value.resolved
    if is_both:
        first = replace(resolved, end=resolved.start, latest=resolved.start)
        _offer(event, replace(value, resolved=first))
        resolved = replace(resolved, start=resolved.end, earliest=resolved.end)
    earliest = resolved.earliest or resolved.start
    resolved = replace(resolved, bound=None, earliest=earliest)
    event.other_dates.append(replace(value, resolved=resolved, is_new=True))
    return UsedDate(value.start, value.end, event, "event_date")


def _has_other_day(event: Event, value: DateValue) -> bool:
    """«planned from 9 to 12 May, postponed from 3 to 6 October»: all days of the second are new."""
    return event.when is not None and event.when.resolved.start != value.resolved.start


def _year_hint(event: Event) -> int | None:
    """The year of the edition, else the one that the words of the date found so far state."""
    if event.edition_year is not None or event.when is None:
        return event.edition_year
    found = event.when.resolved
    return found.start.year if found.anchor is None else None


def _offer(event: Event, value: DateValue) -> None:
    """The better date becomes the event's, the other one is kept beside it."""
    if event.when is None:
        event.when = value
    elif value.score > event.when.score:
        event.other_dates.append(event.when)
        event.when = value
    else:
        event.other_dates.append(value)


def _choose_range(event: Event) -> None:
    """A range of days around the chosen day is the event, the day a part of it."""
    when = event.when
    if when is None or event.status == "postponed" or not _is_day(when):
        return
    for value in event.other_dates:
        if _is_day(value) and _holds(value, when) and value.score >= when.score - _CLOSE_SCORE:
            event.other_dates.append(when)
            event.other_dates.remove(value)
            event.when = value
            return


def _is_day(value: DateValue) -> bool:
    return value.resolved.precision == "day"


def _holds(outer: DateValue, inner: DateValue) -> bool:
    """Whether a range of days holds a shorter one."""
    first, last = outer.resolved.start, outer.resolved.end
    days: list[date] = [inner.resolved.start, inner.resolved.end]
    is_longer = last - first > days[1] - days[0]
    return is_longer and first <= days[0] and days[1] <= last and last - first <= _LONGEST_RANGE
