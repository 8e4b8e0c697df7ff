"""Scope, mode and polarity of a number: words near it, within its clause."""

from ingest.counts.calendar_words import calendar_words, near_days
from ingest.counts.context import distance
from ingest.counts.sentence import Hit, Sentence

_SCOPE_REACH = {
    "per_day": 3,
    "day_n": 12,
    "session": 4,
    "series_cumulative": 8,
    "multi_event": 8,
    "sub_group": 1,
}
"""Tokens within which each scope word still speaks of the number."""

_LAST_DAY = 31
_MODE_REACH = 6
_DENIAL_REACH = 12
_ORIGIN_REACH = 6
_NEGATION_REACH = 4
_HYPOTHESIS_REACH = 7


def scope(sentence: Sentence, first: int, last: int) -> str:
    """Which part of an event, or how many events, a count covers; `event_total` by default.

    «from across the country» says where people came from, not that they met in many places.
    """
    if sentence.ending(first, "subset"):
        return "sub_group"
    near = [
        (gap, hit.label)
        for hit in sentence.hits("scope")
        if not _is_origin(sentence, hit, last)
        and not _is_of_day(sentence, hit)
        and (gap := distance(sentence, hit, first, last)) <= _SCOPE_REACH.get(hit.label, 0)
    ]
    return min(near)[1] if near else "event_total"


def _is_of_day(sentence: Sentence, hit: Hit) -> bool:
    """«dal 9 maggio», «since Monday»: behind «since» is the day on which one edition begins."""
    if hit.label != "series_cumulative":
        return False
    day, weekdays = sentence.key(hit.last), calendar_words(sentence.language).weekdays
    days = weekdays | near_days(sentence.language)
    is_named = any(sentence.key(hit.last + behind) in days for behind in (0, 1))
    return is_named or (day.isdigit() and int(day) <= _LAST_DAY)


def _is_origin(sentence: Sentence, hit: Hit, last: int) -> bool:
    """«from across the country», «from 18 countries around the world»: words of an origin."""
    near = range(max(last - 1, hit.first - _ORIGIN_REACH), hit.first)
    if any(sentence.starting(at, "from_place") for at in near):
        return True
    origin = sentence.starting(hit.first - 1, "from_place")
    return origin is not None and origin.last >= hit.first


def mode(sentence: Sentence, first: int, last: int, limits: tuple[int, int]) -> str:
    """In person or online, from words inside the expression or right after it.

    «850 Menschen, davon 610 online» says how a part of them came, not all.
    """
    reach = min(last + _MODE_REACH, limits[1])
    if len(_modes(sentence, first, reach)) > 1:
        return "hybrid_total"
    parts = (hit.first for hit in sentence.hits("subset") if last <= hit.first < reach)
    inside = _modes(sentence, first, min(parts, default=reach))
    return inside.pop() if inside else "unknown"


def _modes(sentence: Sentence, first: int, last: int) -> set[str]:
    return {
        hit.label
        for name in ("mode", "modifier")
        for hit in sentence.hits(name)
        if first <= hit.first < last
        and hit.label in ("online", "in_person")
        and not _is_in_name(sentence, hit)
    }


def _is_in_name(sentence: Sentence, hit: Hit) -> bool:
    """«at the Digital Archives Conference»: a capital inside a sentence makes a name of it."""
    is_capital = sentence.text[sentence.tokens[hit.first].start].isupper()
    return is_capital and hit.first > 0 and not sentence.text.isupper()


def polarity(sentence: Sentence, first: int, last: int) -> str:
    """Asserted, denied («did not draw 5,000») or hypothetical («if 5,000 people came»)."""
    if _near_before(sentence, "negation", first, _NEGATION_REACH):
        return "denied"
    if _near_before(sentence, "denial", first, _DENIAL_REACH):
        return "denied"
    if sentence.starting(last, "negation") and not _takes_place(sentence, last):
        return "denied"
    if _near_before(sentence, "hypothesis", first, _HYPOTHESIS_REACH):
        return "hypothetical"
    return "asserted"


def _takes_place(sentence: Sentence, at: int) -> bool:
    """«fand vor 900 Gästen statt»: the end of a verb, not «statt» before what did not happen."""
    return bool(sentence.starting(at, "held_particle")) and sentence.kind(at + 1) in ("", "p")


def _near_before(sentence: Sentence, category: str, first: int, reach: int) -> bool:
    return any(
        hit.last <= first and distance(sentence, hit, first, first + 1) <= reach
        for hit in sentence.hits(category)
    )
