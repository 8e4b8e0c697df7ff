"""Why a number counts nobody: years, dates, prices, versions and the other traps.

Each reason is a row of the rule dataset. The order is that of certainty: what is glued to a number
first, then what stands beside it, then its own shape.
"""

from ingest.counts.addresses import placed
from ingest.counts.date_traps import dated, shaped
from ingest.counts.noun_words import noun_at
from ingest.counts.nouns import counted_noun
from ingest.counts.sentence import Sentence

def trap(sentence: Sentence, first: int, last: int) -> str | None:
    """The reason why the number in a token range is no count; None where nothing speaks against.

    Args:
        sentence: the sentence.
        first, last: tokens of the number alone.
    """
    if sentence.ending(first, "ratio_before"):
        return "ratio"
    if sentence.kind(first) != "n":
        return _worded(sentence, first, last)
    for check in (_glued, _signed, dated, shaped, placed):
        reason = check(sentence, first, last)
        if reason:
            return reason
    return None


def _worded(sentence: Sentence, first: int, last: int) -> str | None:
    """Number words have few traps: times of day, percentages, «three times»."""
    after = sentence.starting(last, "trap_after")
    if after and after.label in ("percent", "currency", "times", "age", "attached", "time"):
        return _NAMES.get(after.label, after.label)
    before = sentence.ending(first, "trap_before")
    if before and before.label in ("rank", "age"):
        return before.label
    return None


_NAMES = {
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


_GLUED_ONLY = frozenset({"decade", "street", "unit", "time", "ordinal"})
"""Labels that need more than to follow the number: «300 o 400» holds no «300o»."""


def _glued(sentence: Sentence, first: int, last: int) -> str | None:
    """Letters, signs and other numbers that touch the number."""
    before = sentence.key(first - 1) if sentence.is_glued(first) else ""
    if before == "h" and sentence.kind(first - 2) == "n":
        return "time_of_day"
    if before and (before[-1].isalpha() or before in ("#", "_", "@", "=")):
        return "identifier"
    if before == "-" and sentence.is_glued(first - 1) and sentence.kind(first - 2) == "w":
        return "identifier"
    if before == "-" and sentence.is_glued(first - 1) and _is_score(sentence, first - 2, first):
        return "score"
    if before in ("/", ":") and sentence.is_glued(first - 1) and sentence.kind(first - 2) == "n":
        return _beside(sentence, first - 2, first, before)
    after = sentence.key(last) if sentence.is_glued(last) else ""
    if after in ("-", "–") and sentence.is_glued(last + 1) and _is_score(sentence, first, last + 1):
        return "score"
    if after in ("/", ":") and sentence.is_glued(last + 1) and sentence.kind(last + 1) == "n":
        return _beside(sentence, first, last + 1, after)
    if after == "'" and sentence.key(last + 1) == "s":
        return "identifier"
    if after and sentence.kind(last) == "w":
        return _suffix(sentence, last)
    return None


def _beside(sentence: Sentence, left: int, right: int, sign: str) -> str:
    """Two numbers with a colon or a stroke between them."""
    low, high = sentence.key(left), sentence.key(right)
    if sign == ":":
        is_time = len(high) == 2 and low.isdigit() and int(low) < 25
        return "time_of_day" if is_time else "score"
    return "date_part" if len(low) in (1, 2, 4) and len(high) in (1, 2, 4) else "identifier"


def _is_score(sentence: Sentence, left: int, right: int) -> bool:
    """«3-1»: two small numbers with a hyphen, the second not larger, and nothing counted."""
    low, high = sentence.key(left), sentence.key(right)
    if not (low.isdigit() and high.isdigit() and len(low) < 3 and len(high) < 3):
        return False
    return int(high) <= int(low) and counted_noun(sentence, right + 1) is None


def _suffix(sentence: Sentence, last: int) -> str | None:
    hit = sentence.starting(last, "trap_after")
    if hit:
        return _NAMES.get(hit.label, hit.label)
    return None if sentence.starting(last, "scales") else "identifier"


def _signed(sentence: Sentence, first: int, last: int) -> str | None:
    """Signs and unit words right before or after: «$5», «40 %», «12 km», «aged 25»."""
    after = sentence.starting(last, "trap_after")
    if after and after.label not in _GLUED_ONLY:
        return _NAMES.get(after.label, after.label)
    if after and after.label in ("unit", "time") and not noun_at(sentence, after.last):
        return _NAMES[after.label]
    before = sentence.ending(first, "trap_before")
    if before is None:
        return None
    if before.label == "label" and _is_counted(sentence, before.first, last):
        return None
    if before.label in ("phone", "counter", "state", "street"):
        return _distant(sentence, before.label, first, last)
    return _NAMES.get(before.label, before.label)


def _is_counted(sentence: Sentence, label: int, last: int) -> bool:
    """«Day 2» numbers a day; «the stage 300 dancers filled» counts dancers."""
    if sentence.is_capitalised(label):
        return False
    noun = counted_noun(sentence, last)
    return noun is not None and noun.label not in ("unknown", "thing", "duration")


def _distant(sentence: Sentence, label: str, first: int, last: int) -> str | None:
    """Labels that need more than the neighbour: phones have long numbers, counters whole lines."""
    digits = sum(len(token.key) for token in sentence.tokens[first:last])
    if label == "phone":
        return "phone" if digits > 2 and not counted_noun(sentence, last) else None
    if label == "counter":
        is_line = last == len(sentence.tokens) and first <= 3
        return "visitor_counter" if is_line else None
    if label == "state":
        return "postal_code" if digits == 5 and sentence.surface(first, last).isdigit() else None
    return "address"
