"""Numbers of people and bodies who did not come: those addressed, gained, asked or spoken for."""

from ingest.counts.gatherings import is_at_sports, is_source, is_touring
from ingest.counts.lexicon import lexicon
from ingest.counts.link import Link
from ingest.counts.meaning import meaning
from ingest.counts.noun_classes import noun_classes
from ingest.counts.sentence import Sentence, events
from ingest.counts.verbs import verb_after, verb_before

_OPEN = frozenset({"more_than", "at_least", "at_most", "less_than", "between"})
_PEOPLE_REACH = 5
"""Tokens from «delegates» to the bodies that they represent."""


def is_nobody(sentence: Sentence, link: Link) -> bool:
    """Whether nobody is said to have come, whatever else the sentence says."""
    return any(rule(sentence, link) for rule in _RULES)


def _is_offered_to(sentence: Sentence, link: Link) -> bool:
    """«the first 200 visitors get a bag», «les 200 premiers inscrits»: whoever they may be."""
    if meaning(link).unit != "person":
        return False
    behind = sentence.starting(link.amount.number_last, "first_of")
    return behind is not None or sentence.ending(link.first, "first_of") is not None


def _is_new_to_body(sentence: Sentence, link: Link) -> bool:
    """«we welcomed 23 new maintainers», «names eleven new nominees»: who joined, not who came."""
    if "new" not in link.modifiers or meaning(link).unit != "person":
        return False
    gained = sentence.ending(link.first, "counter")
    is_gained = gained is not None and gained.label == "gain"
    if is_gained or not events(sentence):
        return True
    return verb_after(sentence, link.last) is None and verb_before(sentence, link.first) is None


def _is_opining(sentence: Sentence, link: Link) -> bool:
    """«10 people expect more talks», «40 people answered»: who was asked, applied or chose."""
    return meaning(link).strength == "weak" and bool(sentence.starting(link.last, "opining"))


def _is_place(sentence: Sentence, link: Link) -> bool:
    """«workshops at 136 institutions», «in 300 Firmen»: bodies where something is done."""
    if link.label != "organisation":
        return False
    is_at = sentence.key(link.first - 1) == "at"
    return is_at or sentence.ending(link.first, "place_in") is not None


def _is_spoken_for(sentence: Sentence, link: Link) -> bool:
    """«she attends for the association, representing 2,000 firms»: by one, not by delegates."""
    at = link.first - (sentence.ending(link.first, "link_back") is not None)
    origin = sentence.ending(link.first, "from_place") or sentence.ending(at, "from_place")
    if link.label != "organisation" or origin is None:
        return False
    return sentence.key(origin.first - 1) == "," and not any(
        0 <= origin.first - hit.last <= _PEOPLE_REACH
        for hit in sentence.hits("noun")
        if noun_classes()[hit.label].unit == "person"
    )


def _is_met(sentence: Sentence, link: Link) -> bool:
    """«we met with 20 exhibitors», «contratos con 20 expositores»: some of those who came."""
    return sentence.ending(link.first, "met_with") is not None


def _is_body(sentence: Sentence, link: Link) -> bool:
    """«a community of 1.2 million investors», «the Committee of 50 representatives»."""
    group = sentence.ending(link.first - 1, "group_kind")
    if group is None or group.label != "membership" or not sentence.ending(link.first, "of"):
        return False
    return meaning(link).unit == "person"


def _is_to_do(sentence: Sentence, link: Link) -> bool:
    """«200 guests expected to use the site»: what they are expected to do is not to come."""
    if meaning(link).strength != "weak":
        return False
    hit, awaited = sentence.starting(link.last, "basis"), sentence.starting(link.last, "awaited")
    if hit is None or awaited is None or hit.last == awaited.last:
        return False
    names = ("attend", "attend_soft", "draw", "aux", "basis")
    return not any(sentence.starting(hit.last, name) for name in names)


def _is_room(sentence: Sentence, link: Link) -> bool:
    """«a hall accommodating up to 750 guests», «das 700 Personen fasst»: what a place can hold."""
    if meaning(link).strength != "weak":
        return False
    return any(sentence.ending(at, "holds") for at in (link.first, link.last))


def _is_condition(sentence: Sentence, link: Link) -> bool:
    """«events with more than 100 participants»: any such event, not one that was held."""
    words, held = lexicon(sentence.language), sentence.ending(link.first, "of_such")
    if link.amount.qualifier not in _OPEN or held is None or _has_been(sentence, link):
        return False
    at = held.first - (sentence.key(held.first - 1) in words.single("relative_pronoun"))
    gathering = sentence.ending(at, "event") or sentence.ending(at, "noun")
    is_other = gathering is None or gathering.label not in ("word", "thing")
    return not is_other and words.is_plural(sentence.key(at - 1))


def _has_been(sentence: Sentence, link: Link) -> bool:
    """«has hosted events with more than 250 participants»: they were held."""
    told = (hit for name in ("draw", "attend", "have") for hit in sentence.hits(name))
    return any(hit.label == "past" and hit.last <= link.first for hit in told)


_RULES = (
    is_at_sports, is_touring, is_source, _is_offered_to, _is_new_to_body, _is_opining, _is_place,
    _is_spoken_for, _is_met, _is_body, _is_to_do, _is_room, _is_condition,
)  # fmt: skip
