"""Why a number counts nobody: years, dates, prices, versions and the other traps.

Each reason is a row of the rule dataset. The order is that of certainty: what is glued to a number
first, then what stands beside it, then its own shape.
"""

from ingest.counts.addresses import placed
from ingest.counts.date_traps import CLOSE_YEAR, dated, shaped
from ingest.counts.glued import REASONS, glued
from ingest.counts.lexicon import lexicon
from ingest.counts.link import Link
from ingest.counts.noun_words import noun_at
from ingest.counts.nouns import counted_noun
from ingest.counts.ratios import in_ratio
from ingest.counts.sentence import Sentence

_ATTRIBUTE = 5
"""Letters of an adjective with its ending; articles are shorter."""
_DIALLED = 3
"""Digits of the group behind an area code."""


def trap(sentence: Sentence, first: int, last: int) -> str | None:
    """The reason why the number in a token range is no count; None where nothing speaks against.

    Args:
        sentence: the sentence.
        first: first token of the number alone.
        last: token after the number.
    """
    if sentence.ending(first, "ratio_before") or in_ratio(sentence, first):
        return "ratio"
    if sentence.starting(last, "difference"):
        return "relative_change"
    if sentence.kind(first) != "n":
        return _worded(sentence, first, last)
    for check in (_lined, glued, _signed, dated, shaped, placed):
        reason = check(sentence, first, last)
        if reason:
            return reason
    return None


def is_difference(sentence: Sentence, link: Link) -> bool:
    """«200 more visitors than in 2022», «300 Besucher mehr als im Vorjahr»: nobody's number."""
    if sentence.starting(link.last, "difference"):
        return True
    more = sentence.starting(link.amount.number_last, "more_of")
    return more is not None and sentence.starting(link.last, "than") is not None


def _lined(sentence: Sentence, first: int, last: int) -> str | None:
    """The number of a paragraph («24 Also present was …»), and telephones."""
    if first == 0 and sentence.is_capitalised(last) and sentence.is_stop(last):
        return "list_marker"
    return "phone" if _is_dialled(sentence, first) else None


def _is_dialled(sentence: Sentence, first: int) -> bool:
    """«(800) 555-0142»: a number behind an area code in brackets."""
    is_code = sentence.key(first - 1) == ")" and sentence.key(first - 3) == "("
    return is_code and sentence.kind(first - 2) == "n" and len(sentence.key(first)) == _DIALLED


def _worded(sentence: Sentence, first: int, last: int) -> str | None:
    """Number words have few traps: times of day, percentages, «three times»."""
    after = sentence.starting(last, "trap_after")
    if after and after.label in ("percent", "currency", "times", "age", "attached", "time"):
        return REASONS.get(after.label, after.label)
    before = sentence.ending(first, "trap_before")
    if before and before.label in ("rank", "age"):
        return before.label
    return None


_GLUED_ONLY = frozenset({"decade", "street", "unit", "time", "ordinal"})
"""Labels that need more than to follow the number: «300 o 400» holds no «300o»."""


def _signed(sentence: Sentence, first: int, last: int) -> str | None:
    """Signs and unit words right before or after: «$5», «40 %», «12 km», «aged 25»."""
    after = sentence.starting(last, "trap_after")
    if after and after.label not in _GLUED_ONLY:
        return REASONS.get(after.label, after.label)
    if after and after.label in ("unit", "time") and not noun_at(sentence, after.last):
        return REASONS[after.label]
    before = sentence.ending(first, "trap_before")
    if before is None:
        return None
    is_label = before.label == "label"
    if is_label and (
        CLOSE_YEAR.fullmatch(sentence.key(first)) or _is_counted(sentence, before.first, last)
    ):
        return None
    if before.label in ("phone", "counter", "state", "street"):
        return _distant(sentence, before.label, first, last)
    return REASONS.get(before.label, before.label)


def _is_counted(sentence: Sentence, label: int, last: int) -> bool:
    """«Day 2» numbers a day; «the stage 300 dancers filled» counts dancers.

    So does «am letzten Tag 300 Tänzer» in a language that writes its nouns with capitals.
    """
    words = lexicon(sentence.language)
    is_described = words.capitalises_nouns and _is_attribute(sentence, label - 1)
    if sentence.is_capitalised(label) and not is_described:
        return False
    noun = counted_noun(sentence, last)
    return noun is not None and noun.label not in ("unknown", "thing", "duration")


def _is_attribute(sentence: Sentence, at: int) -> bool:
    """Whether a word is an inflected adjective («letzten», «großer») and no mere article."""
    word = sentence.key(at)
    is_long = len(word) >= _ATTRIBUTE and sentence.kind(at) == "w"
    endings = lexicon(sentence.language).attribute_endings
    return is_long and not sentence.is_capitalised(at) and word.endswith(endings)


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
