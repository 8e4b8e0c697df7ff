"""All amounts of a sentence; two numbers may make one: ranges, alternatives, growth."""

from ingest.counts.amounts import Amount, hedges_before, single
from ingest.counts.numerals import Numeral, numerals
from ingest.counts.sentence import Hit, Sentence


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
    hedges = hedges_before(sentence, left.first)
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
