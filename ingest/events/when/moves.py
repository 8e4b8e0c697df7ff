"""Dates beside words of moving: «postponed to 3 May» is a new date, «postponed on 3 May» none."""

from ingest.dates import DateMention
from ingest.events.context import Scene
from ingest.events.when.time_words import TimeWords, time_words

_REACH = 60
_LONGEST_LINK = 5
_DECIDED = 3
_BEHIND = 25
_NEAR = 40


def is_new_date(scene: Scene, text: str, date: DateMention) -> bool:
    """Whether a gathering is moved to a date: «rescheduled for», «moved from 3 to 9 May».

    «planned for May, it will now be held in June» moves it as well.
    """
    words = time_words(scene.article.language)
    told = (words.now_held, scene.lexicon.cues.new_date)
    if any(cue.search(text, max(date.start - _REACH, 0), date.start) for cue in told):
        return True
    is_now = words.now.search(text, max(date.start - _NEAR, 0), date.start)
    if is_now and words.intended.search(text, 0, date.start):
        return True
    link = _link(scene, text, date, words)
    if link is None:
        return _is_moved_behind(scene, text, date, words)
    is_until = date.surface.bound == "until"
    return is_until or is_move(date) or (bool(link) and link[-1] in words.moved_to)


def is_decision_date(scene: Scene, text: str, date: DateMention) -> bool:
    """Whether a date is the day on which something was postponed or called off."""
    words = time_words(scene.article.language)
    link = _link(scene, text, date, words)
    if link is None:
        called_off = list(scene.lexicon.states.cancelled.finditer(text, 0, date.start))
        is_right_before = called_off and len(text[called_off[-1].end() : date.start].split()) < 2
        return bool(is_right_before)
    is_told = is_new_date(scene, text, date) or is_old_date(scene, text, date)
    return not is_told and len(link) < _DECIDED


def is_old_date(scene: Scene, text: str, date: DateMention) -> bool:
    """«postponed from 9-12 May to 3-6 October»: the days before the ones it is moved to."""
    words = time_words(scene.article.language)
    link = _link(scene, text, date, words)
    if link is None or link[-1] not in words.moved_from:
        return False
    return not words.moved_to.isdisjoint(text[date.end :].split(maxsplit=1)[:1])


def is_move(date: DateMention) -> bool:
    """Whether a range may be read as old and new date: one with a word before its first day."""
    return date.surface.joint == "range" and date.text[0].islower()


def _is_moved_behind(scene: Scene, text: str, date: DateMention, words: TimeWords) -> bool:
    """«auf den 3. Mai verschoben», «vom 3. auf den 9. Mai»: the verb of moving stands behind.

    Not so «planned from 7 to 9 May, has been postponed», whose days are those of the old date.
    """
    before = text[: date.start].lower().split()[-2:]
    inside = date.text.lower().split() if is_move(date) else []
    leads = any(word in words.moved_to_before for word in (*before, *inside))
    patterns = (scene.lexicon.states.postponed, words.moved)
    return leads and any(p.search(text, date.end, date.end + _BEHIND) for p in patterns)


def _link(scene: Scene, text: str, date: DateMention, words: TimeWords) -> list[str] | None:
    """The words between a verb of moving and a date; None where there is no such verb."""
    begin = max(date.start - _REACH, 0)
    ends = [
        match.end()
        for pattern in (scene.lexicon.states.postponed, words.postponing, words.moved)
        for match in pattern.finditer(text, begin, date.start)
    ]
    if not ends:
        return None
    moved = max(ends)
    gap = text[moved : date.start]
    link = [text[:moved].rsplit(maxsplit=1)[-1].lower(), *gap.lower().split()]
    is_close = len(link) <= _LONGEST_LINK and not any(sign in gap for sign in ",;.:")
    return link if is_close else None
