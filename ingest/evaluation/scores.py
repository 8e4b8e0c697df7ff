"""Counts of one kind of fact: hits, misses, false facts, and how right the hits are."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Finding:
    """One miss, false fact or wrong attribute, with what is needed to find its rule.

    Args:
        article_id: name of the label.
        fact: the labelled or extracted fact in one line.
        sentence: the sentence behind it, as extracted or around the label's quotation.
        rule: the rule that made it; of a miss, what became of its number instead.
        attribute: the wrong attribute, None where the whole fact is at stake.
        expected: the attribute as labelled.
        found: the attribute as extracted.
    """

    article_id: str
    fact: str
    sentence: str | None = None
    rule: str | None = None
    attribute: str | None = None
    expected: str | None = None
    found: str | None = None


@dataclass(slots=True)
class Score:
    """Counts of one kind of fact, with what was missed and what was wrong."""

    hits: int = 0
    misses: list[Finding] = field(default_factory=list)
    false_facts: list[Finding] = field(default_factory=list)
    wrong: list[Finding] = field(default_factory=list)
    right: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)

    @property
    def precision(self) -> float:
        """Share of predicted facts that are labelled; 1 where nothing is predicted."""
        total = self.hits + len(self.false_facts)
        return self.hits / total if total else 1.0

    @property
    def recall(self) -> float:
        """Share of labelled facts that are predicted; 1 where nothing is labelled."""
        total = self.hits + len(self.misses)
        return self.hits / total if total else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 0 where both are 0."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def accuracy(self, attribute: str) -> float:
        """Share of the hits that have an attribute right."""
        return self.right[attribute] / self.asked[attribute]


KINDS = ("events", "dates", "counts", "offices", "articles")
Scores = dict[str, Score]
"""Scores by kind, in the order of `KINDS`."""
