"""What a release folder holds: the DuckDB file, Parquet per table, the inputs and the manifest."""

import json
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import duckdb

from warehouse.releases.database import (
    add_macros,
    add_release_row,
    attach_release_file,
    copy_contract_tables,
    copy_policies,
    count_rows,
    detach_release_file,
)
from warehouse.releases.event_id_changes import add_event_id_changes
from warehouse.releases.inputs import describe_inputs
from warehouse.releases.integrity import checksums
from warehouse.releases.manifest import DATABASE, Audit, Inputs, Manifest, Versions
from warehouse.releases.parquet_export import content_sha256, export_tables

BUILD = "citydesk"
"""Name under which the build is attached: views that dbt made name their database."""


@dataclass(frozen=True, slots=True)
class Label:
    """What is known of a release before it is made.

    Args:
        version: its id.
        input_digest: hash of what was received.
        versions: code, rules and models that made the build.
        created_at: instant of publishing.
        last_day: last day of arrivals.
        earlier: database of the release before it, whose ids it accounts for.
    """

    version: str
    input_digest: str
    versions: Versions
    created_at: datetime
    last_day: date
    earlier: Path | None = None


def write_tables(
    connection: duckdb.DuckDBPyConnection, folder: Path, label: Label, audit: Audit
) -> tuple[Inputs, dict[str, int]]:
    """Writes the DuckDB file, the Parquet files and the list of inputs.

    Returns:
        What went in, and rows by `schema.table`.

    Raises:
        ReleaseError: a table is absent from the build or does not fit its contract.
    """
    inputs = describe_inputs(connection, BUILD, label.input_digest, folder)
    attach_release_file(connection, folder / DATABASE)
    connection.execute("begin")
    tables = [*copy_contract_tables(connection, BUILD), *copy_policies(connection, BUILD)]
    row = _release_row(label, inputs, audit, count_rows(connection, tables))
    tables.append(add_release_row(connection, row))
    tables.append(add_event_id_changes(connection, label.earlier, label.version, label.last_day))
    add_macros(connection)
    connection.execute("commit")
    export_tables(connection, tables, folder)
    row_counts = count_rows(connection, tables)
    detach_release_file(connection)
    return inputs, row_counts


def _release_row(
    label: Label, inputs: Inputs, audit: Audit, row_counts: dict[str, int]
) -> dict[str, object]:
    """The row of `release.releases`; no clock in it, so that equal builds are equal."""
    marts = {name: rows for name, rows in row_counts.items() if name.startswith("marts.")}
    return {
        "release_version": label.version,
        "input_digest": label.input_digest,
        **asdict(label.versions),
        "document_count": inputs["document_count"],
        "rejected_document_count": inputs["rejected_document_count"],
        "row_counts": json.dumps(marts),
        "audit_result": audit["result"],
        "audit_check_count": audit["check_count"],
        "audit_warning_count": audit["warning_count"],
        "quarantined_row_count": audit["quarantined_row_count"],
    }


def describe_release(
    folder: Path, label: Label, inputs: Inputs, audit: Audit, row_counts: dict[str, int]
) -> Manifest:
    """The manifest of a folder that holds everything else already."""
    files = checksums(folder)
    return Manifest(
        release_version=label.version,
        created_at=label.created_at.astimezone(UTC).isoformat(),
        versions={**asdict(label.versions), "duckdb_version": duckdb.__version__},
        inputs=inputs,
        audit=audit,
        row_counts=row_counts,
        content_sha256=content_sha256(files),
        files=files,
    )
