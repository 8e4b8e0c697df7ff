"""Hits, misses and false facts per kind, with the accuracy of attributes on the hits."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from ingest.evaluation.matching import (
    Fact,
    count_similarity,
    event_similarity,
    office_similarity,
    pair,
    role_class,
)
from ingest.places.folding import fold


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
        """Share of predicted facts that are labelled."""
        total = self.hits + len(self.false_facts)
        return self.hits / total if total else 1.0

    @property
    def recall(self) -> float:
        """Share of labelled facts that are predicted."""
        total = self.hits + len(self.misses)
        return self.hits / total if total else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return (
            2 * self.precision * self.recall / (self.precision + self.recall)
            if self.precision + self.recall
            else 0.0
        )

    def ask(self, attribute: str, is_right: bool) -> None:
        """Records whether an attribute of a hit is right."""
        self.asked[attribute] += 1
        self.right[attribute] += is_right


Scores = dict[str, Score]
Rows = dict[str, list[dict[str, object]]]


def score_article(article_id: str, rows: Rows, label: dict[str, object], scores: Scores) -> None:
    """Adds one article to the scores (events, dates, counts, offices, articles)."""
    events = _facts(label, "events")
    predicted = rows.get("event_claims", [])
    pairs = _kind(
        article_id, scores["events"], predicted, events, event_similarity, _event_text, _event_label
    )
    for i, j in pairs:
        if not events[j].get("optional"):
            _event_attributes(scores, predicted[i], events[j])
    _dates(article_id, scores["dates"], predicted, events, pairs)
    _counts(
        article_id,
        rows,
        label,
        scores,
        {str(predicted[i]["event_claim_id"]): str(events[j]["key"]) for i, j in pairs},
    )
    offices = _facts(label, "offices")
    claimed = rows.get("office_claims", [])
    for i, j in _kind(
        article_id,
        scores["offices"],
        claimed,
        offices,
        office_similarity,
        _office_text,
        _office_label,
    ):
        scores["offices"].ask("kind", claimed[i]["office_kind"] == offices[j]["kind"])
        scores["offices"].ask("status", claimed[i]["office_status"] == offices[j]["status"])
        scores["offices"].ask("country", claimed[i]["country_code"] == offices[j]["country"])
    _article(rows, label, scores["articles"], article_id)


def _facts(label: dict[str, object], kind: str) -> list[Fact]:
    facts = label.get(kind)
    return list(facts) if isinstance(facts, list) else []


def _kind(article_id: str, score: Score, predicted: list[dict[str, object]], labels: list[Fact],
          similarity: Callable[[Fact, Fact], float], text: Callable[[Fact], str], label_text: Callable[[Fact], str]) -> list[tuple[int, int]]:  # fmt: skip
    """Matches one kind of fact; optional labels are neither hit nor miss."""
    pairs = pair(list(predicted), labels, similarity)
    matched, found = {i for i, _ in pairs}, {j for _, j in pairs}
    score.hits += sum(not labels[j].get("optional") for _, j in pairs)
    score.false_facts += [
        f"{article_id}: {text(p)}" for i, p in enumerate(predicted) if i not in matched
    ]
    score.misses += [
        f"{article_id}: {label_text(label)}" for j, label in enumerate(labels)
        if j not in found and not label.get("optional")
    ]  # fmt: skip
    return pairs


def _event_attributes(scores: Scores, event: Fact, label: Fact) -> None:
    score = scores["events"]
    score.ask("start", _prefix(event["start_date"], label["start_date"]))
    if label["end_date"] is not None:
        score.ask("end", _prefix(event["end_date"], label["end_date"]))
    for column, name in (("city_name", "city"), ("venue_name", "venue")):
        score.ask(name, fold(str(event[column] or "")) == fold(str(label.get(name) or "")))
    score.ask("country", event["country_code"] == label["country"])
    score.ask("edition", event["edition_number"] == label["edition"])
    status = {"upcoming": "scheduled"}.get(str(label["status"]), label["status"])
    score.ask("status", event["event_status"] == status)


def _prefix(value: object, label: object) -> bool:
    """Whether a date equals a label at the label's precision; both may be missing."""
    return (
        value is None if label is None else value is not None and str(value).startswith(str(label))
    )


def _dates(
    article_id: str,
    score: Score,
    predicted: list[dict[str, object]],
    labels: list[Fact],
    pairs: list[tuple[int, int]],
) -> None:
    """A hit is a matched event with the right start; a wrong start is a miss and a false fact."""
    found = {j: predicted[i] for i, j in pairs}
    for j, label in enumerate(labels):
        if label.get("optional"):
            continue
        start = found[j]["start_date"] if j in found else None
        if label["start_date"] is None:
            if start is not None:
                score.false_facts.append(
                    f"{article_id}: {label['name']} has no date, found {start} by {found[j]['date_rule']}"
                )
        elif start is not None and _prefix(start, label["start_date"]):
            score.hits += 1
        else:
            score.misses.append(
                f"{article_id}: {label['name']} on {label['start_date']}, found {start}"
            )
            if start is not None:
                score.false_facts.append(
                    f"{article_id}: {label['name']} found {start} by {found[j]['date_rule']}"
                )


def _counts(
    article_id: str, rows: Rows, label: dict[str, object], scores: Scores, keys: dict[str, str]
) -> None:
    """Participant counts, and membership from the quantities."""
    members = [
        {**row, "role": "member", "basis": "membership", "event_claim_id": None, "count_text": row["quantity_text"]}
        for row in rows.get("quantities", []) if row["measure"] == "membership"
    ]  # fmt: skip
    listed = [r for r in rows.get("participant_counts", []) if r["basis"] != "enumerated"]
    predicted, labels, score = [*listed, *members], _facts(label, "counts"), scores["counts"]
    for i, j in _kind(
        article_id, score, predicted, labels, count_similarity, _count_text, _count_label
    ):
        if labels[j].get("optional"):
            continue
        count, wanted = predicted[i], labels[j]
        score.ask("role", role_class(count["role"]) == role_class(wanted["role"]))
        score.ask(
            "bounds",
            all(
                (count[f"{b}_bound"] is not None) == (wanted[b] is not None)
                or count["qualifier"] == "exact"
                and wanted[b] is None
                for b in ("lower", "upper")
            ),
        )
        score.ask("basis", _basis(count["basis"]) == str(wanted["basis"]))
        score.ask("event", keys.get(str(count["event_claim_id"])) == wanted["event"])


def _basis(basis: object) -> str:
    return {
        "reported_actual": "actual",
        "counted": "actual",
        "audited": "actual",
        "historical": "actual",
        "invited": "expected",
    }.get(str(basis), str(basis))


def _article(rows: Rows, label: dict[str, object], score: Score, article_id: str) -> None:
    """Publication date right where stated and NULL where not, language."""
    article, wanted = rows["articles"][0], label["article"]
    assert isinstance(wanted, dict)
    day = wanted["published_on"]
    attribute = "published" if day else "unpublished"
    is_right = (str(article["published_date"]) == day) if day else article["published_date"] is None
    score.ask(attribute, is_right)
    score.ask("language", article["language"] == label["language"])
    score.ask("title", fold(str(article["title"] or "")) == fold(str(wanted["title"] or "")))
    if not is_right:
        score.misses.append(
            f"{article_id}: published {day}, found {article['published_date']} by {article['published_date_rule']}"
        )


def _event_text(event: Fact) -> str:
    return (
        f"{event['event_name']} | {event['start_date']} | {event['city_name']} | {event['rule_id']}"
    )


def _event_label(label: Fact) -> str:
    return f"{label['name']} | {label['start_date']} | {label['city']} | «{label['quote']}»"


def _count_text(count: Fact) -> str:
    return f"«{count['count_text']}» {count['role']} {count['basis']} | {count['rule_id']}"


def _count_label(label: Fact) -> str:
    return f"«{label['quote']}» {label['role']} {label['value']} {label['basis']}"


def _office_text(office: Fact) -> str:
    return f"{office['organisation_name']} | {office['office_kind']} | {office['city_name']} | {office['office_status']} | {office['rule_id']}"


def _office_label(label: Fact) -> str:
    return f"{label['organisation']} | {label['kind']} | {label['city']} | {label['status']} | «{label['quote']}»"
