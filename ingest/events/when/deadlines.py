"""Days by which, or on which, one may register, apply, submit or buy: not those of a gathering."""

import re

from ingest.articles.model import Sentence
from ingest.dates import DateMention
from ingest.events.context import Scene
from ingest.events.when.date_owner import Tie
from ingest.events.when.time_words import TimeWords, time_words

_GOVERNED = 60
_CLOSING = 160
_FEW = 3
_CLAUSE = re.compile(r"[.;]\s")


def is_deadline(scene: Scene, sentence: Sentence, date: DateMention, tied: Tie) -> bool:
    """Whether a word of registering or the like governs a date that a gathering could have."""
    words, text = time_words(scene.article.language), sentence.text
    if _is_its_subject(scene, sentence, date, tied, words):
        return True
    is_free = tied.right_there or (tied.joined and _is_run_of_days(date))
    is_governed = not is_free and _is_governed(scene, text, date, words)
    return is_governed or _leads_to_deadline(text, date, words)


def _is_its_subject(
    scene: Scene, sentence: Sentence, date: DateMention, tied: Tie, words: TimeWords
) -> bool:
    """«Registration for the forum in Oulu runs 3-10 July»: not the forum runs so long.

    The word opens the clause of the gathering, and a verb, but no comma, parts that from the date.
    """
    told = scene.by_sentence.get(sentence.index, [])
    before = [mention for mention, event in told if event is tied.event]
    if not tied.said_from or not before:
        return False
    gap = sentence.text[tied.said_from : date.start]
    clause = _CLAUSE.split(sentence.text[: before[0].start])[-1]
    cue = words.deadlines.search(clause)
    if cue is None or len(clause[: cue.start()].split()) >= _FEW or "," in gap:
        return False
    is_near = len(clause[cue.end() :].split()) <= _FEW
    has_verb = scene.lexicon.cues.happening.search(gap) or not words.joins(gap)
    return is_near and bool(has_verb)


def _is_run_of_days(date: DateMention) -> bool:
    """«proposals for the forum in Ghent June 22–26»: several days are no deadline.

    «Registration for the forum from 3 to 10 May» may run so long.
    """
    is_open = date.text[:1].isalpha() and date.text[:1].islower()
    days = date.surface.joint == "range" and all(p.kind == "day" for p in date.surface.points)
    return days and not is_open


def _is_governed(scene: Scene, text: str, date: DateMention, words: TimeWords) -> bool:
    """Whether a word of another date governs this one: no verb of taking place stands between.

    «registration for the forum closes on 3 May», but «registration for the forum, held on 3 May».
    """
    reach = _CLOSING if _closes(text, date, words) else _GOVERNED
    begin = max(date.start - reach, 0)
    clause = re.split(r"[.;]\s", text[begin : date.start])[-1]
    for cue in words.deadlines.finditer(clause):
        if not words.held.search(clause, cue.end()):
            return True
    for cue in scene.lexicon.cues.other_dates.finditer(clause):
        rest = clause[cue.end() :]
        if not scene.lexicon.cues.happening.search(rest) and not scene.lexicon.nouns.search(rest):
            return True
    return False


def _closes(text: str, date: DateMention, words: TimeWords) -> bool:
    """Whether something ends or goes on until a date: what does may stand far before it."""
    ended = [match.end() for match in words.ended.finditer(text, 0, date.start)]
    is_end = bool(ended) and len(text[ended[-1] : date.start].split()) < _FEW
    return is_end or date.surface.bound in ("until", "by")


def _leads_to_deadline(text: str, date: DateMention, words: TimeWords) -> bool:
    """«the 3 May deadline», «the 2 April call for papers»."""
    following = re.match(r"\s(?:\w+\s)?", text[date.end :])
    places = (date.end + 1, date.end + following.end()) if following else ()
    return any(words.deadlines.match(text, at) for at in places)
