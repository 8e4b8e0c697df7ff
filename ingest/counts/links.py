"""Ties an amount to what it counts: one small rule after the other, the first that fits wins.

A rule sees the sentence, an amount and the links made so far, and returns a link or None. Its name
is the `rule_id` of the mention; `rules.toml` explains it with examples and counter-examples.
"""

from collections.abc import Callable
from typing import NamedTuple

from ingest.counts.amounts import Amount
from ingest.counts.context import events, governs, verb_after, verb_before, verb_beside
from ingest.counts.lexicon import lexicon
from ingest.counts.noun_classes import noun_classes
from ingest.counts.nouns import Noun, counted_noun
from ingest.counts.sentence import Hit, Sentence


class Link(NamedTuple):
    """An amount tied to what it counts.

    Args:
        amount: the number with its hedges.
        first, last: tokens of the whole expression.
        noun: tokens of the counted noun; None where only a verb or a pattern says what is counted.
        label: noun class.
        rule_id: the rule that made the link.
        is_bound: the rule itself says that people take part; no further context is needed.
        hints: scope, mode, measure and basis that the pattern states.
    """

    amount: Amount
    first: int
    last: int
    noun: tuple[int, int] | None
    label: str
    rule_id: str
    is_bound: bool = False
    modifiers: frozenset[str] = frozenset()
    hints: tuple[tuple[str, str], ...] = ()


Rule = Callable[[Sentence, Amount, list[Link]], Link | None]


def strong_compound(sentence: Sentence, amount: Amount, _links: list[Link]) -> Link | None:
    """«1,200-strong crowd», «120-member delegation», «12-köpfige Jury»."""
    at = amount.number_last
    at += sentence.key(at) == "-"
    sign = sentence.starting(at, "strong") or sentence.starting(at, "compound_member")
    if sign is None or not (sentence.is_glued(at) or sign.category == "strong"):
        return None
    group = _first_hit(sentence, sign.last, ("group_kind", "figure"))
    hints: list[tuple[str, str]] = []
    label = "attendee"
    if sentence.key(sign.first) in ("seat", "seater", "capacity"):
        return None
    if group and group.category == "group_kind":
        hints, label = _group_hints(group, "person")
        if sentence.starting(group.first, "noun"):
            label = _delegation_label(sentence, group, label)
    elif group is None and sign.category != "strong":
        return None
    last = group.last if group else sign.last
    noun = (group.first, group.last) if group else None
    return Link(
        amount, amount.first, last, noun, label, "strong_compound", is_bound=label == "attendee",
        hints=tuple(hints),
    )  # fmt: skip


def _delegation_label(sentence: Sentence, group: Hit, label: str) -> str:
    """The people of a delegation are delegates."""
    noun = sentence.starting(group.first, "noun")
    return "delegate" if noun and noun.label == "delegation" else label


def _first_hit(sentence: Sentence, start: int, names: tuple[str, ...]) -> Hit | None:
    for at in range(start, min(start + 3, len(sentence.tokens))):
        for name in names:
            hit = sentence.starting(at, name)
            if hit:
                return hit
        if sentence.kind(at) == "p":
            return None
    return None


def _group_hints(group: Hit, label: str) -> tuple[list[tuple[str, str]], str]:
    """A delegation is a sub-group, a network has members, a workforce is employed."""
    if group.label == "membership":
        return [("measure", "membership")], "member"
    if group.label == "employees":
        return [], "employee"
    return [("scope", "sub_group")], label


def number_noun(sentence: Sentence, amount: Amount, _links: list[Link]) -> Link | None:
    """«over 250 senior government officials»: the noun after the number."""
    noun = counted_noun(sentence, amount.last)
    if noun is None or sentence.starting(amount.last, "capacity_after"):
        return None
    figure = figure_before(sentence, amount.first)
    group = _group_before(sentence, amount.first)
    label, hints = noun.label, list[tuple[str, str]]()
    is_bound = False
    if figure:
        label, is_bound = _merge(label, figure.label), figure.label == "attendee"
    elif group:
        hints, label = _group_hints(group, label)
    if label == "unknown":
        if not _claims_unknown(sentence, amount, noun):
            return None
        is_bound = True
    if noun.is_partitive:
        hints.append(("scope", "sub_group"))
    after = sentence.starting(noun.last, "hedge_after")
    last = after.last if after else noun.last
    return Link(
        amount, amount.first, last, (noun.first, noun.last), label, _rule_of(noun, label),
        is_bound, noun.modifiers, tuple(hints),
    )  # fmt: skip


def _merge(noun_label: str, figure_label: str) -> str:
    """«a crowd of 300 delegates» counts delegates, «a population of 300 people» residents."""
    strength = noun_classes()[noun_label].strength
    if strength == "never":
        return noun_label
    if figure_label == "attendee":
        return noun_label if strength in ("strong", "weak") else "attendee"
    return noun_label if strength == "strong" else figure_label


def _claims_unknown(sentence: Sentence, amount: Amount, noun: Noun) -> bool:
    """«attended by 400 beekeepers»: a verb of taking part beside an unlisted noun."""
    before = verb_before(sentence, amount.first)
    is_agent = any(
        sentence.ending(at, "agent") for at in range(before.last, amount.first + 1)
    ) if before else False
    is_subject = before is not None and before.category == "attend" and before.last == amount.first
    is_governed = is_agent or (is_subject and lexicon(sentence.language).is_verb_first)
    after = verb_after(sentence, noun.last)
    return is_governed or (after is not None and after.category == "attend")


def _rule_of(noun: Noun, label: str) -> str:
    if noun.is_partitive:
        return "partitive"
    measure = noun_classes()[label].measure
    return {"membership": "membership", "population": "population", "offices": "offices"}.get(
        measure, "number_noun"
    )


def figure_before(sentence: Sentence, first: int) -> Hit | None:
    """«attendance of», «the number of participants reached», «a crowd of» before a number."""
    at = first
    for _ in range(4):
        hit = sentence.ending(at, "figure")
        if hit:
            return hit
        link = sentence.ending(at, "figure_link")
        if link is None:
            return None
        at = link.first
    return None


def _group_before(sentence: Sentence, first: int) -> Hit | None:
    """«a delegation of», «a network of» before a number."""
    if not sentence.ending(first, "link_back"):
        return None
    return sentence.ending(first - 1, "group_kind")


def noun_number(sentence: Sentence, amount: Amount, _links: list[Link]) -> Link | None:
    """«attendance of 1,200», «Teilnehmerzahl: 450», «participants: 300»."""
    figure = figure_before(sentence, amount.first)
    if figure is None:
        return None
    return Link(
        amount, figure.first, amount.last, (figure.first, figure.last), figure.label,
        "noun_number", is_bound=figure.label not in ("member", "population", "employee", "office"),
    )  # fmt: skip


def capacity_number(sentence: Sentence, amount: Amount, _links: list[Link]) -> Link | None:
    """«seats 500», «room for 300», «capacity of 2,000»."""
    at = amount.first
    hit = sentence.ending(at, "capacity_before")
    after = sentence.starting(amount.last, "capacity_after")
    if hit is None and after is None:
        return None
    first, last = hit.first if hit else amount.first, after.last if after else amount.last
    return Link(
        amount, first, last, None, "person", "capacity_number", hints=(("basis", "capacity"),),
    )  # fmt: skip


def verb_number(sentence: Sentence, amount: Amount, _links: list[Link]) -> Link | None:
    """«drew 3,000», «kamen 2.000», «1,300 attended»: no noun, but a verb of taking part."""
    verb = verb_beside(sentence, amount.first, amount.last)
    if verb is None or verb.category == "basis" or not _is_open(sentence, amount.last):
        return None
    if verb.last <= amount.first and not governs(sentence, verb, amount.first):
        return None
    if _is_part_of_name(sentence, amount):
        return None
    if amount.value is not None and amount.value < _SMALLEST_WITHOUT_NOUN:
        return None
    return Link(amount, amount.first, amount.last, None, "attendee", "verb_number", is_bound=True)


def _is_part_of_name(sentence: Sentence, amount: Amount) -> bool:
    """«visited Area 51»: a bare number after a name; in German every noun is capitalised."""
    at = amount.number_first
    if sentence.language == "de" or amount.first < at or at < 2:
        return False
    return sentence.is_capitalised(at - 1) and amount.qualifier == "exact"


_SMALLEST_WITHOUT_NOUN = 10
_OPEN = ("attend", "attend_soft", "aux", "mode", "about", "scope", "number_joiner")


def _is_open(sentence: Sentence, last: int) -> bool:
    """Whether no unlisted noun follows a number: a verb, a sign, a preposition or the end."""
    if sentence.kind(last) in ("", "p"):
        return True
    if sentence.is_stop(last):
        return True
    basis = sentence.starting(last, "basis")
    if basis and basis.label == "expected":
        return True
    return any(sentence.starting(last, name) for name in _OPEN)


def mode_number(sentence: Sentence, amount: Amount, links: list[Link]) -> Link | None:
    """«400 in person and 900 online»: the mode alone follows the number."""
    mode = sentence.starting(amount.last, "mode")
    if mode is None:
        return None
    source = next((link for link in reversed(links) if link.rule_id != "mode_number"), None)
    verb = verb_beside(sentence, amount.first, mode.last)
    is_bound = verb is not None or any(link.rule_id == "mode_number" for link in links)
    if source is None and not is_bound:
        return None
    label = source.label if source else "attendee"
    return Link(
        amount, amount.first, mode.last, None, label, "mode_number", is_bound or _is_near(source),
        hints=(("mode", mode.label),),
    )  # fmt: skip


def _is_near(link: Link | None) -> bool:
    return link is not None and noun_classes()[link.label].strength == "strong"


def number_at_event(sentence: Sentence, amount: Amount, _links: list[Link]) -> Link | None:
    """«1000 at protest march», «300 bei Konferenz»: headlines that leave the noun out."""
    at = amount.last
    if not sentence.starting(at, "at_event") or (amount.value or 10) < _SMALLEST_WITHOUT_NOUN:
        return None
    if amount.first > 0 and not sentence.ending(amount.first, "boundary"):
        return None
    if not any(0 < hit.first - at <= _EVENT_REACH for hit in events(sentence)):
        return None
    return Link(amount, amount.first, at, None, "attendee", "number_at_event", is_bound=True)


_EVENT_REACH = 4


def elliptic(sentence: Sentence, amount: Amount, links: list[Link]) -> Link | None:
    """«compared with 900 last year», «of whom 40», «and a further 45»: the noun came before."""
    if not links or not _is_open(sentence, amount.last):
        return None
    place = amount.first
    names = ("elliptic", "subset", "source")
    marker = next((hit for name in names if (hit := sentence.ending(place, name))), None)
    further = sentence.ending(place, "further")
    marker = marker or further
    if marker is None or amount.qualifier == "vague_plural":
        return None
    source = links[-1]
    hints = (("scope", "sub_group"),) if marker.category == "subset" else ()
    return Link(
        amount, amount.first, amount.last, None, source.label, "elliptic", source.is_bound,
        source.modifiers, hints,
    )  # fmt: skip


def subset_after(sentence: Sentence, amount: Amount, links: list[Link]) -> Link | None:
    """«1,600 of them», «900 de ellos», «400 davon»: some of what was counted before."""
    marker = sentence.starting(amount.last, "subset")
    if marker is None or not links:
        return None
    return Link(
        amount, amount.first, marker.last, None, links[-1].label, "elliptic", links[-1].is_bound,
        links[-1].modifiers, (("scope", "sub_group"),),
    )  # fmt: skip


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
)
"""In order: what stands closest to the number speaks first."""


def shared_noun(sentence: Sentence, amount: Amount, link: Link) -> list[Link]:
    """«700 and 600 companies respectively»: the first number shares the noun of the second."""
    mode = sentence.starting(amount.last, "mode")
    at = mode.last if mode else amount.last
    if link.noun is None or not _is_joined(sentence, at, link.amount.first, amount):
        return []
    hints = (("mode", mode.label),) if mode else ()
    return [
        Link(
            amount, amount.first, at, None, link.label, "shared_noun", link.is_bound,
            link.modifiers, hints,
        )
    ]  # fmt: skip


def _is_joined(sentence: Sentence, at: int, following: int, amount: Amount) -> bool:
    """Whether only «and», a comma or a second source stands between two numbers."""
    joiner = sentence.starting(at, "and_so_on")
    if joiner and joiner.last == following:
        return True
    if at + 1 == following and (sentence.key(at) == "," or amount.is_earlier):
        return True
    between = range(at, following)
    has_source = any(sentence.starting(place, "source") for place in between)
    return has_source and len(between) <= _SOURCE_GAP


_SOURCE_GAP = 6
