"""What a rule gives back: an amount tied to what it counts."""

from collections.abc import Callable
from typing import NamedTuple

from ingest.counts.amounts import Amount
from ingest.counts.sentence import Sentence

SMALLEST_WITHOUT_NOUN = 10
"""Numbers below this are too common to count people where no noun says so."""


class Link(NamedTuple):
    """An amount tied to what it counts.

    Args:
        amount: the number with its hedges.
        first, last: tokens of the whole expression.
        noun: tokens of the counted noun; None where only a verb or a pattern says what is counted.
        label: noun class.
        rule_id: the rule that made the link.
        is_bound: the rule itself says that people take part; no further context is needed.
        modifiers: labels of the words that modify the noun.
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
"""A rule sees the sentence, an amount and the links made so far."""
