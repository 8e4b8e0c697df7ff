"""Crowds that are no participants, and counts that need the rest of the article to be some."""

import re

from ingest.counts.context import VERB_REACH, nearest
from ingest.counts.link import Link
from ingest.counts.meaning import meaning
from ingest.counts.sentence import Hit, Sentence, events

_WATCHING = frozenset({"spectator", "visitor", "viewer"})
_PASSIVE_REACH = 7
"""Tokens from «visitors are» to the end of «again this year expected», as German has it."""
_SCORE = re.compile(r"(?<![\d:])\d:\d(?![\d:])")


def is_awaited(sentence: Sentence, link: Link) -> bool:
    """«expect up to 4,000 visitors», «9.000 Besucher werden erwartet»: to an event told before."""
    if meaning(link).unit != "person" or meaning(link).strength != "weak":
        return False
    if any(sentence.ending(at, "awaited") for at in (link.first, link.first - 1)):
        return True
    is_passive = sentence.starting(link.last, "aux") is not None
    reach = link.last + (_PASSIVE_REACH if is_passive else 1)
    behind = (sentence.starting(at, "awaited") for at in range(link.last, reach))
    return any(hit is not None and not _is_to_do(sentence, hit) for hit in behind)


def _is_to_do(sentence: Sentence, hit: Hit) -> bool:
    """«200 people are expected to lose their jobs»: what they will do decides."""
    inside = (sentence.starting(at, "basis") for at in range(hit.first, hit.last))
    return any(longer is not None and longer.last > hit.last for longer in inside)


def needs_event(sentence: Sentence, link: Link) -> bool:
    """Whether only the rest of the article can tell that people gather.

    «It drew 400 people» and «attendance: 400» may speak of a forum or of a museum; a gathering in
    the sentence, «attended» and participants speak for themselves; people who are expected do not,
    nor does what is in no list: «thousands of websites participate».
    """
    is_by_source = link.rule_id == "source_number"
    if not events(sentence) and (is_by_source or is_awaited(sentence, link)):
        return True
    is_said = link.rule_id != "noun_number" and link.label != "registration"
    if events(sentence) or (meaning(link).strength == "strong" and is_said):
        return False
    if link.label == "unknown":
        return True
    return nearest(sentence, ("attend",), link.first, link.last) > VERB_REACH


def is_at_sports(sentence: Sentence, link: Link) -> bool:
    """«vor 20.000 Zuschauern zum 1:0»: who watches a match; fixtures are no gatherings."""
    is_crowd = link.label in _WATCHING or (link.label == "attendee" and "noun" in link.rule_id)
    if not is_crowd:
        return False
    is_said = any(hit.label == "sport" for hit in sentence.hits("counter"))
    return is_said or _SCORE.search(sentence.text) is not None


def is_touring(sentence: Sentence, link: Link) -> bool:
    """«three million visitors a year» of a town or a park, where no gathering is told."""
    if link.label != "visitor" or events(sentence):
        return False
    return any(hit.label == "tourism" for hit in sentence.hits("counter"))


def is_called_participating(link: Link) -> bool:
    """«300 participating schools» take part in something, «participating banks» in a scheme."""
    return "participating" in link.modifiers and meaning(link).role != "organisation_represented"


def is_source(sentence: Sentence, link: Link) -> bool:
    """«according to the two participants»: people who tell, not people who are counted."""
    at = link.first - (sentence.ending(link.first, "link_back") is not None)
    places = (link.first, at)
    hits = (sentence.ending(place, "attribution") for place in places)
    return any(hit is not None and hit.label == "before" for hit in hits)
