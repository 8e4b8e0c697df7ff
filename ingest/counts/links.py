"""Ties an amount to what it counts: one small rule after the other, the first that fits wins.

The name of a rule is the `rule_id` of the mention; `rules.toml` explains it with examples and
counter-examples that are tests.
"""

from ingest.counts.amounts import Amount, hedge_behind
from ingest.counts.earlier import edition_number, year_number
from ingest.counts.ellipsis import (
    elliptic,
    mode_number,
    number_at_event,
    source_number,
    subset_after,
    verb_number,
)
from ingest.counts.figures import capacity_number, figure_before, noun_number
from ingest.counts.lexicon import lexicon
from ingest.counts.link import Link, Rule
from ingest.counts.noun_classes import noun_classes
from ingest.counts.nouns import Noun, counted_noun
from ingest.counts.sentence import Hit, Sentence, events
from ingest.counts.verbs import has_gathering, is_agent, verb_after, verb_before
from ingest.counts.years import dating_marks

_RULE_OF_MEASURE = {"membership": "membership", "population": "population", "offices": "offices"}
_SEATS = frozenset({"seat", "seater", "capacity", "places"})
_GROUP_REACH = 3
_SUBJECT_REACH = 4
_MAY_BE_JOINED = frozenset({"organisation", "city", "country", "team", "member"})
"""What «a network of 300 …» has as members: bodies, not glaciers, decades or supporters."""

_MAY_BE_MEMBERS = frozenset({"organisation", "city", "country", "team", "person", "member"})


def link(sentence: Sentence, amount: Amount, links: list[Link]) -> Link | None:
    """What an amount counts, by the first rule that fits; None where none does."""
    found = (rule(sentence, amount, links) for rule in RULES)
    return next((one for one in found if one), None)


def strong_compound(sentence: Sentence, amount: Amount, _links: list[Link]) -> Link | None:
    """«1,200-strong crowd», «120-member delegation», «12-köpfige Jury»."""
    at = amount.number_last + (sentence.key(amount.number_last) == "-")
    sign = sentence.starting(at, "strong") or sentence.starting(at, "compound_member")
    if sign is None or sentence.key(sign.first) in _SEATS:
        return None
    if sign.category != "strong" and not sentence.is_glued(at):
        return None
    group = _group_within(sentence, sign.last)
    if group is None and not _is_said_of_crowd(sentence, sign):
        return None
    label, hints = "attendee", ()
    if group and group.category == "group_kind":
        label, hints = _of_group(sentence, group, "person")
    noun = (group.first, group.last) if group else None
    last = group.last if group else sign.last
    return Link(
        amount, amount.first, last, noun, label, "strong_compound", label == "attendee", hints=hints
    )


def _is_said_of_crowd(sentence: Sentence, sign: Hit) -> bool:
    """«a 300-strong protest», «die 40-köpfige»: not «four strong innings», «a strong body»."""
    if sign.category != "strong" or not sentence.is_glued(sign.first):
        return False
    behind = range(sign.last, sign.last + _GROUP_REACH)
    return sentence.language == "de" or any(sentence.starting(at, "event") for at in behind)


def _group_within(sentence: Sentence, start: int) -> Hit | None:
    """A crowd or a group in the next words."""
    for at in range(start, min(start + _GROUP_REACH, len(sentence.tokens))):
        hit = sentence.starting(at, "group_kind") or sentence.starting(at, "figure")
        if hit or sentence.kind(at) == "p":
            return hit
    return None


def _of_group(
    sentence: Sentence, group: Hit, label: str
) -> tuple[str, tuple[tuple[str, str], ...]]:
    """A delegation is a part of the event, a network has members, a workforce is employed."""
    if group.label == "membership":
        return "member", (("measure", "membership"),)
    if group.label == "employees":
        return "employee", ()
    noun = sentence.starting(group.first, "noun")
    is_delegation = noun is not None and noun.label == "delegation" and label == "person"
    return "delegate" if is_delegation else label, (("scope", "sub_group"),)


def number_noun(sentence: Sentence, amount: Amount, _links: list[Link]) -> Link | None:
    """«over 250 senior government officials»: the noun after the number."""
    noun = counted_noun(sentence, amount.last)
    if noun is None or sentence.starting(amount.last, "capacity_after"):
        return None
    if noun.first > amount.last and _is_of_edition(sentence, noun):
        return None
    is_bound, label, hints = _before_number(sentence, amount, noun)
    if label == "unknown":
        if not _claims_unknown(sentence, amount, noun):
            return None
        is_bound = True
    if noun.is_partitive:
        hints = (("scope", "sub_group"),)
    after = hedge_behind(sentence, noun.last)
    last = after.last if after else noun.last
    return Link(
        amount, amount.first, last, (noun.first, noun.last), label, _rule_of(noun, label),
        is_bound, noun.modifiers, hints,
    )  # fmt: skip


def _before_number(
    sentence: Sentence, amount: Amount, noun: Noun
) -> tuple[bool, str, tuple[tuple[str, str], ...]]:
    """What «a crowd of», «a population of», «a delegation of» before the number make of it."""
    figure = figure_before(sentence, amount.first)
    if figure:
        label = _merge(noun.label, figure.label)
        return figure.label == "attendee" and label != "member", label, ()
    if sentence.ending(amount.first, "link_back"):
        group = sentence.ending(amount.first - 1, "group_kind")
        if sentence.ending(amount.first, "away_from"):
            group = None
        if group and (group.label != "membership" or noun.label in _MAY_BE_JOINED):
            return False, *_of_group(sentence, group, noun.label)
    if noun.label in _MAY_BE_MEMBERS and _is_held_by_body(sentence, amount.first):
        return False, "member", (("measure", "membership"),)
    return False, noun.label, ()


def _is_held_by_body(sentence: Sentence, first: int) -> bool:
    """«the association brings together 300 companies»: what a body has, where no event is told."""
    grouping = sentence.ending(first, "grouping")
    if grouping and not any(hit.first < grouping.first for hit in events(sentence)):
        return True
    verb = verb_before(sentence, first)
    if verb is None or verb.label != "present" or events(sentence):
        return False
    return any(
        hit.label == "membership" and 0 <= verb.first - hit.last <= _SUBJECT_REACH
        for hit in sentence.hits("group_kind")
    )


def _merge(noun_label: str, figure_label: str) -> str:
    """«a crowd of 300 delegates» counts delegates, «a population of 300 people» residents."""
    strength = noun_classes()[noun_label].strength
    if strength == "never" or noun_label in ("user", "member"):
        return noun_label
    if figure_label == "attendee":
        return noun_label if strength in ("strong", "weak") else "attendee"
    return noun_label if strength == "strong" else figure_label


def _is_of_edition(sentence: Sentence, noun: Noun) -> bool:
    """«gli 80 mila dell'anno scorso», «les 500 de l'an dernier»: a year dates, nobody is one."""
    return any(mark.first <= noun.first < mark.last for mark in dating_marks(sentence))


def _claims_unknown(sentence: Sentence, amount: Amount, noun: Noun) -> bool:
    """«attended by 400 beekeepers»: a verb of taking part beside an unlisted noun.

    «2 IMO convened» is a footnote, «20 considering attending» holds no noun, and
    «in two studies presented at the meeting» no subject.
    """
    words = lexicon(sentence.language)
    if words.needs_plural_head and not words.is_plural(sentence.key(noun.last - 1)):
        return False
    is_within = sentence.ending(amount.first, "place_in") is not None
    after = None if is_within else verb_after(sentence, noun.last)
    if after and (after.category == "attend" or has_gathering(sentence, after.last)):
        return True
    before = verb_before(sentence, amount.first)
    if before is None or is_agent(sentence, before, amount.first):
        return before is not None
    is_subject = before.category == "attend" and before.last == amount.first
    return is_subject and lexicon(sentence.language).is_verb_first


def _rule_of(noun: Noun, label: str) -> str:
    measure = noun_classes()[label].measure
    return "partitive" if noun.is_partitive else _RULE_OF_MEASURE.get(measure, "number_noun")


RULES: tuple[Rule, ...] = (
    strong_compound,
    subset_after,
    number_noun,
    capacity_number,
    mode_number,
    noun_number,
    verb_number,
    number_at_event,
    elliptic,
    edition_number,
    year_number,
    source_number,
)
"""In order: what stands closest to the number speaks first."""
