"""Finds the counts of one sentence: amounts, minus traps, tied to what they count, described."""

from ingest.counts.amounts import Amount
from ingest.counts.describe import describe
from ingest.counts.ellipsis import shared_noun
from ingest.counts.link import Link
from ingest.counts.links import link
from ingest.counts.mention import CountMention
from ingest.counts.noun_classes import REPORTED
from ingest.counts.patterns import may_hold_count
from ingest.counts.ranges import amounts
from ingest.counts.sentence import Sentence, read
from ingest.counts.shares import shares
from ingest.counts.traps import is_difference, trap
from ingest.counts.wordless import wordless

_SMALLEST = 2
"""«1 participant» is a rule or a list number, not an attendance."""


def find_counts(text: str, language: str) -> tuple[CountMention, ...]:
    """All counts in one sentence, in order, without overlaps.

    Args:
        text: one sentence, verbatim.
        language: ISO 639-1 code of a language that has a pack.

    Returns:
        Mentions of every reported measure; `is_attendance` tells which of them count people or
        bodies taking part in a gathering, as far as the sentence tells.

    Raises:
        KeyError: there is no language pack for the language.
    """
    if not may_hold_count(text, language):
        return ()
    sentence = read(text, language)
    found = [*_numbered(sentence), *wordless(sentence)]
    return tuple(_without_overlaps(found))


def _numbered(sentence: Sentence) -> list[CountMention]:
    """Mentions of written numbers."""
    links, percentages = list[Link](), list[Amount]()
    unlinked: Amount | None = None
    for amount in amounts(sentence):
        reason = _trap(sentence, amount)
        if reason is None and amount.value is not None and amount.value < _SMALLEST:
            continue
        if reason:
            percentages += [amount] if reason == "percentage" else []
            continue
        found = link(sentence, amount, links)
        if found and is_difference(sentence, found):
            continue
        if found and unlinked:
            links.extend(shared_noun(sentence, unlinked, found))
        links.extend([found] if found else [])
        unlinked = None if found else amount
    described = describe(sentence, links)
    counts = [mention for mention in described if mention.measure in REPORTED]
    return [*counts, *shares(sentence, percentages)]


def _trap(sentence: Sentence, amount: Amount) -> str | None:
    """Why an amount counts nothing; of a range either number may say so."""
    end = _first_number_end(sentence, amount)
    reason = trap(sentence, amount.number_first, end)
    if reason or amount.qualifier != "between":
        return reason
    return trap(sentence, *_second_number(sentence, amount))


def _first_number_end(sentence: Sentence, amount: Amount) -> int:
    """The end of the first number of a range, of the only number otherwise."""
    if amount.qualifier != "between":
        return amount.number_last
    at = amount.number_first + 1
    while at < amount.number_last and sentence.starting(at, "join") is None:
        at += 1
    return at


def _second_number(sentence: Sentence, amount: Amount) -> tuple[int, int]:
    at = _first_number_end(sentence, amount)
    joiner = sentence.starting(at, "join")
    start = joiner.last if joiner else at
    while start < amount.number_last - 1 and sentence.starting(start, "hedge_before"):
        start += 1
    return start, amount.number_last


def _without_overlaps(found: list[CountMention]) -> list[CountMention]:
    """Mentions in order; of two that overlap the one found first (numbers before words) stays."""
    kept: list[CountMention] = []
    for mention in found:
        if all(mention.end <= one.start or one.end <= mention.start for one in kept):
            kept.append(mention)
    return sorted(kept, key=lambda mention: mention.start)
