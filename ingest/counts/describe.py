"""Turns links into mentions: measure, role, basis, scope, mode, source and context."""

from typing import NamedTuple

from ingest.counts.attendance import attendance, is_announced, measure
from ingest.counts.attribution import attribution
from ingest.counts.basis import basis_hint
from ingest.counts.circumstances import mode, polarity, scope
from ingest.counts.context import is_from, nearest
from ingest.counts.gatherings import needs_event
from ingest.counts.lexicon import lexicon
from ingest.counts.link import Link
from ingest.counts.meaning import BODIES, effective_label, meaning
from ingest.counts.mention import CountMention
from ingest.counts.noun_classes import noun_classes
from ingest.counts.noun_words import head_class
from ingest.counts.sentence import Sentence
from ingest.counts.years import about_years

_RECORD_REACH = 2


def describe(sentence: Sentence, links: list[Link]) -> list[CountMention]:
    """Mentions for the links of one sentence, in order."""
    if not links:
        return []
    years = about_years(sentence, [(link.first, link.last) for link in links])
    mentions: list[CountMention] = []
    for index, link in enumerate(links):
        before = links[index - 1].last if index else 0
        after = links[index + 1].first if index + 1 < len(links) else len(sentence.tokens)
        is_taking_part, is_strong = attendance(sentence, link, links)
        others = [(one.first, one.last) for one in links if one is not link]
        surroundings = _Surroundings(
            years[index], (before, after), others, is_taking_part, is_strong
        )
        mention = _mention(sentence, link, surroundings)
        mentions.append(mention)
    return mentions


class _Surroundings(NamedTuple):
    """What the other counts of a sentence leave to one: its date, its room, its attendance."""

    year: str | None
    limits: tuple[int, int]
    others: list[tuple[int, int]]
    is_taking_part: bool
    is_strong: bool


def _mention(sentence: Sentence, link: Link, around: _Surroundings) -> CountMention:
    amount, tokens, first, last = link.amount, sentence.tokens, link.first, link.last
    counted = measure(sentence, link, is_taking_part=around.is_taking_part)
    source = attribution(sentence, first, last, around.limits)
    return CountMention(
        start=tokens[first].start,
        end=tokens[last - 1].end,
        text=sentence.surface(first, last),
        number_start=tokens[amount.number_first].start,
        number_end=tokens[amount.number_last - 1].end,
        value=amount.value,
        lower_bound=amount.lower,
        upper_bound=amount.upper,
        qualifier=amount.qualifier,
        qualifier_text=sentence.surface(*amount.hedge) if amount.hedge else None,
        is_estimate=amount.is_estimate,
        is_round_number=amount.qualifier == "exact" and (amount.value or 1) % 10 == 0,
        is_record_claim=amount.is_record
        or nearest(sentence, ("record",), first, last) <= _RECORD_REACH,
        is_announced=counted == "offices" and is_announced(sentence, link),
        role=_role(link, counted),
        role_text=sentence.surface(*link.noun) if link.noun else None,
        unit=_unit(sentence, link),
        measure=counted,
        scope=_hint(link, "scope") or _scope(sentence, link),
        mode=_hint(link, "mode") or _mode(sentence, link, around.limits),
        basis_hint=_basis(sentence, link, around.others),
        about_year_text=around.year,
        claim_source_kind=source.kind,
        attribution_text=source.text,
        polarity=polarity(sentence, first, last),
        subject_hint=None if counted == "participant" else _subject_hint(sentence, first),
        has_attendance_context=around.is_taking_part,
        is_strong=around.is_strong,
        needs_event=needs_event(sentence, link),
        rule_id=_rule(sentence, link, counted),
    )


def _hint(link: Link, name: str) -> str | None:
    return dict(link.hints).get(name)


def _role(link: Link, counted: str) -> str | None:
    if counted == "membership":
        return "member"
    if counted != "participant":
        return None
    return "attendee" if link.label == "unknown" else meaning(link).role


def _unit(sentence: Sentence, link: Link) -> str:
    """The unit; of members it is what is a member: a person, a city, a company."""
    if effective_label(link) != "member" or link.noun is None:
        return meaning(link).unit
    inner = head_class(sentence, link.noun)
    if inner in BODIES:
        return noun_classes()[inner].unit
    return "organisation" if _has_bodies(sentence) else meaning(link).unit


def _has_bodies(sentence: Sentence) -> bool:
    """«founded with 12 member ports, it has 164 members»: bodies are its members."""
    words = lexicon(sentence.language)
    if not words.needs_plural_head:
        return False
    members = (hit for hit in sentence.hits("modifier") if hit.label == "member")
    return any(
        words.is_plural(sentence.key(hit.last)) and not words.is_person_like(sentence.key(hit.last))
        for hit in members
    )


def _mode(sentence: Sentence, link: Link, limits: tuple[int, int]) -> str:
    stated = mode(sentence, link.first, link.last, limits)
    return meaning(link).mode if stated == "unknown" else stated


def _scope(sentence: Sentence, link: Link) -> str:
    """The scope that words state.

    «28 countries worldwide» met at one place, and who «has so far registered» goes to one event.
    """
    stated = scope(sentence, link.first, link.last)
    is_wide = stated == "multi_event" and link.label in ("country", "city")
    is_open = stated == "series_cumulative" and _basis(sentence, link, []) == "registered"
    return "event_total" if is_wide or is_open else stated


def _basis(sentence: Sentence, link: Link, others: list[tuple[int, int]]) -> str | None:
    if link.amount.is_earlier:
        return "historical"
    if link.rule_id == "partitive" and link.noun:
        return basis_hint(sentence, *link.noun, others)
    for label in ("registered", "invited", "expected"):
        if label in link.modifiers:
            return label
    noun = meaning(link).basis
    return _hint(link, "basis") or noun or basis_hint(sentence, link.first, link.last, others)


def _subject_hint(sentence: Sentence, first: int) -> str | None:
    """The nearest name before a number: what has the members, the inhabitants, the offices."""
    at = first - 1
    while at >= 0 and not _is_name(sentence, at):
        at -= 1
    end = at + 1
    while at > 0 and _is_name(sentence, at - 1):
        at -= 1
    return sentence.surface(at, end) if at >= 0 else None


def _is_name(sentence: Sentence, at: int) -> bool:
    if not sentence.is_capitalised(at) or sentence.key(at).endswith("'"):
        return False
    return not sentence.is_stop(at)


def _rule(sentence: Sentence, link: Link, counted: str) -> str:
    """Origins and memberships have rules of their own, whatever syntax tied them."""
    if counted == "participant" and link.label in ("country", "city"):
        return "represented_from" if is_from(sentence, link.first) else link.rule_id
    if link.rule_id == "number_noun" and counted == "membership":
        return "membership"
    return link.rule_id
