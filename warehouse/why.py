"""Why claims are one event, and which others were kept apart: what `citydesk why` shows."""

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

import duckdb

from warehouse.contracts.duckdb_ddl import literal
from warehouse.errors import QueryError
from warehouse.event_ids import full_event_id
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
_ALONE = (
    "compared with no other telling: none shares its name in the year, or a day together with a\n"
    "city, an organiser or a telling word of the name"
)


@dataclass(frozen=True, slots=True)
class Relation:
    """What a sentence tells of an event (`relation` told), two compared tellings, or a changed id.

    A told detail (`detail_kind` name, date, place or count) stands in `evidence_text` and was read
    by `rule_id`; `is_preferred` where the event has it from there. `relation` is told, joined,
    related (one event by way of a third telling) or kept apart; became and was lead from an id that
    earlier releases published to the present one, and back. The score sums the weights of the
    evidence; `decision_id` names a human decision that overrules it.
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
    detail_kind: str | None = None
    detail_text: str | None = None
    is_preferred: bool | None = None
    evidence_text: str | None = None
    rule_id: str | None = None
    publisher: str | None = None
    published_date: date | None = None


def why(settings: Settings, event_id: str) -> list[Relation]:
    """Sentences that tell of an event and comparisons of its tellings, joined ones first.

    The first characters of an id do, where no other begins so.

    Raises:
        NoReleaseError: nothing is published yet.
        UnknownIdError: no release knew such an event, or several ids begin so.
    """
    with open_release(settings) as connection:
        try:
            full = full_event_id(connection, event_id)
            found = connection.execute(f"select * from why({literal(full)})")
            names, rows = [column[0] for column in found.description or ()], found.fetchall()
        except duckdb.Error as error:
            raise QueryError(str(error)) from error
    return [Relation(**dict(zip(names, row, strict=True))) for row in rows]


def show_why(relations: list[Relation], width: int = 100) -> str:
    """The relations by kind, as text for a terminal."""
    shown = [
        "\n".join((_TITLES[kind], *_show_all(kind, list(group), width)))
        for kind, group in groupby(relations, key=lambda relation: relation.relation)
    ]
    if {relation.relation for relation in relations} == {"told"}:
        shown.append(_ALONE)
    return "\n\n".join(shown) + "\n"


def _show_all(kind: str, relations: list[Relation], width: int) -> Iterator[str]:
    """Claims with their sentences, or comparisons one by one."""
    if kind != "told":
        yield from (_show(relation, width) for relation in relations)
        return
    for _, details in groupby(relations, key=lambda relation: relation.event_claim_id):
        yield _show_claim(list(details), width)


def _show_claim(details: list[Relation], width: int) -> str:
    """A claim with each of its sentences, and what the sentence gives by which rule."""
    first = details[0]
    told_by = [first.publisher, first.published_date.isoformat() if first.published_date else None]
    lines = [", ".join([f"  {first.event_name} ({first.event_claim_id})", *filter(None, told_by)])]
    sentences: dict[str, list[Relation]] = {}
    for detail in details:
        sentences.setdefault(detail.evidence_text or "", []).append(detail)
    for sentence, given in sentences.items():
        quoted = f"“{' '.join(sentence.split())}”"
        indent = "    "
        lines.append(textwrap.fill(quoted, width, initial_indent=indent, subsequent_indent=indent))
        lines += [_show_detail(detail) for detail in given]
    return "\n".join(lines)


def _show_detail(detail: Relation) -> str:
    """What a sentence gives, by which rule; said where the event has it from another sentence."""
    notes = [detail.rule_id] if detail.rule_id else []
    if not detail.is_preferred:
        notes.append("another one stands for the event")
    return f"      {detail.detail_kind}: {detail.detail_text}" + (
        f" ({', '.join(notes)})" if notes else ""
    )


def _show(relation: Relation, width: int) -> str:
    """A comparison with what speaks for and against it, or a changed id."""
    if relation.change_kind:
        return _show_change(relation, width)
    own = f"  {relation.event_name} ({relation.event_claim_id})"
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
