"""Which members make the membership of an organisation, and which are only some of them."""

from ingest.counts.context import distance
from ingest.counts.link import Link
from ingest.counts.sentence import Sentence

_HARM_REACH = 6
_BODY_REACH = 6


def is_membership(sentence: Sentence, link: Link) -> bool:
    """Whether a number counts all members of an organisation.

    «The union has 300 members», but not «the first 100 members», «a board with nine members»,
    «5,000 members on Discord» or «four members were injured».
    """
    counters = sentence.hits("counter")
    if any(hit.label == "usage" for hit in counters) or "new" in link.modifiers:
        return False
    if sentence.ending(link.first, "some_members") or _is_in_brackets(sentence, link):
        return False
    near = (hit for hit in counters if hit.label == "harm")
    if any(distance(sentence, hit, link.first, link.last) <= _HARM_REACH for hit in near):
        return False
    return not any(
        hit.first < link.last and link.first - hit.last <= _BODY_REACH
        for hit in sentence.hits("inner_body")
    )


def _is_in_brackets(sentence: Sentence, link: Link) -> bool:
    """«a 501(c)(3) organisation» has no three members."""
    last = link.amount.number_last
    return sentence.key(last) == ")" and sentence.key(link.amount.number_first - 1) == "("
