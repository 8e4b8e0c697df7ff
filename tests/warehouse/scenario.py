"""A warehouse in miniature, as values: documents, marts and an audit that nobody had to extract.

Rows are written by the contracts: what a test does not name gets a plain value of the column's
type. `build` makes everything that `publish` needs; its `tag` is in several marts at once, so that
a reader can see whether all it reads is of one release.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import duckdb
import polars as pl

from warehouse.build_database import create_build_database, record_audit
from warehouse.connection import connect
from warehouse.contracts.duckdb_ddl import create_table, qualified
from warehouse.contracts.model import Column, Table
from warehouse.contracts.polars_schema import conform, empty
from warehouse.contracts.tables import MARTS, TABLES
from warehouse.lake import DERIVED, Lake
from warehouse.releases import Release, Versions, publish
from warehouse.settings import Settings

DAY = date(2024, 3, 1)
VERSIONS = Versions(code_version="0.1.0", rule_version="rules-1", model_version="models-1")
SENTENCE = "More than 300 delegates met in Lyon on Monday."
PASSED = {
    "check_name": "article_id__unique", "table_name": "raw.documents", "severity": "stop",
    "check_outcome": "met", "row_count": 2, "failing_row_count": 0,
}  # fmt: skip

_PLAIN: dict[str, object] = {
    "VARCHAR": "x", "INTEGER": 1, "BIGINT": 1, "DOUBLE": 0.5, "BOOLEAN": False, "DATE": DAY,
    "TIMESTAMP": datetime(2024, 3, 1, 12, tzinfo=UTC).replace(tzinfo=None),
}  # fmt: skip


def plain(column: Column) -> object:
    """A value that the column may hold."""
    if column.allowed:
        return column.allowed[0]
    if column.type in ("INTEGER", "BIGINT") and column.minimum is not None:
        return column.minimum
    return _PLAIN[column.type]


def row(table: str, **values: object) -> dict[str, object]:
    """A row of a table: the given values, plain ones where a value is required, NULL elsewhere."""
    contract = TABLES[table]
    defaults = {
        column.name: plain(column) if contract.is_required(column) else None
        for column in contract.columns
    }
    return defaults | values


def frame(table: str, *rows: dict[str, object]) -> pl.DataFrame:
    """Rows as a frame that fits the contract."""
    return conform(pl.DataFrame(list(rows), infer_schema_length=None), TABLES[table])


def documents(*names: str, day: date = DAY) -> pl.DataFrame:
    """Documents of one batch, an article per name."""
    rows = [
        row(
            "raw.documents", article_id=f"article-{name}", document_id=f"document-{name}",
            ingest_date=day, source_uri=f"inbox/{name}.txt", document_text=SENTENCE,
        )
        for name in names
    ]  # fmt: skip
    return frame("raw.documents", *rows)


def receive(lake: Lake, *names: str, day: date = DAY, extractor: str | None = "rules-1") -> str:
    """Writes a batch of documents and, unless `extractor` is None, its derived tables; its id."""
    received = documents(*names, day=day)
    batch_id = lake.batch_id(received)
    lake.write("documents", day, batch_id, received)
    if extractor is not None:
        extract(lake, batch_id, received, extractor, day=day)
    return batch_id


def extract(
    lake: Lake, batch_id: str, received: pl.DataFrame, extractor: str, *, day: date = DAY
) -> None:
    """Writes derived tables as an extractor would: an article each, the rest empty."""
    articles = [
        row(
            "raw.articles", article_id=article_id, document_id=document_id, ingest_date=day,
            extractor_version=extractor,
        )
        for article_id, document_id in received.select("article_id", "document_id").iter_rows()
    ]  # fmt: skip
    for table in DERIVED:
        rows = articles if table == "articles" else []
        derived = frame("raw.articles", *rows) if rows else empty(TABLES[f"raw.{table}"])
        lake.write(table, day, batch_id, derived, extractor)


def mart_rows(tag: str, events: int) -> dict[str, list[dict[str, object]]]:
    """Rows of the marts that the tests look at; `tag` is in every one of them."""
    return {
        "marts.dim_articles": [
            row("marts.dim_articles", article_id="article-1", title=f"Delegates meet {tag}",
                publisher="The Gazette", published_date=DAY, source_uri="inbox/1.txt"),
        ],
        "marts.fct_events": [
            row("marts.fct_events", event_id=f"event-{number}", event_name=tag, event_kind="summit")
            for number in range(events)
        ],
        "marts.fct_event_claims": [
            row("marts.fct_event_claims", event_claim_id=f"event-claim-{number}",
                event_id=f"event-{number}", article_id="article-1", event_name=tag,
                evidence_text=SENTENCE, span_start=0, span_end=len(SENTENCE))
            for number in range(events)
        ],
        "marts.fct_event_details": [
            row("marts.fct_event_details", event_claim_id=f"event-claim-{number}",
                event_id=f"event-{number}", article_id="article-1", detail_kind="name",
                detail_text=tag, is_preferred=True, evidence_text=SENTENCE, span_start=0,
                span_end=len(SENTENCE))
            for number in range(events)
        ],
        "marts.fct_event_matches": [
            row("marts.fct_event_matches", event_match_id=f"match-{other}", event_id="event-0",
                event_claim_id="event-claim-0", other_event_id=f"event-{other}",
                other_event_claim_id=f"event-claim-{other}", match_score=score, is_match=not other)
            for other, score in ((0, 9), (1, -3))
        ],
        "marts.fct_participant_counts": [
            row("marts.fct_participant_counts", count_claim_id="count-claim-0", event_id="event-0",
                event_claim_id="event-claim-0", article_id="article-1", value=300,
                lower_bound=301, role="delegate", evidence_text=SENTENCE, span_start=0,
                span_end=len(SENTENCE), attribution_text=tag),
        ],
        "marts.fct_office_claims": [
            row("marts.fct_office_claims", office_claim_id="office-claim-0", office_id="office-0",
                article_id="article-1", organisation_name=tag, evidence_text=SENTENCE),
        ],
    }  # fmt: skip


def build(
    settings: Settings,
    tag: str = "first",
    events: int = 2,
    checks: Iterable[Mapping[str, object]] = (PASSED,),
) -> None:
    """A lake with two articles, and an audited build database over it."""
    lake = Lake(settings.lake)
    receive(lake, "1", tag, day=settings.today)
    create_build_database(settings.build_database, lake)
    _fill_marts(settings.build_database, mart_rows(tag, events))
    record_audit(settings.build_database, checks, [])


def release(settings: Settings, tag: str = "first", events: int = 2) -> Release:
    """A published release; each one is a day and an hour younger than the one before."""
    count = len(list(settings.releases.glob("[!.]*")))
    settings = replace(settings, today=settings.today + timedelta(days=count))
    build(settings, tag, events)
    moment = datetime(2024, 3, 1, tzinfo=UTC) + timedelta(hours=count)
    return publish(settings, Lake(settings.lake), VERSIONS, created_at=moment)


def _fill_marts(path: Path, rows: dict[str, list[dict[str, object]]]) -> None:
    """Creates marts and policies as dbt would, with the given rows."""
    with connect(path, read_only=False) as connection:
        connection.execute("create schema marts")
        connection.execute("create schema policies")
        for table in MARTS:
            connection.execute(create_table(table))
            _insert(connection, table, rows.get(qualified(table), []))
        connection.execute(
            "create table policies.event_attendance_by_policy as "
            "select * replace ('v1' as policy_id) from marts.fct_event_attendance"
        )
        for policy in ("v1", "lowest"):
            values = row("marts.fct_event_attendance", event_id="event-0", policy_id=policy)
            _insert(
                connection,
                TABLES["marts.fct_event_attendance"],
                [values],
                "policies.event_attendance_by_policy",
            )


def _insert(
    connection: duckdb.DuckDBPyConnection,
    table: Table,
    rows: list[dict[str, object]],
    target: str = "",
) -> None:
    if rows:
        connection.register("incoming", frame(qualified(table), *rows).to_arrow())
        connection.execute(f"insert into {target or qualified(table)} select * from incoming")
        connection.unregister("incoming")
