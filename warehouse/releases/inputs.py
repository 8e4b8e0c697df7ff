"""What went into a release and what the audit said, read from the build database."""

import hashlib
from pathlib import Path

import duckdb

from warehouse.errors import ReleaseError
from warehouse.releases.manifest import INPUTS, Audit, InputDay, InputDocument, Inputs
from warehouse.releases.parquet_export import copy_to_parquet

LISTED_DOCUMENTS = 1_000
"""Documents that the manifest names itself; the others are in the Parquet file beside it."""

_DOCUMENTS = "select article_id, document_id, source_uri, ingest_date from {build}.raw.documents"


def describe_inputs(
    connection: duckdb.DuckDBPyConnection, build: str, input_digest: str, folder: Path
) -> Inputs:
    """Describes the documents and writes the list of all of them into the release folder."""
    documents = _DOCUMENTS.format(build=build)
    copy_to_parquet(connection, f"{documents} order by article_id", folder / INPUTS)
    return Inputs(
        input_digest=input_digest,
        document_count=_number(connection, f"select count(*) from {build}.raw.documents"),
        rejected_document_count=_number(
            connection, f"select count(*) from {build}.raw.rejected_documents"
        ),
        days=_days(connection, documents),
        documents=_first_documents(connection, documents),
        documents_file=INPUTS,
    )


def describe_audit(connection: duckdb.DuckDBPyConnection, build: str) -> Audit:
    """Sums up the audit of the build.

    Raises:
        ReleaseError: nothing was audited, or a check that stops a release was not met.
    """
    checks = f"{build}.audit.checks"
    check_count = _number(connection, f"select count(*) from {checks}")
    if not check_count:
        raise ReleaseError("the build was not audited; only an audited build becomes a release")
    failed = connection.execute(
        f"select table_name, check_name, check_outcome, failing_row_count from {checks} "
        "where severity = 'stop' and check_outcome <> 'met' order by all"
    ).fetchall()
    if failed:
        raise ReleaseError("the audit stops this build: " + "; ".join(map(_failure, failed)))
    warnings = _number(
        connection,
        f"select count(*) from {checks} where check_outcome = 'raised' "
        "or (severity = 'warn' and check_outcome = 'unmet')",
    )
    return Audit(
        result="passed_with_warnings" if warnings else "passed",
        check_count=check_count,
        warning_count=warnings,
        quarantined_row_count=_number(
            connection, f"select count(*) from {build}.audit.quarantined_rows"
        ),
    )


def _failure(row: tuple[str, str, str, int | None]) -> str:
    table, check, outcome, rows = row
    return f"{table}: {check} {outcome}" + (f" by {rows} rows" if rows else "")


def _days(connection: duckdb.DuckDBPyConnection, documents: str) -> list[InputDay]:
    rows = connection.execute(
        "select ingest_date::varchar, count(*), "
        "sha256(string_agg(article_id, chr(10) order by article_id)) "
        f"from ({documents}) group by ingest_date order by ingest_date"
    ).fetchall()
    return [
        InputDay(ingest_date=day, document_count=count, article_ids_sha256=digest)
        for day, count, digest in rows
    ]


def digest_of_articles(article_ids: list[str]) -> str:
    """What `InputDay` says of the sorted ids of a day."""
    return hashlib.sha256("\n".join(article_ids).encode()).hexdigest()


def _first_documents(connection: duckdb.DuckDBPyConnection, documents: str) -> list[InputDocument]:
    rows = connection.execute(
        f"select article_id, source_uri, ingest_date::varchar from ({documents}) "
        f"order by ingest_date, source_uri, article_id limit {LISTED_DOCUMENTS}"
    ).fetchall()
    return [
        InputDocument(article_id=article_id, source_uri=uri, ingest_date=day)
        for article_id, uri, day in rows
    ]


def _number(connection: duckdb.DuckDBPyConnection, query: str) -> int:
    return int(connection.execute(query).fetchall()[0][0])
