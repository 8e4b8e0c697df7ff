"""What an audit found, as plain values that go through JSON and into the audit tables.

Great Expectations is not needed to read a report, so the process that builds never imports it.
"""

import json
from dataclasses import asdict, dataclass, field
from typing import Literal, NamedTuple, Self

from warehouse.contracts.vocabulary import SEVERITIES

MET, UNMET, RAISED = "met", "unmet", "raised"
MOST_ROWS = 20
"""Failing rows that a check keeps as examples."""

Stage = Literal["claims", "marts"]
Scalar = str | int | float | bool | None
STOP, WARN, QUARANTINE = SEVERITIES


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult:
    """Outcome of one check.

    Args:
        check_name: the rule, without its bound.
        table_name: table with its schema.
        severity: `stop`, `warn` or `quarantine`.
        outcome: `met`, `unmet`, or `raised` where the check itself failed.
        row_count: rows of the table; 0 where the table could not be read.
        failing_row_count: rows that break the rule.
        failing_rows: up to 20 of them, by key, with the columns that explain them.
        reason: why the rule holds.
        error: the exception of a raised check, else empty.
    """

    check_name: str
    table_name: str
    severity: str
    outcome: str
    row_count: int
    failing_row_count: int
    failing_rows: list[dict[str, Scalar]] = field(default_factory=list)
    reason: str = ""
    error: str = ""

    @property
    def is_blocking(self) -> bool:
        """Whether nothing may be published: a stop check is unmet, or any check raised."""
        return self.outcome == RAISED or (self.outcome == UNMET and self.severity == STOP)


class QuarantinedRow(NamedTuple):
    """One row of the lake that leaves, and the rule it breaks."""

    table_name: str
    row_id: str
    check_name: str
    row_json: str


@dataclass(frozen=True, slots=True)
class AuditReport:
    """Everything that one stage of the audit found.

    Args:
        stage: `claims` or `marts`.
        checks: one result per check, by table.
        quarantined: one entry per row and broken quarantine rule.
    """

    stage: Stage
    checks: list[CheckResult]
    quarantined: list[QuarantinedRow]

    @property
    def passed(self) -> bool:
        """Whether the build may go on: no stop check is unmet and no check raised."""
        return not self.blocking

    @property
    def blocking(self) -> list[CheckResult]:
        """Checks that forbid a release."""
        return [check for check in self.checks if check.is_blocking]

    @property
    def warnings(self) -> list[CheckResult]:
        """Unmet checks that do not forbid a release: severity warn or quarantine."""
        return [c for c in self.checks if c.outcome == UNMET and not c.is_blocking]

    def check_rows(self) -> list[dict[str, Scalar]]:
        """Rows of `audit.checks`; `detail` is the exception, or failing rows as JSON, or NULL."""
        return [
            {
                "check_name": check.check_name,
                "table_name": check.table_name,
                "severity": check.severity,
                "check_outcome": check.outcome,
                "row_count": check.row_count,
                "failing_row_count": check.failing_row_count,
                "detail": check.error or _json_or_none(check.failing_rows),
            }
            for check in self.checks
        ]

    def quarantined_rows(self) -> list[dict[str, Scalar]]:
        """Rows of `audit.quarantined_rows` without `ingest_date`, which is part of `row_json`."""
        return [row._asdict() for row in self.quarantined]

    def to_json(self) -> str:
        """The report as one line of JSON."""
        return json.dumps(asdict(self), ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> Self:
        """The report that `to_json` wrote."""
        found = json.loads(text)
        return cls(
            stage=found["stage"],
            checks=[CheckResult(**check) for check in found["checks"]],
            quarantined=[QuarantinedRow(*row) for row in found["quarantined"]],
        )


def _json_or_none(rows: list[dict[str, Scalar]]) -> str | None:
    return json.dumps(rows, ensure_ascii=False) if rows else None
