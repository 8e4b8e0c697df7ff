"""Countries and cities that take part: where people come from, or who is said to attend."""

from ingest.counts.context import is_from, is_people, is_place_of_activity, nearest
from ingest.counts.lexicon import lexicon
from ingest.counts.link import Link
from ingest.counts.meaning import meaning
from ingest.counts.noun_classes import noun_classes
from ingest.counts.sentence import Sentence
from ingest.counts.verbs import governs, verb_after, verb_before

_NOT_COMING = frozenset({"user", "employee", "member", "population", "page_view", "stream", "vote"})
_OTHER_WORDS = ("attend", "attend_soft", "draw", "have", "event", "modifier", "group_kind")
_EVENT_REACH = 20
_ORIGIN_REACH = 3
_REPRESENTED_REACH = 6
_PEOPLE_REACH = 5
"""Tokens from «participants» over «came from some» to a number of countries."""
_MEETING_REACH = 3
_STUDIED = frozenset({"study", "vote", "usage"})


def is_represented(sentence: Sentence, link: Link, links: list[Link]) -> bool | None:
    """Whether countries or cities take part; None where that hangs on the people beside them.

    They do where they attend or where people come «from» them.
    """
    if is_place_of_activity(sentence, link.first) or _come_things(sentence, link):
        return False
    if "participating" in link.modifiers or _is_said(sentence, link):
        return True
    if _is_represented_after(sentence, link, links) or _are_meeting(sentence, link):
        return True
    if not is_from(sentence, link.first) or _is_origin_of_others(sentence, link, links):
        return False
    if _is_origin_of_participants(sentence, link):
        return True
    cue = nearest(sentence, ("draw", "attend", "event"), link.first, link.last)
    return True if cue <= _EVENT_REACH else None


def _are_meeting(sentence: Sentence, link: Link) -> bool:
    """«Ministers from 14 countries will meet», «leaders of 14 countries met»: people who do."""
    origin = sentence.ending(link.first, "from_place") or sentence.ending(link.first, "of")
    return (
        bool(origin)
        and is_people(sentence, origin.first - 1)
        and any(
            0 <= hit.first - link.last <= _MEETING_REACH for hit in sentence.hits("attend_soft")
        )
    )


def _is_said(sentence: Sentence, link: Link) -> bool:
    """«40 countries attended», «attended by 40 countries»."""
    after, before = verb_after(sentence, link.last), verb_before(sentence, link.first)
    if after is not None and after.category == "attend":
        return True
    return before is not None and governs(sentence, before, link.first)


def _is_represented_after(sentence: Sentence, link: Link, links: list[Link]) -> bool:
    """«60 cities were represented», «60 Städte waren auf dem Gipfel vertreten»."""
    following = min((one.first for one in links if one.first >= link.last), default=10_000)
    return any(
        0 <= hit.first - link.last <= _REPRESENTED_REACH and hit.first < following
        for hit in sentence.hits("represented")
    )


def _is_origin_of_participants(sentence: Sentence, link: Link) -> bool:
    """«Our participants came from 27 countries», of no study or election."""
    is_studied = any(hit.label in _STUDIED for hit in sentence.hits("counter"))
    return not is_studied and any(
        0 <= link.first - hit.last <= _PEOPLE_REACH
        and noun_classes()[hit.label].strength == "strong"
        and (noun_classes()[hit.label].unit == "person" or hit.label == "delegation")
        for hit in sentence.hits("noun")
    )


def _come_things(sentence: Sentence, link: Link) -> bool:
    """«wines from 14 countries», «Filme aus 20 Ländern»: what comes from there is nobody."""
    origin = sentence.ending(link.first, "from_place")
    if origin is None or sentence.kind(origin.first - 1) != "w":
        return False
    noun = sentence.ending(origin.first, "noun")
    if noun is not None:
        return noun_classes()[noun.label].strength == "never"
    words, at = lexicon(sentence.language), origin.first - 1
    joiner = sentence.ending(at, "and_so_on")
    if joiner is not None and is_people(sentence, joiner.first - 1):
        return False
    is_thing = words.is_plural(sentence.key(at)) and not words.is_person_like(sentence.key(at))
    is_noun = not words.capitalises_nouns or sentence.is_capitalised(at)
    is_verb = any(sentence.ending(at + 1, name) for name in _OTHER_WORDS)
    return is_thing and is_noun and not is_verb and not sentence.is_stop(at)


def _is_origin_of_others(sentence: Sentence, link: Link, links: list[Link]) -> bool:
    """«400 member companies from 20 countries», «partners from 20 countries» attend nothing."""
    if any(
        0 <= link.first - one.last <= _ORIGIN_REACH and meaning(one).measure == "membership"
        for one in links
    ):
        return True
    origin = sentence.ending(link.first, "from_place")
    noun = sentence.ending(origin.first, "noun") if origin else None
    return noun is not None and noun.label in _NOT_COMING
