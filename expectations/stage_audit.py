"""One stage of the audit, from a DuckDB file to a report.

Importing this module imports Great Expectations, which takes seconds; `loading` does so.
"""

from collections.abc import Iterable
from pathlib import Path

import duckdb
from great_expectations.core import ExpectationValidationResult

from expectations.catalogue import SCHEMAS, rules, rules_by_table
from expectations.data_docs import write_pages
from expectations.rendering import exception_message, failing_rows
from expectations.report import (
    MET,
    QUARANTINE,
    RAISED,
    UNMET,
    AuditReport,
    CheckResult,
    QuarantinedRow,
    Stage,
)
from expectations.rules import Rule
from expectations.validation import validate
from warehouse.connection import connect

_RELATIONS = """select schema_name || '.' || table_name from duckdb_tables()
    where database_name = current_database() and schema_name = $1
    union all
    select schema_name || '.' || view_name from duckdb_views()
    where database_name = current_database() and schema_name = $1"""


def audit_stage(stage: Stage, path: Path, docs_dir: Path) -> AuditReport:
    """Holds every rule of a stage against a database and writes its Data Docs.

    The file is opened read-only and closed again on return.

    Raises:
        warehouse.errors.DatabaseError: the file cannot be opened.
    """
    row_counts, unreadable = _look(stage, path)
    results = validate(stage, path, row_counts, arrivals=_has_arrivals(path))
    checks = [
        check
        for table, rules_of_table in rules_by_table(stage).items()
        for check in (
            _checks(rules_of_table, results[table], row_counts[table])
            if table in results
            else _raised(rules_of_table, unreadable.get(table, f"there is no table {table}"))
        )
    ]
    report = AuditReport(stage, checks, _quarantined(stage, path, checks))
    write_pages(report, results, docs_dir)
    return report


def _look(stage: Stage, path: Path) -> tuple[dict[str, int], dict[str, str]]:
    """Rows by table or view of the stage's schema, and errors by those that cannot be read."""
    row_counts: dict[str, int] = {}
    unreadable: dict[str, str] = {}
    with connect(path, read_only=True) as connection:
        for (table,) in connection.execute(_RELATIONS, [SCHEMAS[stage]]).fetchall():
            try:
                found = connection.execute(f"select count(*) from {table}").fetchone()
            except duckdb.Error as error:
                unreadable[table] = " ".join(str(error).split())
            else:
                row_counts[table] = found[0] if found else 0
    return row_counts, unreadable


def _has_arrivals(path: Path) -> bool:
    """Whether the file shows apart what no release was made of yet."""
    with connect(path, read_only=True) as connection:
        schemas = connection.execute(
            "select 1 from duckdb_schemas() "
            "where database_name = current_database() and schema_name = 'arrivals'"
        )
        return schemas.fetchone() is not None


def _checks(
    rules_of_table: tuple[Rule, ...], results: list[ExpectationValidationResult], row_count: int
) -> Iterable[CheckResult]:
    """What became of the rules of a table that Great Expectations could read."""
    for rule, result in zip(rules_of_table, results, strict=True):
        error, rows = exception_message(result), failing_rows(result)
        yield CheckResult(
            check_name=rule.name,
            table_name=rule.table,
            severity=rule.severity,
            outcome=RAISED if error else UNMET if rows else MET,
            row_count=row_count,
            failing_row_count=result.result["observed_value"] if rows else 0,
            failing_rows=rows,
            reason=rule.reason,
            error=error,
        )


def _raised(rules_of_table: tuple[Rule, ...], error: str) -> Iterable[CheckResult]:
    """Every rule of a table that is not there or cannot be read."""
    return (
        CheckResult(
            check_name=rule.name,
            table_name=rule.table,
            severity=rule.severity,
            outcome=RAISED,
            row_count=0,
            failing_row_count=0,
            reason=rule.reason,
            error=error,
        )
        for rule in rules_of_table
    )


def _quarantined(stage: Stage, path: Path, checks: list[CheckResult]) -> list[QuarantinedRow]:
    """Every row that breaks a quarantine rule, by rule and key."""
    unmet = {
        (check.table_name, check.check_name)
        for check in checks
        if check.severity == QUARANTINE and check.outcome == UNMET
    }
    broken = [rule for rule in rules(stage) if (rule.table, rule.name) in unmet]
    if not broken:
        return []
    with connect(path, read_only=True) as connection:
        return [
            QuarantinedRow(rule.table, row_id, rule.name, row_json)
            for rule in broken
            for row_id, row_json in connection.execute(rule.whole_failing_rows()).fetchall()
        ]
