"""Why claims are one event, and which others were kept apart: what `citydesk why` shows."""

import textwrap
from dataclasses import dataclass
from datetime import date
from itertools import groupby

import duckdb

from warehouse.contracts.duckdb_ddl import literal
from warehouse.errors import QueryError, UnknownIdError
from warehouse.query import open_release
from warehouse.settings import Settings

_TITLES = {
    "became": "published earlier, and now",
    "told": "told by",
    "was": "carries what was published as",
    "joined": "joined, because",
    "related": "one event by way of a third telling, though",
    "kept apart": "kept apart from",
}


@dataclass(frozen=True, slots=True)
class Relation:
    """A claim of an event (`relation` told), two tellings that were compared, or a changed id.

    `relation` is told, joined, related (one event by way of a third telling) or kept apart; became
    and was lead from an id that earlier releases published to the present one, and back. The score
    sums the weights of the evidence; `decision_id` names a human decision that overrules it.
    """

    relation: str
    event_name: str
    event_claim_id: str
    other_event_id: str | None
    other_event_name: str | None
    other_event_claim_id: str | None
    match_score: int | None
    evidence_for: str | None
    evidence_against: str | None
    decision_id: str | None
    change_kind: str | None = None
    changed_date: date | None = None
    release_version: str | None = None


def why(settings: Settings, event_id: str) -> list[Relation]:
    """Claims of an event and comparisons of its tellings, those that joined them first.

    Raises:
        NoReleaseError: nothing is published yet.
        UnknownIdError: the current release knows no such event.
    """
    with open_release(settings) as connection:
        try:
            found = connection.execute(f"select * from why({literal(event_id.strip())})")
            names, rows = [column[0] for column in found.description or ()], found.fetchall()
        except duckdb.Error as error:
            raise QueryError(str(error)) from error
    if not rows:
        raise UnknownIdError(
            f"no release knew an event {event_id!r}; ids are in column event_id of "
            "fct_events and of all facts about events"
        )
    return [Relation(**dict(zip(names, row, strict=True))) for row in rows]


def show_why(relations: list[Relation], width: int = 100) -> str:
    """The relations by kind, as text for a terminal."""
    return (
        "\n\n".join(
            "\n".join((_TITLES[kind], *(_show(relation, width) for relation in group)))
            for kind, group in groupby(relations, key=lambda relation: relation.relation)
        )
        + "\n"
    )


def _show(relation: Relation, width: int) -> str:
    """A claim on one line; a comparison with what speaks for and against it."""
    if relation.change_kind:
        return _show_change(relation, width)
    own = f"  {relation.event_name} ({relation.event_claim_id})"
    if relation.other_event_name is None:
        return own
    other = f"{relation.other_event_name} ({relation.other_event_claim_id})"
    apart = f", event {relation.other_event_id}" if relation.relation == "kept apart" else ""
    return f"{own}\n    and {other}{apart}\n{_reasons(relation, width)}"


def _show_change(relation: Relation, width: int) -> str:
    """What became of an id, when, and what caused it where a comparison did."""
    words = {"merged": "merged into", "split": "split off into", "renamed": "under a new id"}
    kind = words.get(relation.change_kind or "", "told by no article any more")
    if relation.relation == "was":
        kind = f"{relation.change_kind}"
    other = f" {relation.other_event_name}, event {relation.other_event_id}"
    told = f"  {kind}{other if relation.other_event_id else ''}"
    since = f"    since {relation.changed_date}, release {relation.release_version}"
    caused = relation.match_score is not None
    return "\n".join((told, since, *([_reasons(relation, width)] if caused else [])))


def _reasons(relation: Relation, width: int) -> str:
    """The score of a comparison, who overrules it, and what speaks for and against."""
    reasons = [f"score {relation.match_score}"]
    if relation.decision_id:
        reasons.append(f"decision {relation.decision_id} overrules it")
    for word, evidence in (
        ("for", relation.evidence_for), ("against", relation.evidence_against)
    ):  # fmt: skip
        if evidence:
            reasons.append(f"{word}: {evidence.replace('_', ' ')}")
    indent = "      "
    return textwrap.fill("; ".join(reasons), width, initial_indent=indent, subsequent_indent=indent)
