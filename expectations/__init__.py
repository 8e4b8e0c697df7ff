"""The audit: Great Expectations on claims and marts, with rows to show for every failure.

The only package that imports Great Expectations, and it does so late: `start_auditor` gives a
process that imports while the build still reads articles, `audit` runs in this one. Rules live in
`shape` (from the contracts), `provenance`, `dates`, `publication`, `attendance`, `estimates`,
`places`, `offices` and `ledger`; `catalogue` lists them all. Neighbours: `warehouse` (contracts,
connections) and `orchestration`, which stops, quarantines or publishes by what a report says. Tests
live in tests/expectations.
"""

from pathlib import Path

from expectations.auditor import Auditor, AuditorError, start_auditor
from expectations.report import AuditReport, CheckResult, QuarantinedRow, Stage
from expectations.summary import summary_lines

__all__ = [
    "AuditReport",
    "Auditor",
    "AuditorError",
    "CheckResult",
    "QuarantinedRow",
    "audit",
    "start_auditor",
    "summary_lines",
]


def audit(stage: Stage, database: Path, docs_dir: Path) -> AuditReport:
    """Holds the rules of one stage against a DuckDB file, in this process.

    Args:
        stage: `claims` looks at schema raw before dbt runs, `marts` at what dbt built.
        database: opened read-only and closed again.
        docs_dir: where the Data Docs go; `index.html` leads to both stages.

    Raises:
        warehouse.errors.DatabaseError: the database cannot be opened.
    """
    from expectations.loading import load

    return load()(stage, database, docs_dir)
