"""Scope, mode, year and polarity of a number: words near it, within its clause."""

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

_MODE_REACH = 3
_YEAR_REACH = 12
_NEGATION_REACH = 4
_HYPOTHESIS_REACH = 7


def scope(sentence: Sentence, first: int, last: int) -> str:
    """Which part of an event, or how many events, a count covers; `event_total` by default."""
    subset = sentence.ending(first, "subset")
    if subset:
        return "sub_group"
    near = [
        (gap, hit.label)
        for hit in sentence.hits("scope")
        if (gap := distance(sentence, hit, first, last)) <= _SCOPE_REACH.get(hit.label, 0)
    ]
    return min(near)[1] if near else "event_total"


def mode(sentence: Sentence, first: int, last: int, limits: tuple[int, int]) -> str:
    """In person or online, from words inside the expression or right after it."""
    inside = _modes(sentence, first, min(last + _MODE_REACH, limits[1]))
    if len(inside) > 1:
        return "hybrid_total"
    return inside.pop() if inside else "unknown"


def _modes(sentence: Sentence, first: int, last: int) -> set[str]:
    return {
        hit.label
        for name in ("mode", "modifier")
        for hit in sentence.hits(name)
        if first <= hit.first < last and hit.label in ("online", "in_person")
    }


def about_year(sentence: Sentence, first: int, last: int) -> str | None:
    """«last year», «2019» of «the 2019 edition»: the words that date a number, verbatim."""
    marks = [*sentence.hits("about"), *_years(sentence)]
    near = [
        (gap, hit.first, hit)
        for hit in marks
        if (gap := distance(sentence, hit, first, last)) <= _YEAR_REACH
    ]
    if not near:
        return None
    chosen = min(near)[2]
    return sentence.surface(chosen.first, chosen.last)


def _years(sentence: Sentence) -> list[Hit]:
    """Years as hits: four digits after «in», before «edition», in brackets or before a colon."""
    found: list[Hit] = []
    for at, token in enumerate(sentence.tokens):
        is_year = token.kind == "n" and len(token.key) == 4 and token.key[:2] in ("19", "20")
        if is_year and token.key.isdigit() and _is_dating(sentence, at):
            found.append(Hit(at, at + 1, "about", "year"))
    return found


def _is_dating(sentence: Sentence, at: int) -> bool:
    if sentence.ending(at, "cumulative_before"):
        return False
    return bool(
        sentence.ending(at, "year_before")
        or sentence.starting(at + 1, "event")
        or sentence.is_capitalised(at - 1)
        or sentence.key(at - 1) in ("(", ".", "/")
        or sentence.key(at + 1) in (")", ":")
    )


def polarity(sentence: Sentence, first: int, last: int) -> str:
    """Asserted, denied («did not draw 5,000») or hypothetical («if 5,000 people came»)."""
    if _near_before(sentence, "negation", first, _NEGATION_REACH):
        return "denied"
    if _near_before(sentence, "denial", first, _YEAR_REACH):
        return "denied"
    if sentence.starting(last, "negation") and sentence.starting(last, "negation") is not None:
        return "denied"
    if _near_before(sentence, "hypothesis", first, _HYPOTHESIS_REACH):
        return "hypothetical"
    return "asserted"


def _near_before(sentence: Sentence, category: str, first: int, reach: int) -> bool:
    return any(
        hit.last <= first and distance(sentence, hit, first, first + 1) <= reach
        for hit in sentence.hits(category)
    )
