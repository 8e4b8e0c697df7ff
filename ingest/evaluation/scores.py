"""Counts of one kind of fact: hits, misses, false facts, and how right the hits are."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass(slots=True)
class Score:
    """Counts of one kind of fact, with what was missed and what was wrong."""

    hits: int = 0
    misses: list[str] = field(default_factory=list)
    false_facts: list[str] = field(default_factory=list)
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

    def ask(self, attribute: str, *, is_right: bool) -> None:
        """Records whether an attribute of a hit is right."""
        self.asked[attribute] += 1
        self.right[attribute] += is_right


Scores = dict[str, Score]
"""Scores by kind: events, dates, counts, offices, articles."""
