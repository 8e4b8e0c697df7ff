"""A duration and one end give the other end: «the three-day congress opens on 9 October»."""

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from ingest.alternatives import alternatives
from ingest.articles.expressions import durations_in
from ingest.articles.model import Sentence
from ingest.dates import DurationMention, ResolvedDate, other_end
from ingest.events.context import Scene
from ingest.events.model import DateValue, Event
from ingest.events.when.time_words import TimeWords, time_words
from ingest.languages import pack, words_of_all
from ingest.word_patterns import words_pattern

_LONGEST = 31
_WORDS = 3
_CLAUSE, _OPENED = 90, 30
_WORDS_TO_DATE = 5
_LONGEST_SHOW = timedelta(days=400)


def complete_by_end(event: Event) -> None:
    """«opened on 3 May and runs until 9 May», «and ends on 9 May»: the last day joins the first."""
    when, until = event.when, event.until
    if when is None or until is None or not _is_one_day(when):
        return
    end = _not_before(when.resolved.start, until.resolved)
    longest = _LONGEST_SHOW if until.resolved.bound else timedelta(_LONGEST)
    if timedelta(0) < end - when.resolved.start <= longest:
        rule = f"{when.resolved.rule}+end_by_until"
        when.resolved = replace(when.resolved, end=end, latest=end, rule=rule)


def _not_before(start: date, until: ResolvedDate) -> date:
    """The last day; where its week or year was inferred, the first such day after the start."""
    if until.anchor is None or until.end >= start:
        return until.end
    if until.rule.startswith("weekday"):
        return until.end + timedelta(days=7)
    try:
        same_year = until.end.replace(year=start.year)
        return same_year if same_year >= start else until.end.replace(year=start.year + 1)
    except ValueError:
        return until.end


def _is_one_day(when: DateValue) -> bool:
    resolved = when.resolved
    return resolved.precision == "day" and resolved.start == resolved.end


def complete_by_duration(scene: Scene, event: Event) -> None:
    """Sets the other end of an event dated by a single day.

    A sentence of the event states how many days it lasts; «ends on» gives the start.
    """
    when = event.when
    if when is None or not _is_one_day(when):
        return
    days = _days(scene, event, when)
    if days is not None:
        when.resolved = _lasting(scene, when, days)


def _days(scene: Scene, event: Event, when: DateValue) -> int | None:
    """How many days the event lasts, by the sentence of its date or another that mentions it."""
    told = dict.fromkeys([when.sentence, *scene.sentences_of(event)])
    behind = scene.article.sentences[when.sentence.index + 1 : when.sentence.index + 2]
    for sentence in dict.fromkeys([*told, *behind]):
        for duration in durations_in(sentence.text, scene.article.language):
            is_its_own = event_of_duration(scene, sentence, duration) is event
            if is_its_own and duration.days is not None and 1 < duration.days <= _LONGEST:
                return duration.days
    return None


def event_of_duration(scene: Scene, sentence: Sentence, duration: DurationMention) -> Event | None:
    """The event that lasts so long: «the three-day congress», «it lasted for three days».

    None where nothing says that the event lasts so long: «a pause of 60 days», «within two weeks
    of the congress».
    """
    articles = _articles(scene.article.language)
    text, pairs = sentence.text, scene.by_sentence.get(sentence.index, [])
    for mention, event in pairs:
        gap = text[duration.end : mention.start]
        is_part = mention.start < duration.end and duration.start < mention.end
        is_close = duration.end <= mention.start and gap.count(" ") < _WORDS and "," not in gap
        if is_part or (is_close and not mention.determiner):
            return event
    words = time_words(scene.article.language)
    of = words.of.match(text, duration.end)
    is_of = of is not None and not articles.match(text, of.end() + 1)
    before = text[: duration.start]
    if words.lasting_until_end.fullmatch(before) and pairs:
        return pairs[0][1] if _is_ended(text[duration.end :], words) else None
    if words.lasting_until_end.search(before):
        behind = text[duration.end : duration.end + _OPENED].split(",")[0]
        is_its_own = _is_ended(before, words) or _is_ended(behind, words)
    else:
        is_its_own = is_of or words.lasting.search(before) is not None
    if not is_its_own:
        return None
    return scene.owner(sentence, duration.start) or (None if pairs else scene.focus(sentence))


def _is_ended(clause: str, words: TimeWords) -> bool:
    """«closed on Sunday after three days»: a verb of ending stands in the clause."""
    return any(pattern.search(clause) for pattern in (words.ended, _any_end()))


@cache
def _articles(language: str) -> re.Pattern[str]:
    return words_pattern(pack(language)["events"]["articles"])


def _lasting(scene: Scene, when: DateValue, days: int) -> ResolvedDate:
    """The date with both ends."""
    text = when.sentence.text
    at = when.start - when.sentence.start, when.end - when.sentence.start
    known = "end" if ends(scene, text, *at) else "start"
    other = other_end(when.resolved.start, days, known)
    start, end = sorted((when.resolved.start, other))
    rule = f"{when.resolved.rule}+end_by_duration"
    return replace(when.resolved, start=start, end=end, earliest=start, latest=end, rule=rule)


def ends(scene: Scene, text: str, start: int, end: int) -> bool:
    """Whether a verb of ending governs the date at `start:end`, before or behind it.

    A verb behind it does not where one of beginning stands before it («opens on 3 May and ends»).
    """
    words = time_words(scene.article.language)
    if _ends().search(text, 0, start):
        return True
    behind = text[end : end + _CLAUSE].split(",", maxsplit=1)[0]
    is_opening = words.opening.search(text, max(start - _OPENED, 0), start) is not None
    return not is_opening and words.ended.search(behind) is not None


@cache
def _ends() -> re.Pattern[str]:
    """A verb of ending right before a date."""
    one = alternatives(words_of_all("events", "ending"))
    return re.compile(rf"(?i)\b(?:{one})[^\w.;]+(?:\w+[^\w.;]+){{0,{_WORDS_TO_DATE}}}$")


@cache
def _any_end() -> re.Pattern[str]:
    """A verb of ending of any language."""
    return words_pattern(words_of_all("events", "ending"))
