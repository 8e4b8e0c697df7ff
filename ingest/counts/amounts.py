"""Amounts: a number expression with the words that widen or narrow it.

The direction of the bounds comes from the hedge; each value of `qualifier` is a row of the
expression table of the codebook. Ranges of two numbers are made in `ranges`.
"""

from typing import NamedTuple

from ingest.counts.numerals import Numeral
from ingest.counts.sentence import Hit, Sentence

_UNDIRECTED = frozenset({"approx", "exact", "record"})
_LARGEST_CHAIN = 3


class Amount(NamedTuple):
    """A number with its hedges: token ranges, bounds and qualifier.

    Args:
        first, last: tokens with the hedges.
        number_first, number_last: tokens of the number, of both numbers for a range.
        value, lower, upper: as written, and the bounds that the words allow, inclusive.
        qualifier: as in the vocabulary.
        hedge: tokens of the hedge; None where there is none.
        is_estimate: the words say that the number is not exact.
        is_record: a hedge calls the number a record.
        is_earlier: the first of two numbers of a growth («from 200 to over 400»).
    """

    first: int
    last: int
    number_first: int
    number_last: int
    value: int | None
    lower: int | None
    upper: int | None
    qualifier: str
    hedge: tuple[int, int] | None
    is_estimate: bool
    is_record: bool
    is_earlier: bool = False


def bounds(label: str, value: int) -> tuple[int | None, int | None]:
    """The inclusive bounds that a hedge gives a value; the source is the expression table."""
    table: dict[str, tuple[int | None, int | None]] = {
        "exact": (value, value),
        "nearly": (None, value - 1),
        "less_than": (None, value - 1),
        "more_than": (value + 1, None),
        "more_than_inclusive": (value, None),
        "at_least": (value, None),
        "odd": (value, None),
        "at_most": (None, value),
    }
    return table.get(label, (None, None))


_QUALIFIER = {"more_than_inclusive": "more_than", "odd": "approx"}


def hedge_behind(sentence: Sentence, at: int) -> Hit | None:
    """«or more», «und mehr» at a token, unless it begins the hedge of another number."""
    after = sentence.starting(at, "hedge_after")
    other = sentence.starting(after.last - 1, "hedge_before") if after else None
    return None if after and other and other.last > after.last else after


def single(sentence: Sentence, numeral: Numeral) -> Amount:
    """The amount of one number expression with the hedges around it."""
    before = hedges_before(sentence, numeral.first)
    after = hedge_behind(sentence, numeral.last)
    labels = [hit.label for hit in before] + ([after.label] if after else [])
    label = _strongest(labels, numeral.kind)
    hedges = [hit for hit in (*before, after) if hit and hit.label != "exact"]
    lower, upper = (numeral.lower, None)
    if numeral.value is not None:
        lower, upper = bounds(label, numeral.value)
    qualifier = "vague_plural" if numeral.value is None else _QUALIFIER.get(label, label)
    return Amount(
        before[-1].first if before else numeral.first,
        after.last if after else numeral.last,
        numeral.first,
        numeral.last,
        numeral.value,
        lower,
        upper,
        qualifier,
        _hedge_range(numeral, hedges),
        qualifier != "exact",
        "record" in labels,
    )


def _hedge_range(numeral: Numeral, hedges: list[Hit]) -> tuple[int, int] | None:
    """Tokens of the hedge; a vague plural is its own hedge."""
    before = [hit for hit in hedges if hit.last <= numeral.first]
    if before:
        return min(hit.first for hit in before), max(hit.last for hit in before)
    if hedges:
        return hedges[-1].first, hedges[-1].last
    return (numeral.first, numeral.last) if numeral.value is None else None


def hedges_before(sentence: Sentence, first: int) -> list[Hit]:
    """Hedges that end where the number starts, nearest first; they may be chained."""
    chain: list[Hit] = []
    while len(chain) < _LARGEST_CHAIN:
        hit = sentence.ending(first, "hedge_before")
        if hit is None:
            break
        chain.append(hit)
        first = hit.first
    return chain


def _strongest(labels: list[str], kind: str) -> str:
    """The hedge that sets the bounds: a direction beats «about», the outermost direction wins."""
    directed = [label for label in labels if label not in _UNDIRECTED]
    if directed:
        return directed[-1]
    return "approx" if "approx" in labels or kind == "idiom" else "exact"
