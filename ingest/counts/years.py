"""Which year or edition a number is about: «last year», «in 2019», «the 2018 edition»."""

from collections.abc import Sequence
from functools import cache

from ingest.counts.context import distance
from ingest.counts.lexicon import lexicon
from ingest.counts.sentence import Hit, Sentence, events

_OPENING = 2
_GATHERING = 4
"""Tokens within which the gathering of a genitive stands («last year's first fair»)."""
_GENITIVES = ("'s", "’s")
_CLAUSE = 6
_BESIDE = 1
_REACH = 12
"""Tokens from a number to the words that date it."""


def about_years(sentence: Sentence, spans: Sequence[tuple[int, int]]) -> list[str | None]:
    """The dating words of each number, verbatim; None where a number has none.

    A date belongs to the number nearest to it, one that opens the sentence to all of them;
    «respectively» deals dates out in order.
    """
    marks = dating_marks(sentence)
    if sentence.hits("respectively") and len(marks) == len(spans):
        return [sentence.surface(mark.first, mark.last) for mark in marks]
    return [_nearest(sentence, span, spans, marks) for span in spans]


@cache
def counts_back(text: str, language: str) -> bool:
    """Whether dating words count back from the event («a year earlier»), not from the article."""
    return any(
        category == "about" and label == "before" and phrase == text.lower()
        for phrase, category, label in lexicon(language).phrases()
    )


def dating_marks(sentence: Sentence) -> list[Hit]:
    """Words that date numbers: years, and editions of this, the last or another year."""
    told = (*sentence.hits("about"), *_years(sentence))
    return sorted(
        mark for mark in told if not _is_compared(sentence, mark) and not _is_owner(sentence, mark)
    )


def _is_owner(sentence: Sentence, mark: Hit) -> bool:
    """«honoured twelve of last year's winners»: a thing of that year, no number, no gathering."""
    at = mark.last
    if not sentence.surface(mark.first, at).endswith(_GENITIVES):
        return False
    is_named = sentence.kind(at) != "w" or sentence.is_capitalised(at)
    near = range(at, at + _GATHERING)
    is_told = any(sentence.starting(place, "figure") for place in near)
    is_told = is_told or sentence.starting(at, "earlier_total") is not None
    return not is_named and not is_told and not any(hit.first in near for hit in events(sentence))


def _is_compared(sentence: Sentence, mark: Hit) -> bool:
    """«eleven more than in 2022», «mehr Gäste als im Vorjahr»: the year of another number."""
    return any(
        hit.first < mark.first <= hit.last + _BESIDE
        for name in ("difference", "than")
        for hit in sentence.hits(name)
    )


def _nearest(
    sentence: Sentence,
    span: tuple[int, int],
    spans: Sequence[tuple[int, int]],
    marks: Sequence[Hit],
) -> str | None:
    owned = [
        (gap, mark)
        for mark in marks
        if (gap := _gap(sentence, mark, span)) <= _REACH
        and (_opens(sentence, mark) or gap == min(_gap(sentence, mark, one) for one in spans))
    ]
    if not owned:
        return None
    chosen = min(owned)[1]
    return sentence.surface(chosen.first, chosen.last)


def _gap(sentence: Sentence, mark: Hit, span: tuple[int, int]) -> int:
    """Distance of a date; after a comma it opens a clause and speaks of what follows."""
    is_after_comma = span[1] <= mark.first and sentence.key(mark.first - 1) == ","
    return distance(sentence, mark, *span) + _CLAUSE * is_after_comma


def _opens(sentence: Sentence, mark: Hit) -> bool:
    """Whether a date stands for the whole sentence: «Last year, …», «The 2019 edition …»."""
    if mark.first > _OPENING:
        return False
    return sentence.key(mark.last) == "," or sentence.starting(mark.last, "event") is not None


def _years(sentence: Sentence) -> list[Hit]:
    """Years as hits: four digits that date something, not «since 2016» and no other number."""
    return [
        Hit(at, at + 1, "about", "year")
        for at, token in enumerate(sentence.tokens)
        if token.kind == "n"
        and len(token.key) == 4
        and token.key.isdigit()
        and token.key[:2] in ("19", "20")
        and _is_dating(sentence, at)
    ]


def _is_dating(sentence: Sentence, at: int) -> bool:
    is_glued = sentence.is_glued(at) and sentence.kind(at - 1) == "w"
    return not is_glued and sentence.ending(at, "cumulative_before") is None
