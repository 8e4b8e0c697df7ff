"""Adds the rows extracted from one article to the scores."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ingest.evaluation.matching import (
    Fact,
    count_similarity,
    event_similarity,
    office_similarity,
    pair,
    role_class,
)
from ingest.evaluation.scores import Score, Scores
from ingest.evaluation.wording import (
    count_label,
    count_text,
    event_label,
    event_text,
    office_label,
    office_text,
)
from ingest.places.folding import fold

__all__ = ["Rows", "Score", "score_article"]

Rows = dict[str, list[dict[str, object]]]
"""Rows of one article by raw table."""
_ACTUAL = frozenset({"reported_actual", "counted", "audited", "historical"})


@dataclass(frozen=True, slots=True)
class _Kind:
    """How facts of one kind are matched and put in words."""

    similarity: Callable[[Fact, Fact], float]
    fact_text: Callable[[Fact], str]
    label_text: Callable[[Fact], str]


_EVENTS = _Kind(event_similarity, event_text, event_label)
_COUNTS = _Kind(count_similarity, count_text, count_label)
_OFFICES = _Kind(office_similarity, office_text, office_label)


def score_article(article_id: str, rows: Rows, label: Fact, scores: Scores) -> None:
    """Adds one article to the scores (events, dates, counts, offices, articles).

    Args:
        article_id: begins each line of a miss or false fact.
        rows: what was extracted, with every column of each table.
        label: what a careful reader found.
        scores: a score for each kind; changed.
    """
    predicted, events = rows.get("event_claims", []), _facts(label, "events")
    pairs = _match(article_id, scores["events"], predicted, events, _EVENTS)
    for i, j in pairs:
        if not events[j].get("optional"):
            _ask_event(scores["events"], predicted[i], events[j])
    found = {j: predicted[i] for i, j in pairs}
    for j, wanted in enumerate(events):
        if not wanted.get("optional"):
            _score_date(article_id, scores["dates"], found.get(j), wanted)
    keys = {str(predicted[i]["event_claim_id"]): str(events[j]["key"]) for i, j in pairs}
    _score_counts(article_id, rows, _facts(label, "counts"), scores["counts"], keys)
    _score_offices(article_id, rows, _facts(label, "offices"), scores["offices"])
    _score_metadata(article_id, rows["articles"][0], label, scores["articles"])


def _facts(label: Fact, kind: str) -> list[Fact]:
    facts = label.get(kind)
    return list(facts) if isinstance(facts, list) else []


def _match(
    article_id: str, score: Score, predicted: Sequence[Fact], labels: list[Fact], kind: _Kind
) -> list[tuple[int, int]]:
    """Matches one kind of fact; optional labels are neither hit nor miss."""
    pairs = pair(list(predicted), labels, kind.similarity)
    matched, found = {i for i, _ in pairs}, {j for _, j in pairs}
    wrong = [fact for i, fact in enumerate(predicted) if i not in matched]
    missed = [label for j, label in enumerate(labels) if j not in found]
    score.hits += sum(not labels[j].get("optional") for _, j in pairs)
    score.false_facts += [f"{article_id}: {kind.fact_text(fact)}" for fact in wrong]
    score.misses += [
        f"{article_id}: {kind.label_text(label)}" for label in missed if not label.get("optional")
    ]
    return pairs


def _ask_event(score: Score, event: Fact, label: Fact) -> None:
    """When, where and what the event is."""
    score.ask("start", is_right=_begins(event["start_date"], label["start_date"]))
    if label["end_date"] is not None:
        score.ask("end", is_right=_begins(event["end_date"], label["end_date"]))
    for column, name in (("city_name", "city"), ("venue_name", "venue")):
        is_same = fold(str(event[column] or "")) == fold(str(label.get(name) or ""))
        score.ask(name, is_right=is_same)
    score.ask("country", is_right=event["country_code"] == label["country"])
    score.ask("edition", is_right=event["edition_number"] == label["edition"])
    status = "scheduled" if label["status"] == "upcoming" else label["status"]
    score.ask("status", is_right=event["event_status"] == status)


def _begins(value: object, label: object) -> bool:
    """Whether a date equals a label at the label's precision; both may be missing."""
    if value is None or label is None:
        return value is label
    return str(value).startswith(str(label))


def _score_date(article_id: str, score: Score, event: Fact | None, label: Fact) -> None:
    """A hit is a matched event with the right start; a wrong start is a miss and a false fact."""
    start = event["start_date"] if event else None
    name, wanted = label["name"], label["start_date"]
    if wanted is not None and start is not None and _begins(start, wanted):
        score.hits += 1
        return
    if wanted is not None:
        score.misses.append(f"{article_id}: {name} on {wanted}, found {start}")
    if event and start is not None:
        score.false_facts.append(
            f"{article_id}: {name} is on {wanted}, found {start} by {event['date_rule']}"
        )


def _score_counts(
    article_id: str, rows: Rows, labels: list[Fact], score: Score, keys: dict[str, str]
) -> None:
    """Participant counts, and membership from the quantities; `keys` are labels by event claim."""
    listed = [row for row in rows.get("participant_counts", []) if row["basis"] != "enumerated"]
    predicted = [*listed, *map(_as_count, rows.get("quantities", []))]
    predicted = [row for row in predicted if row["basis"] is not None]
    for i, j in _match(article_id, score, predicted, labels, _COUNTS):
        count, wanted = predicted[i], labels[j]
        if wanted.get("optional"):
            continue
        score.ask("role", is_right=role_class(count["role"]) == role_class(wanted["role"]))
        score.ask("bounds", is_right=all(_same_bound(count, wanted, b) for b in ("lower", "upper")))
        score.ask("basis", is_right=_basis(count["basis"]) == str(wanted["basis"]))
        score.ask("event", is_right=keys.get(str(count["event_claim_id"])) == wanted["event"])


def _as_count(quantity: dict[str, object]) -> dict[str, object]:
    """A membership as labels list it, among the counts; other quantities have no basis."""
    basis = "membership" if quantity["measure"] == "membership" else None
    text = quantity["quantity_text"]
    return {**quantity, "role": "member", "basis": basis, "event_claim_id": None} | {
        "count_text": text
    }


def _same_bound(count: Fact, label: Fact, bound: str) -> bool:
    """Whether both state the bound or neither; labels leave out those of an exact number."""
    is_stated = count[f"{bound}_bound"] is not None
    is_exact = count["qualifier"] == "exact" and label[bound] is None
    return is_exact or is_stated == (label[bound] is not None)


def _basis(basis: object) -> str:
    """Basis as labels tell them apart."""
    if basis in _ACTUAL:
        return "actual"
    return "expected" if basis == "invited" else str(basis)


def _score_offices(article_id: str, rows: Rows, labels: list[Fact], score: Score) -> None:
    claimed = rows.get("office_claims", [])
    for i, j in _match(article_id, score, claimed, labels, _OFFICES):
        office, wanted = claimed[i], labels[j]
        score.ask("kind", is_right=office["office_kind"] == wanted["kind"])
        score.ask("status", is_right=office["office_status"] == wanted["status"])
        score.ask("country", is_right=office["country_code"] == wanted["country"])


def _score_metadata(article_id: str, article: Fact, label: Fact, score: Score) -> None:
    """Publication date right where stated and NULL where not, language, title."""
    wanted = label["article"]
    if not isinstance(wanted, dict):
        raise TypeError(f"{article_id}: the label has no article; see docs/evaluation.md")
    day, found = wanted["published_on"], article["published_date"]
    is_right = str(found) == str(day) if day else found is None
    score.ask("published" if day else "unpublished", is_right=is_right)
    score.ask("language", is_right=article["language"] == label["language"])
    is_same = fold(str(article["title"] or "")) == fold(str(wanted["title"] or ""))
    score.ask("title", is_right=is_same)
    if not is_right:
        rule = article["published_date_rule"]
        score.misses.append(f"{article_id}: published {day}, found {found} by {rule}")
