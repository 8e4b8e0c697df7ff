"""Shares and comparisons: typed, and so kept out of the counts.

«40 % of the participants», «half of the attendees», «attendance rose by 20 per cent», «twice as
many visitors as last year».
"""

from ingest.counts.amounts import Amount
from ingest.counts.context import distance
from ingest.counts.mention import CountMention
from ingest.counts.noun_classes import noun_classes
from ingest.counts.noun_words import noun_at
from ingest.counts.nouns import counted_noun
from ingest.counts.plain_mention import share_mention
from ingest.counts.ratios import Ratio, ratios
from ingest.counts.sentence import Hit, Sentence

_REACH = 4


def shares(sentence: Sentence, percentages: list[Amount]) -> list[CountMention]:
    """Mentions with measure `share` or `relative_change`.

    Args:
        sentence: the sentence.
        percentages: amounts that a percent sign follows.
    """
    found = [_percentage(sentence, amount) for amount in percentages]
    found += [_fraction(sentence, hit) for hit in sentence.hits("share")]
    found += [_ratio(sentence, ratio) for ratio in ratios(sentence)]
    found += [
        _multiple(sentence, hit) for hit in sentence.hits("relative") if hit.label == "multiple"
    ]
    return [mention for mention in found if mention]


def _percentage(sentence: Sentence, amount: Amount) -> CountMention | None:
    sign = sentence.starting(amount.last, "trap_after")
    last = sign.last if sign else amount.last
    changes = [hit for hit in sentence.hits("relative") if hit.label == "change"]
    is_change = any(distance(sentence, hit, amount.first, last) <= 2 for hit in changes)
    noun = counted_noun(sentence, last)
    is_share = noun is not None and _takes_part(noun.label)
    if is_change and (is_share or _speaks_of_attendance(sentence)):
        return share_mention(sentence, (amount.first, last), "relative_change", amount)
    if noun is not None and is_share:
        return share_mention(sentence, (amount.first, noun.last), "share", amount)
    return None


def _takes_part(label: str) -> bool:
    return noun_classes()[label].strength in ("strong", "weak")


def _speaks_of_attendance(sentence: Sentence) -> bool:
    return any(
        hit.label not in ("population", "employee") for hit in sentence.hits("figure")
    ) or any(noun_classes()[hit.label].strength == "strong" for hit in sentence.hits("noun"))


def _fraction(sentence: Sentence, hit: Hit) -> CountMention | None:
    """«half of the participants», «two thirds of visitors»."""
    at = hit.last
    for _ in range(_REACH):
        noun = noun_at(sentence, at)
        if noun:
            is_ours = noun_classes()[noun.label].strength == "strong"
            return share_mention(sentence, (hit.first, noun.last), "share") if is_ours else None
        at += 1
    return None


def _ratio(sentence: Sentence, ratio: Ratio) -> CountMention | None:
    """«seven out of ten visitors»."""
    is_ours = ratio.noun is not None and _takes_part(ratio.noun.label)
    return share_mention(sentence, ratio.span, "share") if is_ours else None


def _multiple(sentence: Sentence, hit: Hit) -> CountMention | None:
    """«twice as many participants as last year», «attendance doubled»."""
    if not _speaks_of_attendance(sentence):
        return None
    return share_mention(sentence, (hit.first, hit.last), "relative_change")
