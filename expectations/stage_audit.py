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
    row_counts = _row_counts(stage, path)
    results = validate(stage, path, row_counts)
    checks = [
        _check(rule, result, row_counts.get(table, 0))
        for table, rules_of_table in rules_by_table(stage).items()
        for rule, result in _pairs(rules_of_table, results.get(table))
    ]
    report = AuditReport(stage, checks, _quarantined(stage, path, checks))
    write_pages(report, results, docs_dir)
    return report


def _row_counts(stage: Stage, path: Path) -> dict[str, int]:
    """Rows by table or view that exists; 0 where it cannot be read, which its checks will say."""
    with connect(path, read_only=True) as connection:
        tables = connection.execute(_RELATIONS, [SCHEMAS[stage]]).fetchall()
        return {table: _row_count(connection, table) for (table,) in tables}


def _row_count(connection: duckdb.DuckDBPyConnection, table: str) -> int:
    try:
        found = connection.execute(f"select count(*) from {table}").fetchone()
    except duckdb.Error:
        return 0
    return found[0] if found else 0


def _pairs(
    rules_of_table: Iterable[Rule], results: list[ExpectationValidationResult] | None
) -> Iterable[tuple[Rule, ExpectationValidationResult | None]]:
    if results is None:
        return ((rule, None) for rule in rules_of_table)
    return zip(rules_of_table, results, strict=True)


def _check(rule: Rule, result: ExpectationValidationResult | None, row_count: int) -> CheckResult:
    """What became of a rule; no result means that its table does not exist."""
    error = exception_message(result) if result else f"there is no table {rule.table}"
    rows = failing_rows(result) if result else []
    outcome = RAISED if error else UNMET if rows else MET
    return CheckResult(
        check_name=rule.name,
        table_name=rule.table,
        severity=rule.severity,
        outcome=outcome,
        row_count=row_count,
        failing_row_count=result.result["observed_value"] if result and rows else 0,
        failing_rows=rows,
        reason=rule.reason,
        error=error,
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
