"""The sentence behind a number: what `citydesk evidence` shows."""

import textwrap
from dataclasses import dataclass
from datetime import date

import duckdb

from warehouse.contracts.duckdb_ddl import literal
from warehouse.errors import QueryError, UnknownIdError
from warehouse.query import open_release
from warehouse.settings import Settings


@dataclass(frozen=True, slots=True)
class Evidence:
    """One sentence, in one article, behind one fact.

    `evidence_text` is characters `span_start` to `span_end` (exclusive, from 0) of the received
    document at `source_uri`. `rule` names what read it, as the codebook (docs/codebook.md) does.
    """

    fact_id: str
    fact_table: str
    article_id: str
    title: str | None
    publisher: str | None
    published_date: date | None
    source_uri: str
    evidence_text: str
    span_start: int
    span_end: int
    rule: str | None = None


def evidence(settings: Settings, fact_id: str) -> list[Evidence]:
    """Every sentence behind a fact, or behind all claims about an event, office, organisation ….

    Raises:
        NoReleaseError: nothing is published yet.
        UnknownIdError: the current release knows no such id.
    """
    with open_release(settings) as connection:
        try:
            found = connection.execute(f"select * from evidence({literal(fact_id.strip())})")
            names, rows = [column[0] for column in found.description or ()], found.fetchall()
        except duckdb.Error as error:
            raise QueryError(str(error)) from error
    if not rows:
        raise UnknownIdError(
            f"the current release has no fact, event or office {fact_id!r}; ids are in columns "
            "such as count_claim_id, event_claim_id, event_id, office_id and membership_id"
        )
    return [Evidence(**dict(zip(names, row, strict=True))) for row in rows]


def show_evidence(rows: list[Evidence], width: int = 100) -> str:
    """Sentences with where they come from, as text for a terminal."""
    return "\n\n".join(_show(row, width) for row in rows) + "\n"


def _show(row: Evidence, width: int) -> str:
    sentence = " ".join(row.evidence_text.split())
    quoted = textwrap.fill(f"“{sentence}”", width, initial_indent="  ", subsequent_indent="  ")
    told_by = [row.title or "untitled", row.publisher or "unknown publisher"]
    told_by.append(row.published_date.isoformat() if row.published_date else "undated")
    return "\n".join(
        (
            f"{row.fact_table} {row.fact_id}",
            quoted,
            f"  {', '.join(told_by)}",
            f"  {row.source_uri}, characters {row.span_start} to {row.span_end}",
            f"  rule: {row.rule or 'unknown'}",
        )
    )
