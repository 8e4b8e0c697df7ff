"""Amounts: a number expression with the words that widen, narrow or join it.

The direction of the bounds comes from the hedge; ranges and alternatives join two numbers. Each
value of `qualifier` is a row of the expression table of the codebook.
"""

from typing import NamedTuple

from ingest.counts.numerals import Numeral, numerals
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


def amounts(sentence: Sentence) -> list[Amount]:
    """All amounts of a sentence from left to right; joined numbers make one amount."""
    found: list[Amount] = []
    queue = numerals(sentence)
    while queue:
        numeral = queue.pop(0)
        joined = _join(sentence, numeral, queue[0]) if queue else None
        if joined is None:
            found.append(single(sentence, numeral))
        else:
            queue.pop(0)
            found.extend(joined)
    return found


def single(sentence: Sentence, numeral: Numeral) -> Amount:
    """The amount of one number expression with the hedges around it."""
    before = _hedges_before(sentence, numeral.first)
    after = sentence.starting(numeral.last, "hedge_after")
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


def _hedges_before(sentence: Sentence, first: int) -> list[Hit]:
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


def _join(sentence: Sentence, left: Numeral, right: Numeral) -> list[Amount] | None:
    """A range or an alternative made of two neighbouring numbers; None where they are two."""
    joiner = sentence.starting(left.last, "join")
    if joiner is None:
        return None
    hedge = sentence.ending(right.first, "hedge_before")
    gap_end = hedge.first if hedge and hedge.first >= joiner.last else right.first
    if joiner.last != gap_end or (hedge and gap_end == hedge.first and hedge.label != "approx"):
        return _growth(sentence, left, right) if joiner.label == "to" else None
    low, high = _shared_scale(left, right)
    if low is None or high is None or not low < high:
        return None
    opening = _opening(sentence, left.first)
    if joiner.label == "and" and (opening is None or opening.category != "between"):
        return None
    if joiner.label == "to" and opening and opening.category == "from":
        grown = _growth(sentence, left, right)
        if grown:
            return grown
    return [_range(sentence, left, right, (low, high), opening)]


def _opening(sentence: Sentence, first: int) -> Hit | None:
    """«between» or «from» before the first number, over an «about» in between."""
    hedge = sentence.ending(first, "hedge_before")
    for place in (first, hedge.first if hedge else first):
        hit = sentence.ending(place, "between") or sentence.ending(place, "from")
        if hit:
            return hit
    return None


def _shared_scale(left: Numeral, right: Numeral) -> tuple[int | None, int | None]:
    """Bounds where the scale stands only once: «2 to 3 million», «10 à 15 000»."""
    if left.value is None or right.value is None:
        return left.value, right.value
    for scale in (1_000_000_000, 1_000_000, 1000):
        is_scaled = right.value % scale == 0 and left.value < scale
        if is_scaled and left.value <= right.value // scale and left.last - left.first == 1:
            return left.value * scale, right.value
    return left.value, right.value


def _range(
    sentence: Sentence, left: Numeral, right: Numeral, ends: tuple[int, int], opening: Hit | None
) -> Amount:
    hedges = _hedges_before(sentence, left.first)
    first = min([hit.first for hit in hedges] + [left.first])
    if opening:
        first = min(first, opening.first)
    after = sentence.starting(right.last, "hedge_after")
    hedge = (opening.first, opening.last) if opening else (left.last, left.last + 1)
    return Amount(
        first,
        after.last if after else right.last,
        left.first,
        right.last,
        None,
        *ends,
        "between",
        hedge,
        is_estimate=True,
        is_record=False,
    )


def _growth(sentence: Sentence, left: Numeral, right: Numeral) -> list[Amount] | None:
    """«grew from 200 to over 400»: two figures, the first about an earlier time."""
    opening = _opening(sentence, left.first)
    if opening is None or opening.category != "from":
        return None
    if not any(hit.first < opening.last for hit in sentence.hits("growth")):
        return None
    earlier = single(sentence, left)._replace(is_earlier=True)
    return [earlier, single(sentence, right)]
