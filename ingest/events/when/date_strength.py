"""How much the words around a date speak for it being that of its event."""

import datetime as dt
import re

from ingest.articles.datelines import is_dateline
from ingest.articles.model import Sentence
from ingest.dates import DateMention, ResolvedDate
from ingest.events.context import Scene
from ingest.events.when.date_owner import Tie
from ingest.events.when.deadlines import is_deadline
from ingest.events.when.duration import ends
from ingest.events.when.framing import frames
from ingest.events.when.moves import is_decision_date, is_new_date, is_old_date
from ingest.events.when.time_words import TimeWords, saying, time_words

_HELD_NEAR = 70
_HELD_CLOSE = 40
_HELD_FAR = 80
_FOUNDED = 25
_HEAD_SENTENCES = 4
_SENTENCE, _NEAR, _CLOSE, _JOINED = 1.0, 1.0, 1.5, 1.6
_FINE = {"day": 2.0, "month": 0.5, "quarter": 0.0, "season": 0.0, "year": -2.0}
_OTHER_YEAR = 1.5
_ENDS = 1.0
_STATED = 0.25
_GENITIVE = re.compile(r"['’]s?\s+\w")
_SET_OFF = re.compile(r"\s*(?:[–—]|--|-)\s")
_LONG_AGO = 300
_LATEST = 31
"""Days by which a dateline may be older than the publication."""
_OF = re.compile(r"(?i)\b(?:of|von|d['’]|de)\s*$")

ENOUGH = 1.0
"""The least strength of a date that is taken for that of an event."""


def strength(scene: Scene, sentence: Sentence, date: DateMention, tied: Tie) -> float:
    """Strength of what stands around a date; 0 where it is the day of something else."""
    words = time_words(scene.article.language)
    is_moved = is_new_date(scene, sentence.text, date) or is_old_date(scene, sentence.text, date)
    if tied.labelled or is_moved:
        return _SENTENCE + _CLOSE
    if _is_of_something_else(scene, sentence, date, tied, words):
        return 0.0
    if tied.boxed:
        return _SENTENCE
    base = _SENTENCE if sentence.index in scene.by_sentence else 0.0
    if tied.joined:
        return base + _JOINED
    return base + _of_happening(scene, sentence.text, date)


def _of_happening(scene: Scene, text: str, date: DateMention) -> float:
    """What a verb of happening near a date adds."""
    happening = scene.lexicon.cues.happening
    if happening.search(text, max(date.start - _HELD_CLOSE, 0), date.start):
        return _CLOSE
    is_near = happening.search(text, max(date.start - _HELD_NEAR, 0), date.start)
    return _NEAR if is_near or happening.search(text, date.end, date.end + _HELD_CLOSE) else 0.0


def _is_of_something_else(
    scene: Scene, sentence: Sentence, date: DateMention, tied: Tie, words: TimeWords
) -> bool:
    """A statement, a deadline, a founding, a habit, or a thing whose genitive the date is."""
    text = sentence.text
    if not tied.right_there and saying().search(text, max(date.start - 40, 0), date.start):
        return True
    if _names_a_season(date) and words.every.search(text, 0, date.start):
        return True
    is_subject = tied.joined and tied.said_from and not scene.lexicon.is_compounding
    is_told_there = tied.there and not scene.lexicon.states.future.search(
        text, date.end, tied.said_until or len(text)
    )
    if words.announcing.match(text, date.end) and not (is_subject or is_told_there):
        return True
    if not _is_within_mention(scene, sentence, date):
        if _GENITIVE.match(text, date.end) and not tied.joined:
            return True
        if is_decision_date(scene, text, date):
            return True
    return is_deadline(scene, sentence, date, tied)


def _is_within_mention(scene: Scene, sentence: Sentence, date: DateMention) -> bool:
    """«cancelled Saturday's Food Festival»: the genitive is the first word of a gathering."""
    told = scene.by_sentence.get(sentence.index, [])
    return any(mention.start <= date.start < mention.end for mention, _ in told)


def _names_a_season(date: DateMention) -> bool:
    """Whether words name a month or a season of any year: «every June»."""
    points = date.surface.points
    return all(point.kind in ("month", "season") and point.year is None for point in points)


def in_dateline(scene: Scene, sentence: Sentence, date: DateMention, day: dt.date) -> bool:
    """Whether a date is that of the agency's dateline, at the head of the text or on its day.

    A dateline may lack its town («July 11, 2024 – At the summit …»). A day to come is none:
    «Ghent, 5 June 2024: Harbour Forum» announces.
    """
    text, anchor = sentence.text, scene.article.anchor
    if anchor is not None and (day - anchor).days > 1:
        return False
    is_day = anchor is not None and abs((day - anchor).days) <= 1
    is_head = sentence.index < _HEAD_SENTENCES
    if is_head and anchor is not None and date.start == 0 and _SET_OFF.match(text, date.end):
        return 0 <= (anchor - day).days <= _LATEST
    return (is_day or is_head) and is_dateline(text, date.start, date.end)


def weight(date: DateMention, resolved: ResolvedDate) -> float:
    """How much the date itself speaks for being that of an event: absolute, fine, with two ends."""
    absolute = 0.0 if date.surface.is_relative else 0.5
    absolute += _STATED if resolved.anchor is None else 0.0
    ranged = 0.5 if resolved.end != resolved.start else 0.0
    return absolute + _FINE[resolved.precision] + ranged


def is_last_day(scene: Scene, text: str, date: DateMention) -> float:
    """What speaks against a date that is the last day of its event: others may give the first."""
    return _ENDS if ends(scene, text, date.start, date.end) else 0.0


def is_enough(
    scene: Scene, sentence: Sentence, date: DateMention, tied: Tie, resolved: ResolvedDate
) -> bool:
    """Whether the words around a date suffice for its precision.

    A bare year must be tied to the event or its verb, the day of publication and «today» to
    either: «leaders of today», «said on 3 May» date no gathering.
    """
    value = strength(scene, sentence, date, tied)
    words = time_words(scene.article.language)
    if value < ENOUGH or _is_recalled(scene, sentence.text, date, tied, resolved):
        return False
    is_told = tied.joined or tied.labelled or tied.boxed
    if resolved.precision == "year":
        if not _is_one_year(resolved) or _is_of_founding(scene, sentence, date, words):
            return False
        is_past = _is_of_past_edition(scene, tied, date, resolved)
        return _is_year_of(sentence.text, date, tied, words, is_past=is_past)
    if is_told or value > _SENTENCE:
        return not _is_nowadays(sentence.text, date)
    return frames(scene, sentence, date, tied, resolved)


def _is_recalled(
    scene: Scene, text: str, date: DateMention, tied: Tie, resolved: ResolvedDate
) -> bool:
    """«a service for the victims of the flood of 3 May 1953»: a day of long ago is recalled."""
    anchor, words = scene.article.anchor, time_words(scene.article.language)
    is_old = anchor is not None and (anchor - resolved.end).days > _LONG_AGO
    return is_old and words.recalled.search(text, tied.said_from, date.start) is not None


def _is_nowadays(text: str, date: DateMention) -> bool:
    """«leaders of today»; not «the opening of today's forum»."""
    is_relative_day = date.surface.points[0].unit == "day"
    is_of = is_relative_day and _OF.search(text, 0, date.start)
    return bool(is_of) and not _GENITIVE.match(text, date.end)


def _is_of_past_edition(scene: Scene, tied: Tie, date: DateMention, resolved: ResolvedDate) -> bool:
    """«last year's forum» in an article that goes on about the forum is the edition before."""
    anchor = scene.article.anchor
    is_past = date.surface.is_relative and anchor is not None and resolved.end < anchor
    return is_past and len(scene.sentences_of(tied.event)) > 1


def _is_of_founding(scene: Scene, sentence: Sentence, date: DateMention, words: TimeWords) -> bool:
    """«who founded the Harbour Festival in 1971»; not «founded the forum, which was held in 1971».

    The verb stands before a gathering, or behind it where the language has it so.
    """
    text = sentence.text
    for mention, _ in scene.by_sentence.get(sentence.index, []):
        begin = max(mention.start - _FOUNDED, 0)
        end = max(mention.end, date.end) + (_FOUNDED if scene.lexicon.is_compounding else 0)
        for verb in words.founding.finditer(text, begin, end):
            if verb.end() <= mention.start or verb.start() >= date.end:
                return words.held.search(text, verb.end(), date.start) is None
    return False


def _is_one_year(resolved: ResolvedDate) -> bool:
    return resolved.start.year == resolved.end.year


def _is_year_of(
    text: str, date: DateMention, tied: Tie, words: TimeWords, *, is_past: bool
) -> bool:
    """Whether a year is that of the event: joined to it or to a verb of taking place.

    «the forum in Lyon in 2019», «held in Lyon in 2019»; not that of the first of its series.
    """
    begin = max(date.start - _HELD_FAR, tied.said_from)
    if words.first_time.search(text, begin, date.start):
        return False
    verbs = list(words.held.finditer(text, begin, date.start))
    is_held = bool(verbs) and words.joins(text[verbs[-1].end() : date.start])
    return is_held or ((tied.joined or tied.labelled) and not is_past)


def is_other_year(edition_year: int | None, resolved: ResolvedDate) -> float:
    """What speaks against a date outside the year that the event's name holds."""
    years = (resolved.start.year, resolved.end.year)
    return _OTHER_YEAR if edition_year is not None and edition_year not in years else 0.0
