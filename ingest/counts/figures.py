"""Nouns before their number: «attendance of», «the number of participants reached», «seats»."""

from ingest.counts.amounts import Amount
from ingest.counts.link import Link
from ingest.counts.noun_classes import OF_ATTENDANCE, noun_classes
from ingest.counts.sentence import Hit, Sentence

_CHAIN = 4


def figure_before(sentence: Sentence, first: int) -> Hit | None:
    """The noun that announces a number, over «of», «was», «rose to»; its label is a noun class."""
    at = first
    for _ in range(_CHAIN):
        hit = sentence.ending(at, "figure") or _number_of(sentence, at)
        if hit := hit or _are_so_many(sentence, at):
            return hit
        link = sentence.ending(at, "figure_link")
        if link is None:
            return None
        at = link.first
    return None


def _number_of(sentence: Sentence, last: int) -> Hit | None:
    """«the number of demonstrators», «Zahl der Teilnehmenden»: any listed noun may follow."""
    noun = sentence.ending(last, "noun")
    if noun is None:
        return None
    head = sentence.ending(noun.first, "number_of")
    return Hit(head.first, last, "figure", noun.label) if head else None


def _are_so_many(sentence: Sentence, last: int) -> Hit | None:
    """«i visitatori sono stati 12mila», «the exhibitors numbered 300»: who only goes somewhere."""
    copula = sentence.ending(last, "noun_link")
    noun = sentence.ending(copula.first, "noun") if copula else None
    is_participant = noun and noun_classes()[noun.label].strength in ("strong", "weak")
    return Hit(noun.first, last, "figure", noun.label) if noun and is_participant else None


def noun_number(sentence: Sentence, amount: Amount, _links: list[Link]) -> Link | None:
    """«attendance of 1,200», «Teilnehmerzahl: 450», «participants: 300»."""
    figure = figure_before(sentence, amount.first)
    if figure is None:
        return None
    is_strong = noun_classes()[figure.label].strength == "strong"
    is_bound = is_strong or figure.label in OF_ATTENDANCE
    noun = (figure.first, figure.last)
    return Link(
        amount, figure.first, amount.last, noun, figure.label, "noun_number", is_bound=is_bound
    )


def capacity_number(sentence: Sentence, amount: Amount, _links: list[Link]) -> Link | None:
    """«seats 500», «room for 300», «500 places»: what a place can hold."""
    before = sentence.ending(amount.first, "capacity_before")
    after = sentence.starting(amount.last, "capacity_after")
    if before is None and after is None:
        return None
    first = before.first if before else amount.first
    last = after.last if after else amount.last
    hints = (("basis", "capacity"),)
    return Link(amount, first, last, None, "person", "capacity_number", hints=hints)
