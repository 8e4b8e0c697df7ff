"""Which members make the membership of an organisation, and which are only some of them."""

from ingest.counts.context import distance
from ingest.counts.link import Link
from ingest.counts.sentence import Sentence

_HARM_REACH = 6
_BODY_REACH = 6
_HANDFUL = 10


def is_membership(sentence: Sentence, link: Link) -> bool:
    """Whether a number counts all members of an organisation.

    «The union has 300 members», but not «the first 100 members», «a board with nine members»,
    «5,000 members on Discord» or «four members were injured».
    """
    counters = sentence.hits("counter")
    if any(hit.label == "usage" for hit in counters) or "new" in link.modifiers:
        return False
    if _are_some(sentence, link) or _is_in_brackets(sentence, link):
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


def _are_some(sentence: Sentence, link: Link) -> bool:
    """«the first 100 members», «four former members», «eight members» that nobody is said to have.

    A handful needs «has», «with» or «of» right before it.
    """
    words = range(link.first - 1, link.last)
    if any(sentence.starting(at, "some_members") for at in words):
        return True
    value = link.amount.value
    is_had = sentence.ending(link.first, "have") or sentence.ending(link.first, "link_back")
    return value is not None and value < _HANDFUL and not is_had
