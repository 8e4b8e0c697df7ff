"""How a number came about: expected, registered, invited, capacity, counted, audited or actual.

Words near the number decide; where they say nothing, the tense of the event's sentence does.
"""

from collections.abc import Sequence
from typing import Literal

from ingest.counts.calendar_words import calendar_words
from ingest.counts.context import distance
from ingest.counts.mention import CountMention
from ingest.counts.sentence import Hit, Sentence, read

Tense = Literal["past", "present", "future"]

_REACH = {
    "expected": 12,
    "registered": 4,
    "invited": 4,
    "capacity": 3,
    "counted": 5,
    "audited": 8,
}
"""Tokens within which a word of each basis still speaks of the number."""

_VERB_REACH = 12
_SPECIFIC = 2
"""«registered» is taken over a verb of fact that stands this many tokens nearer, unless that is
right behind the number: «40 registered and 31 attended»."""

_AUXILIARIES = 2
"""Tokens that may stand between «will» and its participle: «will all be attended by»."""

_TENSES = {"past": "reported_actual", "future": "expected"}


def basis(sentence: str, mention: CountMention, language: str, tense: Tense | None = None) -> str:
    """The basis of a count, one of `BASES` of the vocabulary.

    Args:
        sentence: the sentence that the mention was found in.
        mention: a count found by `find_counts` in that sentence.
        language: ISO 639-1 code of the sentence.
        tense: tense of what the sentence tells, where the caller knows it.

    Returns:
        What the words near the number say; without such words `expected` for the future and
        `reported_actual` otherwise. «up to 500» is never actual without a verb of fact.
    """
    tokens = _tokens(sentence, mention, language)
    stated = mention.basis_hint or basis_hint(read(sentence, language), *tokens)
    if stated:
        return stated
    if tense == "future" or (mention.qualifier == "at_most" and tense != "past"):
        return "expected"
    return "reported_actual"


def _tokens(text: str, mention: CountMention, language: str) -> tuple[int, int]:
    """Token range of a mention."""
    tokens = read(text, language).tokens
    inside = [
        index
        for index, token in enumerate(tokens)
        if mention.start <= token.start and token.end <= mention.end
    ]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def basis_hint(
    sentence: Sentence, first: int, last: int, others: Sequence[tuple[int, int]] = ()
) -> str | None:
    """The basis that words near a token range state; None where they state none.

    Words inside other counts («64 speakers and 900 registered») speak of those alone.
    """
    stated = [
        (gap - (hit.label != "expected") * _SPECIFIC, hit.label)
        for hit in sentence.hits("basis")
        if not any(start <= hit.first < end for start, end in others)
        and not _is_month(sentence, hit)
        and not _opens_clause(sentence, hit, last)
        and (gap := _gap(sentence, hit, first, last)) <= _REACH[hit.label]
    ]
    told = [
        (
            gap - (hit.first == last) * _SPECIFIC,
            "expected" if _lies_ahead(sentence, hit) else _TENSES[hit.label],
        )
        for name in ("draw", "attend", "attend_soft", "have")
        for hit in sentence.hits(name)
        if hit.label in _TENSES
        and not sentence.starting(hit.last, "basis")
        and (gap := distance(sentence, hit, first, last)) <= _VERB_REACH
    ]
    return min(stated + told)[1] if stated or told else None


def _is_month(sentence: Sentence, hit: Hit) -> bool:
    """«in May», which is no «may»."""
    is_name = hit.first > 0 and sentence.is_capitalised(hit.first)
    return is_name and sentence.key(hit.first) in calendar_words(sentence.language).months


def _opens_clause(sentence: Sentence, hit: Hit, last: int) -> bool:
    """«drew 400 people, hoping to sell more»: what a gathering hopes for after a comma."""
    is_behind = hit.label == "expected" and hit.first >= last
    return is_behind and sentence.key(hit.first - 1) == ","


def _lies_ahead(sentence: Sentence, verb: Hit) -> bool:
    """«will be attended by»: a participle behind a word of expectation."""
    for at in range(verb.first, max(verb.first - _AUXILIARIES, 0) - 1, -1):
        hit = sentence.ending(at, "basis")
        if hit and hit.label == "expected" and not _is_month(sentence, hit):
            return True
        if sentence.kind(at - 1) != "w":
            return False
    return False


def _gap(sentence: Sentence, hit: Hit, first: int, last: int) -> int:
    """Distance of a basis word; inside the expression («registered participants») it is none."""
    if first <= hit.first and hit.last <= last:
        return 0
    return distance(sentence, hit, first, last)
