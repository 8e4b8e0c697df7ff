"""Shares in two small numbers: «seven out of ten visitors», «sept visiteurs sur dix»."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from ingest.counts.nouns import Noun, counted_noun
from ingest.counts.numeral import Numeral
from ingest.counts.numerals import numerals
from ingest.counts.sentence import Sentence

_WHOLES: Final = frozenset({2, 3, 4, 5, 10, 100})
"""What people reckon shares in; «12 of 27 countries» counts countries."""


class Ratio(NamedTuple):
    """Two numbers of which the first is a share of the second, and the noun that they share."""

    part: Numeral
    whole: Numeral
    noun: Noun | None

    @property
    def span(self) -> tuple[int, int]:
        """Token range from the first number to the second, or to the noun behind it."""
        return self.part.first, max(self.whole.last, self.noun.last if self.noun else 0)


@lru_cache(maxsize=128)
def ratios(sentence: Sentence) -> tuple[Ratio, ...]:
    """All shares of a sentence in two numbers."""
    if not sentence.hits("share_of"):
        return ()
    pairs = pairwise(numerals(sentence))
    return tuple(ratio for pair in pairs for ratio in _ratio(sentence, *pair))


def in_ratio(sentence: Sentence, first: int) -> bool:
    """Whether the number that begins at a token is one of the two of a share."""
    return any(first in (ratio.part.first, ratio.whole.first) for ratio in ratios(sentence))


def _ratio(sentence: Sentence, part: Numeral, whole: Numeral) -> Iterator[Ratio]:
    if whole.value not in _WHOLES or part.value is None or part.value >= whole.value:
        return
    noun, link = None, sentence.starting(part.last, "share_of")
    if link is None and (noun := counted_noun(sentence, part.last)):
        link = sentence.starting(noun.last, "share_of")
    if link is not None and link.last == whole.first:
        yield Ratio(part, whole, noun or counted_noun(sentence, whole.last))
