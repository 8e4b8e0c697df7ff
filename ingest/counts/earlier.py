"""How many came to an earlier edition, where a sentence before says who: «Last year it was 640»."""

from ingest.counts.amounts import Amount
from ingest.counts.link import SMALLEST_WITHOUT_NOUN, Link
from ingest.counts.sentence import Hit, Sentence
from ingest.counts.years import dating_marks

YEAR_NUMBER = "year_number"
_LINKS = 2
"""Tokens between a number and its edition («350 quelli dell'anno scorso»)."""
_SOURCE = 6
"""Tokens of a source between verb and number («waren es nach Angaben der Stadt 640»)."""


def year_number(sentence: Sentence, amount: Amount, _links: list[Link]) -> Link | None:
    """«Im Vorjahr waren es 188.000.», «There were 640 in 2023.»: another edition, nothing else.

    Who they were is known in the sentence before alone (see `ingest.claims.count_mentions`).
    """
    is_small = (amount.value or SMALLEST_WITHOUT_NOUN) < SMALLEST_WITHOUT_NOUN
    if is_small or not is_of_another(sentence, amount) or not _ends_clause(sentence, amount.last):
        return None
    if not any(_leads_to(sentence, verb, amount) for verb in counting_verbs(sentence)):
        return None
    span = amount.first, amount.last
    return Link(amount, *span, None, "attendee", YEAR_NUMBER, is_bound=True)


def counting_verbs(sentence: Sentence) -> list[Hit]:
    """«it was», «waren es»; «furono» only where it has no subject («i biglietti furono 65»)."""
    marks = {mark.last for mark in dating_marks(sentence)}
    bare = [
        hit
        for hit in sentence.hits("year_copula")
        if hit.first in marks or sentence.kind(hit.first - 1) in ("", "p")
    ]
    return [*sentence.hits("year_counting"), *bare]


def edition_number(sentence: Sentence, amount: Amount, links: list[Link]) -> Link | None:
    """«up from last year's 350», «als 350 im Vorjahr»: an earlier edition, whose noun came before.

    What it counts is what the number before counts; of the two years each has its own.
    """
    before = [link for link in links if link.label != "duration" and link.noun is not None]
    is_small = (amount.value or SMALLEST_WITHOUT_NOUN) < SMALLEST_WITHOUT_NOUN
    if not before or is_small or not _is_of_edition(sentence, amount):
        return None
    same, span = before[-1], (amount.first, amount.last)
    return Link(amount, *span, None, same.label, "edition_number", same.is_bound, same.modifiers)


def _is_of_edition(sentence: Sentence, amount: Amount) -> bool:
    """Whether words of an earlier edition and nothing else stand beside a number."""
    earlier = [mark for mark in sentence.hits("about") if mark.label in ("previous", "before")]
    for mark in earlier:
        total = sentence.ending(amount.first, "earlier_total")
        begin = total.first if total else amount.first
        if mark.last == begin and sentence.kind(amount.last) in ("", "p"):
            return True
        between = range(amount.last, mark.first)
        is_near = mark.first >= amount.last and len(between) <= _LINKS
        if is_near and all(_is_link(sentence, at) for at in between):
            return _is_closed(sentence, mark.last)
    return False


def _is_link(sentence: Sentence, at: int) -> bool:
    return sentence.is_stop(at) or sentence.starting(at, "of") is not None


def _is_closed(sentence: Sentence, at: int) -> bool:
    """Whether a phrase ends, or only the gathering follows («the 350 of last year's fair»)."""
    is_end = sentence.kind(at) in ("", "p") or sentence.is_stop(at)
    return is_end or sentence.starting(at, "event") is not None


def is_of_another(sentence: Sentence, amount: Amount) -> bool:
    """Whether words date a number to another year than this; a year does not date itself."""
    marks = (mark for mark in dating_marks(sentence) if mark.label != "current")
    return any(mark.first != amount.number_first for mark in marks)


def _leads_to(sentence: Sentence, verb: Hit, amount: Amount) -> bool:
    """Whether a verb stands right before a number, or only a source between them."""
    if verb.last == amount.first:
        return True
    is_near = verb.last < amount.first <= verb.last + _SOURCE
    return is_near and sentence.starting(verb.last, "attribution") is not None


def _ends_clause(sentence: Sentence, at: int) -> bool:
    """Whether a number ends its clause, or words that date it or tell its source follow."""
    if sentence.kind(at) in ("", "p"):
        return True
    is_dated = any(at <= mark.first <= at + 1 for mark in dating_marks(sentence))
    return is_dated or sentence.starting(at, "attribution") is not None
