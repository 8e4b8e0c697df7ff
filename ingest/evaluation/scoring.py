"""Adds the rows extracted from one article to the scores."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ingest.evaluation.attributes import (
    Answer,
    begins,
    of_article,
    of_count,
    of_event,
    of_office,
)
from ingest.evaluation.matching import (
    Fact,
    count_similarity,
    event_similarity,
    office_similarity,
    pair,
)
from ingest.evaluation.scores import Finding, Scores
from ingest.evaluation.sentences import Sentences
from ingest.evaluation.wording import (
    count_label,
    count_text,
    event_label,
    event_text,
    office_label,
    office_text,
    shown,
)

Rows = dict[str, list[dict[str, object]]]
"""Rows of one article by raw table, with every column of each."""


@dataclass(frozen=True, slots=True)
class _Kind:
    """How facts of one kind are matched and put in words."""

    name: str
    similarity: Callable[[Fact, Fact], float]
    fact_text: Callable[[Fact], str]
    label_text: Callable[[Fact], str]


_EVENTS = _Kind("events", event_similarity, event_text, event_label)
_COUNTS = _Kind("counts", count_similarity, count_text, count_label)
_OFFICES = _Kind("offices", office_similarity, office_text, office_label)
_RULE_OF = {"start": "date_rule", "end": "date_rule"}
"""Column of the rule behind an attribute, where it is not that of the claim."""


@dataclass(frozen=True, slots=True)
class ArticleScorer:
    """One article with its label.

    Args:
        article_id: begins each finding.
        rows: what was extracted.
        label: what a careful reader found, in the shape of `labels`.
        sentences: the sentences behind facts and labels.
        scores: a score for each kind; changed.
    """

    article_id: str
    rows: Rows
    label: Fact
    sentences: Sentences
    scores: Scores

    def score(self) -> None:
        """Adds the article to the scores of all kinds."""
        predicted = self.rows.get("event_claims", [])
        pairs = self._match(_EVENTS, predicted, self._labels("events"))
        for event, label in _required(pairs):
            self._ask(_EVENTS, event, of_event(event, label))
        found = {str(label["key"]): event for event, label in pairs}
        for label in self._labels("events"):
            if not label["optional"]:
                self._score_date(found.get(str(label["key"])), label)
        keys = {str(event["event_claim_id"]): str(label["key"]) for event, label in pairs}
        for count, label in _required(self._match(_COUNTS, self._counts(), self._labels("counts"))):
            self._ask(_COUNTS, count, of_count(count, label, keys))
        offices = self._match(_OFFICES, self.rows.get("office_claims", []), self._labels("offices"))
        for office, label in _required(offices):
            self._ask(_OFFICES, office, of_office(office, label))
        self._score_article()

    def _labels(self, kind: str) -> list[Fact]:
        facts = self.label[kind]
        return list(facts) if isinstance(facts, list) else []

    def _counts(self) -> list[Fact]:
        """Participant counts, and membership from the quantities."""
        listed = self.rows.get("participant_counts", [])
        members = (q for q in self.rows.get("quantities", []) if q["measure"] == "membership")
        return [*(c for c in listed if c["basis"] != "enumerated"), *map(_as_count, members)]

    def _match(
        self, kind: _Kind, predicted: Iterable[Fact], labels: list[Fact]
    ) -> list[tuple[Fact, Fact]]:
        """Matches one kind of fact; optional labels are neither hit nor miss."""
        facts, score = list(predicted), self.scores[kind.name]
        pairs = pair(facts, labels, kind.similarity)
        matched, found = {i for i, _ in pairs}, {j for _, j in pairs}
        score.hits += sum(not labels[j]["optional"] for _, j in pairs)
        score.false_facts += [
            self._finding(kind, fact) for i, fact in enumerate(facts) if i not in matched
        ]
        score.misses += [
            Finding(self.article_id, kind.label_text(label), *self.sentences.of_label(label))
            for j, label in enumerate(labels)
            if j not in found and not label["optional"]
        ]
        return [(facts[i], labels[j]) for i, j in pairs]

    def _ask(self, kind: _Kind, fact: Fact, answers: Iterable[Answer]) -> None:
        """Records the attributes of a hit."""
        score = self.scores[kind.name]
        for answer in answers:
            score.asked[answer.attribute] += 1
            score.right[answer.attribute] += answer.is_right
            if not answer.is_right:
                score.wrong.append(self._finding(kind, fact, answer))

    def _finding(self, kind: _Kind, fact: Fact, answer: Answer | None = None) -> Finding:
        """A fact with its sentence and rule, and what is wrong with it."""
        rule = fact[_RULE_OF.get(answer.attribute, "rule_id") if answer else "rule_id"]
        return Finding(
            self.article_id,
            kind.fact_text(fact),
            self.sentences.of_fact(fact),
            None if rule is None else str(rule),
            *((answer.attribute, shown(answer.expected), shown(answer.found)) if answer else ()),
        )

    def _score_date(self, event: Fact | None, label: Fact) -> None:
        """A hit is a matched event with the right start; a wrong one is a miss and a false fact."""
        score, wanted = self.scores["dates"], label["start_date"]
        start = event["start_date"] if event else None
        if wanted is not None and start is not None and begins(start, wanted):
            score.hits += 1
            return
        if wanted is not None:
            fact = f"{label['name']} on {wanted}" + (f", found {start}" if start else "")
            score.misses.append(Finding(self.article_id, fact, *self.sentences.of_label(label)))
        if event and start is not None:
            fact = f"{label['name']} on {start}, " + (f"not {wanted}" if wanted else "undated")
            behind = self.sentences.of_fact(event), str(event["date_rule"])
            score.false_facts.append(Finding(self.article_id, fact, *behind))

    def _score_article(self) -> None:
        """Publication date as the fact; language and title; a label without them is not asked."""
        wanted, article = self.label["article"], self.rows["articles"][0]
        if not isinstance(wanted, dict):
            return
        score = self.scores["articles"]
        for answer in of_article(article, wanted, self.label["language"]):
            is_date = "published" in answer.attribute
            score.asked[answer.attribute] += 1
            score.right[answer.attribute] += answer.is_right
            rule = str(article["published_date_rule"]) if is_date and answer.found else None
            finding = Finding(
                self.article_id, str(article["title"] or "untitled"), None, rule,
                answer.attribute, shown(answer.expected), shown(answer.found),
            )  # fmt: skip
            if is_date:
                score.hits += answer.is_right and answer.expected is not None
                is_missed = not answer.is_right and answer.expected is not None
                score.misses += [finding] if is_missed else []
                is_false = not answer.is_right and answer.found is not None
                score.false_facts += [finding] if is_false else []
            elif not answer.is_right:
                score.wrong.append(finding)


def _required(pairs: list[tuple[Fact, Fact]]) -> list[tuple[Fact, Fact]]:
    """Pairs whose label is not optional."""
    return [(fact, label) for fact, label in pairs if not label["optional"]]


def _as_count(quantity: dict[str, object]) -> Fact:
    """A membership as labels list it, among the counts."""
    return {
        **quantity, "role": "member", "basis": "membership", "event_claim_id": None,
        "count_text": quantity["quantity_text"],
    }  # fmt: skip
