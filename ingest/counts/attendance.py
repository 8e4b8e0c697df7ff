"""Whether a link counts people or bodies taking part, and what it measures otherwise."""

from ingest.counts.context import (
    distance,
    governs,
    has_attendance_context,
    is_from,
    is_place_of_activity,
    is_taking_part,
    nearest,
    verb_after,
    verb_before,
    verb_beside,
)
from ingest.counts.links import Link
from ingest.counts.noun_classes import NounClass, noun_classes
from ingest.counts.sentence import Hit, Sentence

_OTHER_TAKING_PART = {"study": 12, "usage": 8, "vote": 8, "gain": 4, "harm": 6}
"""Tokens from «participants» to «trial» or «survey» that make them subjects of a study."""

_ELECTED = {"vote": 60, "gain": 4}
"""Delegates are won in elections, whatever else the sentence says about votes."""

_SMALLEST_NEAR = 10
"""Fewer persons than this take part only where a verb says so: «three top designers»."""

_EVENT_REACH = 20
_NEIGHBOUR_REACH = 12
BODIES = frozenset({"organisation", "country", "city", "team"})


def effective_label(link: Link) -> str:
    """The noun class after its modifiers: exhibiting companies are exhibitors."""
    if "exhibiting" in link.modifiers and link.label == "organisation":
        return "exhibitor"
    if "member" in link.modifiers and link.label in (*BODIES, "person"):
        return "member"
    return link.label


def meaning(link: Link) -> NounClass:
    """What the noun class of a link means."""
    return noun_classes()[effective_label(link)]


def attendance(sentence: Sentence, link: Link, links: list[Link]) -> tuple[bool, bool]:
    """Whether the context says that people take part, and whether the noun alone does."""
    noun = meaning(link)
    if noun.strength == "never" or "measure" in dict(link.hints) or "trap" in link.modifiers:
        return False, False
    if noun.strength == "verb_only":
        has_verb = is_taking_part(sentence, link.first, link.last)
        is_body = link.label == "member" and any(
            hit.label == "membership" and hit.last <= link.first for hit in sentence.hits("group_kind")
        )
        return link.is_bound or (has_verb and not is_body), False
    if link.label in ("country", "city"):
        return _is_represented(sentence, link, links), False
    is_strong = noun.strength == "strong" or "participating" in link.modifiers
    is_strong = is_strong and not _is_studied(sentence, link)
    return link.is_bound or _is_near(sentence, link, links), is_strong


def _is_near(sentence: Sentence, link: Link, links: list[Link]) -> bool:
    """Whether a verb, a gathering or a strong noun beside the link says that people take part."""
    value = link.amount.value
    if value is not None and value < _SMALLEST_NEAR and meaning(link).strength == "weak":
        has_verb = verb_beside(sentence, link.first, link.last) is not None
        return has_verb or _beside_strong(link, links)
    is_near = has_attendance_context(sentence, link.first, link.last)
    return is_near or _beside_strong(link, links)


def measure(sentence: Sentence, link: Link, *, is_taking_part: bool) -> str:
    """The measure of a link; residents or employees who attend are participants."""
    stated = dict(link.hints).get("measure")
    if stated:
        return stated
    noun = meaning(link)
    return "participant" if noun.strength == "verb_only" and is_taking_part else noun.measure


def is_announced(sentence: Sentence, link: Link) -> bool:
    """Whether offices are called new or are being opened."""
    return "new" in link.modifiers or any(
        0 <= link.first - hit.last <= 2 for hit in sentence.hits("new")
    )


def _is_studied(sentence: Sentence, link: Link) -> bool:
    """Participants of a study, a survey or an election attend nothing."""
    reaches = _ELECTED if link.label == "delegate" else _OTHER_TAKING_PART
    gaps = (
        gap
        for hit in sentence.hits("counter")
        if (gap := _gap(sentence, hit, link)) <= reaches.get(hit.label, -1)
    )
    verb = nearest(sentence, ("draw", "attend"), link.first, link.last)
    return min(gaps, default=10_000) < verb


def _gap(sentence: Sentence, hit: Hit, link: Link) -> int:
    """Distance of a hit; inside the expression («three killed demonstrators») it is none."""
    is_inside = link.first <= hit.first and hit.last <= link.last
    return 0 if is_inside else distance(sentence, hit, link.first, link.last)


def _beside_strong(link: Link, links: list[Link]) -> bool:
    """«60 exhibitors and 4,000 visitors»: a strong noun vouches for its neighbour."""
    return any(
        other is not link
        and meaning(other).strength == "strong"
        and abs(other.first - link.first) <= _NEIGHBOUR_REACH
        for other in links
    )


def _is_represented(sentence: Sentence, link: Link, links: list[Link]) -> bool:
    """Countries and cities take part where people come «from» them or where they attend."""
    if is_place_of_activity(sentence, link.first):
        return False
    after, before = verb_after(sentence, link.last), verb_before(sentence, link.first)
    if sentence.starting(link.last, "represented") or (after and after.category == "attend"):
        return True
    if before and governs(sentence, before, link.first):
        return True
    is_cued = nearest(sentence, ("draw", "attend", "event"), link.first, link.last) <= _EVENT_REACH
    is_origin = is_from(sentence, link.first)
    return is_origin and (is_cued or _beside_strong(link, links) or _follows_people(link, links))


def _follows_people(link: Link, links: list[Link]) -> bool:
    """«300 people from 20 countries»."""
    return any(
        meaning(other).unit == "person" and 0 < link.first - other.last <= 3 for other in links
    )
