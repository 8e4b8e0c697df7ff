"""Letters, signs and other numbers that touch a number: it is a part of something else."""

from ingest.counts.nouns import counted_noun
from ingest.counts.sentence import Sentence

REASONS = {
    "percent": "percentage",
    "currency": "money",
    "times": "multiple",
    "unit": "measurement",
    "time": "time_of_day",
    "attached": "duration",
    "decade": "year",
    "label": "enumeration",
    "counter": "visitor_counter",
    "street": "address",
    "state": "postal_code",
}
"""Reasons of labels that are not reasons themselves."""

_TAGS = frozenset({"#", "_", "@", "="})
_PAIRS = frozenset({"/", ":"})
_DASHES = frozenset({"-", "–"})


def glued(sentence: Sentence, first: int, last: int) -> str | None:
    """The reason that what touches a number gives; None where nothing does."""
    reason = _before(sentence, first) if sentence.is_glued(first) else None
    if reason is None and sentence.is_glued(last):
        reason = _after(sentence, first, last)
    return reason


def _before(sentence: Sentence, first: int) -> str | None:
    sign, is_chain = sentence.key(first - 1), sentence.is_glued(first - 1)
    kind = sentence.kind(first - 2) if is_chain else ""
    if sign == "h" and sentence.kind(first - 2) == "n":
        return "time_of_day"
    if sign[-1].isalpha() or sign in _TAGS or (sign == "-" and kind == "w"):
        return "identifier"
    if sign in _PAIRS and kind == "n":
        return _paired(sentence, first - 2, first, sign)
    is_score = sign == "-" and kind == "n" and _is_score(sentence, first - 2, first)
    return "score" if is_score else None


def _after(sentence: Sentence, first: int, last: int) -> str | None:
    sign = sentence.key(last)
    kind = sentence.kind(last + 1) if sentence.is_glued(last + 1) else ""
    if sentence.kind(last) == "w":
        return _suffix(sentence, last)
    if sign == "'" and sentence.key(last + 1) == "s":
        return "identifier"
    if sign in _PAIRS and kind == "n":
        return _paired(sentence, first, last + 1, sign)
    is_score = sign in _DASHES and kind == "n" and _is_score(sentence, first, last + 1)
    return "score" if is_score else None


def _paired(sentence: Sentence, left: int, right: int, sign: str) -> str:
    """Two numbers with a colon or a stroke between them: a time, a result, a date."""
    low, high = sentence.key(left), sentence.key(right)
    if sign == ":":
        is_time = len(high) == 2 and low.isdigit() and int(low) < 25
        return "time_of_day" if is_time else "score"
    is_date = all(len(part) in (1, 2, 4) for part in (low, high))
    return "date_part" if is_date else "identifier"


def _is_score(sentence: Sentence, left: int, right: int) -> bool:
    """«3-1»: two small numbers with a hyphen, the second not larger, and nothing counted."""
    low, high = sentence.key(left), sentence.key(right)
    if not (low.isdigit() and high.isdigit() and len(low) < 3 and len(high) < 3):
        return False
    return int(high) <= int(low) and counted_noun(sentence, right + 1) is None


def _suffix(sentence: Sentence, last: int) -> str | None:
    """«8th», «10am», «12km», «5G»; letters of a scale («2.5k») are no reason."""
    hit = sentence.starting(last, "trap_after")
    if hit:
        return REASONS.get(hit.label, hit.label)
    return None if sentence.starting(last, "scales") else "identifier"
