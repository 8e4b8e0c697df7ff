"""Numbers that are days, years, ordinals or versions."""

import re

from ingest.counts.calendar_words import calendar_words
from ingest.counts.digits import parse_digits
from ingest.counts.lexicon import lexicon
from ingest.counts.noun_words import noun_at
from ingest.counts.nouns import counted_noun
from ingest.counts.sentence import Sentence

_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}|2100")
CLOSE_YEAR = re.compile(r"19[0-9]{2}|20[0-9]{2}|2100")
"""Years of living memory and near future: four plain digits that are rarely anything else."""

_MULTI_DOT = re.compile(r"[0-9]+(?:\.[0-9]+){2,}")
_NUMERIC_DATE = re.compile(r"[0-3]?[0-9]\.[01]?[0-9]\.(?:[0-9]{4}|[0-9]{2})")
_DATE_JOIN = frozenset({",", "and", "-", "–", "to", "bis", "und", "et", "au", "y", "al", "a", ".",
                        "of", "de", "/", "st", "nd", "rd", "th", "&", "or", "er", "the", "del",
                        "through", "e", "do"})  # fmt: skip
_MONTH_REACH = 6
"""Tokens from a day to its month in a list of days: «5, 6 and 7 June»."""


def dated(sentence: Sentence, first: int, last: int) -> str | None:
    """Days, months and years written with a month, and numeric dates."""
    surface = sentence.key(first)
    if _NUMERIC_DATE.fullmatch(surface):
        return "date_part"
    if _MULTI_DOT.fullmatch(surface) and parse_digits(surface, ".") is None:
        return "version"
    if not surface.isdigit() or len(surface) > 2 or int(surface) > 31:
        return "ordinal" if surface.isdigit() and _is_dotted_ordinal(sentence, first) else None
    words = calendar_words(sentence.language)
    if sentence.key(first - 1) in words.weekdays and not noun_at(sentence, last):
        return "date_part"
    if _reaches_month(sentence, first, last):
        return "date_part"
    return "ordinal" if _is_dotted_ordinal(sentence, first) else None


def _is_dotted_ordinal(sentence: Sentence, first: int) -> bool:
    """«8. Auflage»: German ordinals end in a full stop.

    A sentence that ends there goes on with a function word («… kamen 300. Die Polizei …»).
    """
    is_possible = lexicon(sentence.language).dots_ordinals and first > 0
    if not is_possible or sentence.key(first + 1) != ".":
        return False
    is_short = sentence.is_glued(first + 1) and len(sentence.key(first)) < 4
    return is_short and sentence.kind(first + 2) == "w" and not sentence.is_stop(first + 2)


def _reaches_month(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a month follows or precedes, over other days of a list."""
    months = calendar_words(sentence.language).months
    for step, start in ((1, last), (-1, first - 1)):
        at = start
        for _ in range(_MONTH_REACH):
            key = sentence.key(at)
            if key in months:
                return step > 0 or not noun_at(sentence, last)
            is_day = key.isdigit() and len(key) <= 2
            if not (is_day or key in _DATE_JOIN):
                break
            at += step
    return False


def shaped(sentence: Sentence, first: int, last: int) -> str | None:
    """What the digits themselves look like: a year, a version, a part of a name."""
    surface = sentence.key(first)
    if last - first > 1 or not surface.isdigit():
        return None
    if len(surface) > 1 and surface[0] == "0":
        return "identifier"
    if _YEAR.fullmatch(surface) and _is_year(sentence, first, last):
        return "year"
    return None


def _is_year(sentence: Sentence, first: int, last: int) -> bool:
    """Four plain digits are a year unless a hedge or a noun makes them a number."""
    surface = sentence.key(first)
    is_close = CLOSE_YEAR.fullmatch(surface) is not None
    if sentence.ending(first, "year_before"):
        return True
    noun = counted_noun(sentence, last)
    is_counting = noun is not None and noun.label != "unknown" and noun.first == last
    if sentence.ending(first, "hedge_before"):
        return is_close and int(surface) % 10 != 0 and not is_counting
    if is_close:
        return not (is_counting and int(surface) % 50 == 0)
    return False
