"""Whether a link counts people or bodies taking part, and what it measures otherwise."""

from ingest.counts.attribution import source_of
from ingest.counts.context import (
    against,
    distance,
    has_attendance_context,
    is_elsewhere,
    is_people,
    nearest,
)
from ingest.counts.earlier import counting_verbs, is_of_another
from ingest.counts.gatherings import is_awaited, is_called_participating, is_source
from ingest.counts.lexicon import lexicon
from ingest.counts.link import Link
from ingest.counts.meaning import meaning
from ingest.counts.membership import is_membership
from ingest.counts.nobody import is_nobody
from ingest.counts.represented import is_represented
from ingest.counts.sentence import Hit, Sentence, events
from ingest.counts.verbs import is_taking_part, verb_beside

_OTHER_TAKING_PART = {
    "study": 20,
    "activity": 3,
    "programme": 3,
    "usage": 8,
    "vote": 8,
    "gain": 4,
    "harm": 6,
}
"""Tokens from «participants» to «trial» or «survey» that make them subjects of a study."""

_ELECTED = {"vote": 60, "gain": 4}
"""Delegates are won in elections, whatever else the sentence says about votes."""

_SMALLEST_NEAR = 10
"""Fewer persons than this take part only where a verb says so: «three top designers»."""

_AUDIENCE = frozenset({"participant", "attendee", "delegate", "viewer"})
_COMING = frozenset({"visitor", "spectator", "guest"})
_CROWD = _COMING | _AUDIENCE | {"person", "demonstrator"}
_FEWEST = 5
_HARM_REACH = 3
"""«four of whom were injured»: tokens to a word that speaks against taking part."""

_NEIGHBOUR_REACH = 12
_ORIGIN_REACH = 3
_SOURCE_REACH = 3
"""Tokens of a source between a verb of counting and its number."""
_INHERITING = frozenset({"elliptic", "shared_noun", "mode_number"})


def attendance(sentence: Sentence, link: Link, links: list[Link]) -> tuple[bool, bool]:
    """Whether the context says that people take part, and whether the noun alone does."""
    noun = meaning(link)
    if noun.strength == "never" or "measure" in dict(link.hints) or "trap" in link.modifiers:
        return False, False
    if is_nobody(sentence, link):
        return False, False
    whole = _chain(sentence, link, links)
    if noun.strength == "verb_only":
        return link.is_bound or _has_own_verb(sentence, whole), False
    if link.label in ("country", "city"):
        said = is_represented(sentence, whole, links)
        if said is None:
            said = _beside_strong(sentence, whole, links) or _follows_people(sentence, whole, links)
        return said, False
    is_strong = noun.strength == "strong" or is_called_participating(link)
    is_strong = is_strong and not _is_few(link) and not _is_studied(sentence, link)
    is_coming = link.is_bound or is_awaited(sentence, whole) or _is_near(sentence, whole, links)
    return is_coming, is_strong


def _may_be_people(sentence: Sentence, at: int) -> bool:
    return is_people(sentence, at) or lexicon(sentence.language).is_plural(sentence.key(at))


def _is_few(link: Link) -> bool:
    """«according to two participants»: so few only where a verb says that they take part."""
    value = link.amount.value
    return link.label in _AUDIENCE and value is not None and value < _FEWEST


def measure(sentence: Sentence, link: Link, *, is_taking_part: bool) -> str:
    """The measure of a link; residents or employees who attend are participants."""
    noun = meaning(link)
    if noun.strength == "verb_only" and is_taking_part and "measure" not in dict(link.hints):
        return "participant"
    counted = dict(link.hints).get("measure", noun.measure)
    is_partial = counted == "membership" and not is_membership(sentence, link)
    is_rate = counted == "population" and sentence.ending(link.first, "rate_before")
    return "other_quantity" if is_partial or is_rate else counted


def is_announced(sentence: Sentence, link: Link) -> bool:
    """Whether offices are called new or are being opened."""
    return "new" in link.modifiers or any(
        0 <= link.first - hit.last <= 2 for hit in sentence.hits("new")
    )


def _chain(sentence: Sentence, link: Link, links: list[Link]) -> Link:
    """The link stretched over the ones joined to it: «52 cities and nine regions sent …»."""
    last = link.last
    for other in links:
        joiner = sentence.starting(last, "and_so_on")
        start = joiner.last if joiner else last + (sentence.key(last) == ",")
        if start > last and other.first == start:
            last = other.last
    return link._replace(last=_after_origin(sentence, last, links))


def _after_origin(sentence: Sentence, last: int, links: list[Link]) -> int:
    """The end of «3,000 investors and officials from 60 countries», whose verb stands behind."""
    at, joiner = last, sentence.starting(last, "and_so_on")
    if joiner and _may_be_people(sentence, joiner.last):
        at = joiner.last + 1
    origin = sentence.starting(at, "from_place")
    whence = (one.last for one in links if origin and one.first == origin.last)
    return next(whence, at)


def _has_own_verb(sentence: Sentence, link: Link) -> bool:
    """Members, residents and employees need a verb that means nothing but taking part."""
    is_body = link.label == "member" and any(
        hit.label == "membership" and hit.last <= link.first for hit in sentence.hits("group_kind")
    )
    if is_body or not is_taking_part(sentence, link.first, link.last):
        return False
    verb = verb_beside(sentence, link.first, link.last)
    is_drawn = verb is not None and verb.category == "draw" and not events(sentence)
    return verb is None or not (is_drawn or is_elsewhere(sentence, verb))


def _is_near(sentence: Sentence, link: Link, links: list[Link]) -> bool:
    """Whether a verb, a gathering, a strong noun or the count it points back to says so."""
    if _beside_strong(sentence, link, links) or _inherits(sentence, link, links):
        return True
    if _is_included(sentence, link, links) or _is_rival(sentence, link, links):
        return True
    size = link.amount.value or link.amount.upper
    if size is not None and size < _SMALLEST_NEAR and meaning(link).strength == "weak":
        beside = verb_beside(sentence, link.first, link.last)
        return beside is not None and (beside.category != "draw" or bool(events(sentence)))
    if link.label == "spectator" and sentence.ending(link.first, "before_audience"):
        return True
    if _were_there(sentence, link) or _have_come_from(sentence, link, links):
        return True
    return has_attendance_context(sentence, link.first, link.last)


def _were_there(sentence: Sentence, link: Link) -> bool:
    """«There were 8,200 visitors.»: those spoken of just before, and of no other place.

    «Im Vorjahr waren es 300 Gäste.» says so of anybody, as another year is compared.
    """
    is_whole = link.last == len(sentence.tokens) or sentence.key(link.last) in (".", ",", ";")
    if link.label in _CROWD and _are_counted(sentence, link):
        return True
    is_counted = any(verb.last == link.first for verb in counting_verbs(sentence))
    if is_whole and is_counted and is_of_another(sentence, link.amount):
        return True
    return link.label in _COMING and is_whole and bool(sentence.ending(link.first, "existential"))


def _are_counted(sentence: Sentence, link: Link) -> bool:
    """«zählten die Veranstalter 900 Besucher», «organisers counted 900 visitors»."""
    return any(
        0 <= link.first - hit.last <= _SOURCE_REACH
        and (sentence.ending(link.first, "source") or sentence.ending(hit.first, "source"))
        for hit in sentence.hits("counting")
    )


def _have_come_from(sentence: Sentence, link: Link, links: list[Link]) -> bool:
    """«5,000 scouts from 20 countries», in the sentence of a gathering and of no other thing."""
    is_from = any(one.label == "country" and link.first < one.first < link.last for one in links)
    return is_from and bool(events(sentence)) and not sentence.hits("counter")


def _inherits(sentence: Sentence, link: Link, links: list[Link]) -> bool:
    """Whether a number without noun points back to one that counts people taking part."""
    if link.rule_id not in _INHERITING or against(sentence, link.first, link.last) <= _HARM_REACH:
        return False
    sources = (one for one in links if one.label == link.label and one.rule_id not in _INHERITING)
    return any(any(attendance(sentence, one, links)) for one in sources)


def _is_included(sentence: Sentence, link: Link, links: list[Link]) -> bool:
    """«250 participants at the fair, including 51 experts and 25 clubs»: some of those counted."""
    earlier = [one for one in links if one.last <= link.first]
    if not earlier:
        return False
    if sentence.ending(link.first, "subset"):
        return any(any(attendance(sentence, one, links)) for one in earlier)
    is_joined = sentence.ending(link.first, "and_so_on") is not None
    return is_joined and _is_included(sentence, earlier[-1], links)


def _is_rival(sentence: Sentence, link: Link, links: list[Link]) -> bool:
    """«police saw 800 marchers, while the organisers speak of 2,500 people»: one crowd."""
    if link.label != "person" or source_of(sentence, link.first) is None:
        return False
    return any(one.first < link.first and any(attendance(sentence, one, links)) for one in links)


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


def _beside_strong(sentence: Sentence, link: Link, links: list[Link]) -> bool:
    """«60 exhibitors and 4,000 visitors»: a strong noun vouches for its neighbour."""
    return any(
        meaning(other).strength == "strong" and _may_vouch(sentence, other)
        for other in links
        if other.first != link.first and abs(other.first - link.first) <= _NEIGHBOUR_REACH
    )


def _may_vouch(sentence: Sentence, link: Link) -> bool:
    """Whether participants are a crowd, not a few who tell, are studied or were elected."""
    return not (_is_few(link) or is_source(sentence, link) or _is_studied(sentence, link))


def _follows_people(sentence: Sentence, link: Link, links: list[Link]) -> bool:
    """«300 people from 20 countries» where those 300 take part."""
    return any(
        meaning(other).unit == "person"
        and 0 < link.first - other.last <= _ORIGIN_REACH
        and any(attendance(sentence, other, links))
        for other in links
    )
