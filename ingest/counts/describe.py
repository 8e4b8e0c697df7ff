"""Turns links into mentions: measure, role, basis, scope, mode, source and context."""

from ingest.counts.attribution import attribution
from ingest.counts.basis import basis_hint
from ingest.counts.circumstances import about_year, mode, polarity, scope
from ingest.counts.context import (
    has_attendance_context,
    is_from,
    is_place_of_activity,
    nearest,
    verb_after,
    verb_before,
    verb_beside,
)
from ingest.counts.links import Link
from ingest.counts.mention import CountMention
from ingest.counts.noun_classes import NounClass, noun_classes
from ingest.counts.nouns import head_class
from ingest.counts.sentence import Sentence

_STUDY_REACH = 8
"""Tokens from «participants» to «trial» or «survey» that make them subjects of a study."""

_BODIES = frozenset({"organisation", "country", "city", "team"})


def describe(sentence: Sentence, links: list[Link]) -> list[CountMention]:
    """Mentions for the links of one sentence, in order."""
    mentions: list[CountMention] = []
    for index, link in enumerate(links):
        before = links[index - 1].last if index else 0
        after = links[index + 1].first if index + 1 < len(links) else len(sentence.tokens)
        mentions.append(_mention(sentence, link, links, (before, after)))
    return mentions


def _mention(
    sentence: Sentence, link: Link, links: list[Link], limits: tuple[int, int]
) -> CountMention:
    amount, tokens, hints = link.amount, sentence.tokens, dict(link.hints)
    meaning = noun_classes()[_label(link)]
    is_taking_part, is_strong = _attendance(sentence, link, links)
    measure = _measure(sentence, link, is_taking_part=is_taking_part)
    source = attribution(sentence, link.first, link.last, limits)
    is_bare = amount.qualifier == "exact" and amount.value is not None and amount.value > 0
    return CountMention(
        start=tokens[link.first].start,
        end=tokens[link.last - 1].end,
        text=sentence.surface(link.first, link.last),
        number_start=tokens[amount.number_first].start,
        number_end=tokens[amount.number_last - 1].end,
        value=amount.value,
        lower_bound=amount.lower,
        upper_bound=amount.upper,
        qualifier=amount.qualifier,
        qualifier_text=sentence.surface(*amount.hedge) if amount.hedge else None,
        is_estimate=amount.is_estimate,
        is_round_number=is_bare and (amount.value or 1) % 10 == 0,
        is_record_claim=amount.is_record or is_record_near(sentence, link.first, link.last),
        role=_role(link, measure, meaning),
        role_text=sentence.surface(*link.noun) if link.noun else None,
        unit=_unit(sentence, link, meaning),
        measure=measure,
        scope=hints.get("scope") or scope(sentence, link.first, link.last),
        mode=hints.get("mode") or _mode(sentence, link, meaning, limits),
        basis_hint=_basis(sentence, link, meaning),
        about_year_text=about_year(sentence, link.first, link.last),
        claim_source_kind=source.kind,
        attribution_text=source.text,
        polarity=polarity(sentence, link.first, link.last),
        subject_hint=None if measure == "participant" else subject_hint(sentence, link.first),
        has_attendance_context=is_taking_part,
        is_strong=is_strong,
        rule_id=_rule(sentence, link, measure),
    )


def _label(link: Link) -> str:
    """The noun class, after modifiers: exhibiting companies are exhibitors."""
    if "exhibiting" in link.modifiers and link.label == "organisation":
        return "exhibitor"
    if "member" in link.modifiers and link.label in (*_BODIES, "person"):
        return "member"
    return link.label


def _attendance(sentence: Sentence, link: Link, links: list[Link]) -> tuple[bool, bool]:
    """Whether the context says that people take part, and whether the noun alone does."""
    meaning = noun_classes()[_label(link)]
    if meaning.strength == "never" or dict(link.hints).get("measure"):
        return False, False
    is_strong = meaning.strength == "strong" or "participating" in link.modifiers
    if is_strong and (_is_studied(sentence, link) or "trap" in link.modifiers):
        is_strong = False
    if meaning.strength == "verb_only":
        return link.is_bound or _has_own_verb(sentence, link), False
    if "trap" in link.modifiers:
        return False, False
    if link.label in ("country", "city"):
        return _is_represented(sentence, link, links), False
    is_near = has_attendance_context(sentence, link.first, link.last)
    return link.is_bound or is_near or _beside_strong(link, links), is_strong


def _is_studied(sentence: Sentence, link: Link) -> bool:
    """Participants of a study, a survey or an election attend nothing."""
    gap = min(
        (nearest_label(sentence, link, label) for label in ("study", "vote", "usage")),
        default=_STUDY_REACH + 1,
    )
    verb = nearest(sentence, ("draw", "attend"), link.first, link.last)
    return gap <= _STUDY_REACH and gap < verb


def nearest_label(sentence: Sentence, link: Link, label: str) -> int:
    """Distance from a link to the nearest counter word of a label."""
    from ingest.counts.context import distance

    gaps = [
        distance(sentence, hit, link.first, link.last)
        for hit in sentence.hits("counter")
        if hit.label == label
    ]
    return min(gaps, default=10_000)


def _has_own_verb(sentence: Sentence, link: Link) -> bool:
    return verb_beside(sentence, link.first, link.last) is not None


def _beside_strong(link: Link, links: list[Link]) -> bool:
    """«60 exhibitors and 4,000 visitors»: a strong noun vouches for its neighbour."""
    return any(
        other is not link and noun_classes()[_label(other)].strength == "strong"
        and abs(other.first - link.first) <= 12
        for other in links
    )  # fmt: skip


def _is_represented(sentence: Sentence, link: Link, links: list[Link]) -> bool:
    """Countries and cities take part where people come «from» them or where they attend."""
    if is_place_of_activity(sentence, link.first):
        return False
    after = sentence.starting(link.last, "represented") or verb_after(sentence, link.last)
    if after or verb_before(sentence, link.first):
        return True
    is_origin = is_from(sentence, link.first)
    is_cued = nearest(sentence, ("draw", "attend", "event"), link.first, link.last) <= 20
    return is_origin and (is_cued or _beside_strong(link, links) or _after_people(link, links))


def _after_people(link: Link, links: list[Link]) -> bool:
    return any(
        noun_classes()[_label(other)].unit == "person" and 0 < link.first - other.last <= 3
        for other in links
    )


def _measure(sentence: Sentence, link: Link, *, is_taking_part: bool) -> str:
    hint = dict(link.hints).get("measure")
    if hint:
        return hint
    meaning = noun_classes()[_label(link)]
    if meaning.strength == "verb_only" and is_taking_part:
        return "participant"
    if meaning.measure == "offices" and _is_new(sentence, link):
        return "offices_announced"
    return meaning.measure


def _is_new(sentence: Sentence, link: Link) -> bool:
    return "new" in link.modifiers or any(
        0 <= link.first - hit.last <= 2 for hit in sentence.hits("new")
    )


def _role(link: Link, measure: str, meaning: NounClass) -> str | None:
    if measure == "membership":
        return "member"
    if measure != "participant":
        return None
    return "attendee" if link.label == "unknown" else meaning.role


def _unit(sentence: Sentence, link: Link, meaning: NounClass) -> str:
    """The unit; of members it is what is a member: a person, a city, a company."""
    if _label(link) != "member" or link.noun is None:
        return meaning.unit
    inner = head_class(sentence, link.noun)
    return noun_classes()[inner].unit if inner in _BODIES else meaning.unit


def _mode(sentence: Sentence, link: Link, meaning: NounClass, limits: tuple[int, int]) -> str:
    stated = mode(sentence, link.first, link.last, limits)
    return meaning.mode if stated == "unknown" else stated


def _basis(sentence: Sentence, link: Link, meaning: NounClass) -> str | None:
    hint = dict(link.hints).get("basis")
    if hint:
        return hint
    for label in ("registered", "invited"):
        if label in link.modifiers:
            return label
    if link.amount.is_earlier:
        return "historical"
    return meaning.basis or basis_hint(sentence, link.first, link.last)


def is_record_near(sentence: Sentence, first: int, last: int) -> bool:
    """Whether words of a record stand right beside a number («a record attendance of 900»)."""
    return nearest(sentence, ("record",), first, last) <= 4


def subject_hint(sentence: Sentence, first: int) -> str | None:
    """The nearest name before a number: what has the members, the inhabitants, the offices."""
    at = first - 1
    while at >= 0 and not sentence.is_capitalised(at):
        at -= 1
    end = at + 1
    while at > 0 and sentence.is_capitalised(at - 1):
        at -= 1
    return sentence.surface(at, end) if at >= 0 else None


def _rule(sentence: Sentence, link: Link, measure: str) -> str:
    if measure == "participant" and link.label in ("country", "city"):
        return "represented_from" if is_from(sentence, link.first) else link.rule_id
    if link.rule_id == "number_noun" and measure == "membership":
        return "membership"
    return link.rule_id
