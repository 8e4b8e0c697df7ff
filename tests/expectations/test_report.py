"""Reports: what they forbid, how they travel, how they read."""

import json

import pytest

from expectations import AuditReport, CheckResult, QuarantinedRow, summary_lines
from warehouse.contracts.tables import TABLES


def check(outcome: str, severity: str, count: int = 0, **changes: object) -> CheckResult:
    rows = [{"row": n, "words": "1\n2", "note": None} for n in range(min(count, 20))]
    values = {
        "check_name": "start_date__not_after_end_date", "table_name": "raw.event_claims",
        "severity": severity, "outcome": outcome, "row_count": 40, "failing_row_count": count,
        "failing_rows": rows, "reason": "An event ends after it starts.", **changes,
    }  # fmt: skip
    return CheckResult(**values)  # ty: ignore[invalid-argument-type]


def report(*checks: CheckResult) -> AuditReport:
    row = QuarantinedRow("raw.event_claims", "e1", "rule", '{"ingest_date":"2021-05-10"}')
    return AuditReport("claims", list(checks), [row])


@pytest.mark.parametrize(
    ("outcome", "severity", "passed"),
    [
        ("met", "stop", True),
        ("unmet", "stop", False),
        ("unmet", "warn", True),
        ("unmet", "quarantine", True),
        ("raised", "stop", False),
        ("raised", "warn", False),
        ("raised", "quarantine", False),
    ],
)
def test_a_stop_that_is_unmet_and_any_check_that_raised_forbid_a_release(
    outcome: str, severity: str, *, passed: bool
) -> None:
    assert report(check(outcome, severity)).passed is passed


def test_warnings_are_unmet_checks_that_forbid_nothing() -> None:
    kinds = [("unmet", "warn"), ("unmet", "quarantine"), ("unmet", "stop"), ("met", "warn")]
    warned = report(*(check(*kind) for kind in kinds)).warnings
    assert [found.severity for found in warned] == ["warn", "quarantine"]


def test_a_report_survives_json() -> None:
    original = report(check("unmet", "stop", 3), check("raised", "warn", error="no «table»"))
    assert AuditReport.from_json(original.to_json()) == original
    assert "\n" not in original.to_json()


def test_its_rows_are_those_of_the_audit_tables() -> None:
    found = report(
        check("unmet", "stop", 1), check("raised", "warn", error="broken"), check("met", "warn")
    )
    assert set(found.check_rows()[0]) == set(TABLES["audit.checks"].column_names())
    assert [row["check_outcome"] for row in found.check_rows()] == ["unmet", "raised", "met"]
    assert json.loads(str(found.check_rows()[0]["detail"]))[0]["row"] == 0
    assert [row["detail"] for row in found.check_rows()[1:]] == ["broken", None]
    columns = set(TABLES["audit.quarantined_rows"].column_names())
    assert set(found.quarantined_rows()[0]) == columns - {"ingest_date"}


class TestSummary:
    """Lines for people."""

    def test_counts_what_was_found(self) -> None:
        lines = summary_lines(report(check("met", "stop"), check("unmet", "warn", 2)))
        assert lines[0] == "Audit of the claims: 2 checks, 1 met, 1 warn, 1 row quarantined."

    def test_shows_five_failing_rows_of_a_stop_and_how_many_more(self) -> None:
        lines = summary_lines(report(check("unmet", "stop", 12)))
        assert "raw.event_claims: start_date__not_after_end_date: 12 rows of 40" in lines[1]
        assert lines[3].strip() == "row=0, words=1 2"
        assert lines[8].strip() == "… and 7 more"
        assert lines[9].strip().startswith("What to do:")

    def test_names_a_missing_table_once(self) -> None:
        broken = [
            check("raised", "stop", check_name=f"rule__{n}", error="no table") for n in range(9)
        ]
        lines = summary_lines(report(*broken))
        assert sum("no table" in line for line in lines) == 1
        assert "rule__0 and 8 more could not be checked: no table" in lines[1]

    def test_gives_a_warning_one_line(self) -> None:
        lines = summary_lines(report(check("unmet", "quarantine", 1)))
        warning = "left out raw.event_claims: start_date__not_after_end_date: 1 row of 40. "
        assert lines[1:] == [warning + "An event ends after it starts."]
