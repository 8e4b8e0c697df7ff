"""What people read: failing rows, audit failures, rejections, defects."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from expectations import AuditReport, CheckResult
from orchestration.audit import stop_if_blocked
from orchestration.cli import app
from orchestration.errors import AuditStoppedError
from orchestration.failing_rows import LONGEST_VALUE, as_lines
from orchestration.intake import Rejected
from orchestration.summary import SHOWN_REJECTIONS, SHOWN_ROWS, rejections, warning
from orchestration.wording import counted


def check(severity: str, outcome: str) -> CheckResult:
    return CheckResult(
        check_name="flour__is_known",
        table_name="raw.loaves",
        severity=severity,
        outcome=outcome,
        row_count=3,
        failing_row_count=1,
        failing_rows=[{"loaf_id": "ab", "flour": None, "grams": 500}],
        reason="Nobody bakes without flour.",
    )


def test_a_failing_row_is_one_line_without_its_nulls() -> None:
    assert as_lines([{"loaf_id": "ab", "flour": None}], indent="> ") == ["> loaf_id='ab'"]


def test_a_row_of_nulls_is_shown_as_such() -> None:
    assert as_lines([{"flour": None}], indent="") == ["flour=None"]


def test_long_values_are_cut() -> None:
    (line,) = as_lines([{"text": "x" * 500}], indent="")
    assert len(line) <= LONGEST_VALUE + len("text=")


def test_an_unmet_stop_check_ends_the_build_with_rule_reason_and_row() -> None:
    report = AuditReport("claims", [check("stop", "unmet")], [])
    with pytest.raises(AuditStoppedError) as stopped:
        stop_if_blocked(report)
    assert stopped.value.exit_code == 1
    assert stopped.value.details == (
        "raw.loaves: flour__is_known is unmet by 1 of 3 rows. Nobody bakes without flour.",
        "    loaf_id='ab', grams=500",
    )


@pytest.mark.parametrize("severity", ["warn", "quarantine"])
def test_other_unmet_checks_do_not_end_it(severity: str) -> None:
    stop_if_blocked(AuditReport("claims", [check(severity, "unmet")], []))


def test_a_check_that_cannot_be_evaluated_ends_it() -> None:
    with pytest.raises(AuditStoppedError):
        stop_if_blocked(AuditReport("claims", [check("warn", "raised")], []))


def test_many_rejections_are_counted_instead_of_listed() -> None:
    lines = list(
        rejections([Rejected(f"{n}.txt", "empty", f"«{n}.txt» is empty.") for n in range(30)])
    )
    assert len(lines) == SHOWN_REJECTIONS + 1
    assert "20 more" in lines[-1]


def test_a_warning_names_its_rule_its_rows_their_source_and_what_to_do() -> None:
    rows = json.dumps([{"loaf_id": f"id{n}", "source_uri": f"{n}.txt"} for n in range(5)])
    head, *shown = warning("flour__is_known", "raw.loaves", 5, rows, "Nobody bakes without flour.")
    said = "warning flour__is_known: 5 rows of raw.loaves. Nobody bakes without flour."
    assert " ".join(head.split()) == said
    assert [line.strip() for line in shown] == [
        f"{n}.txt: citydesk evidence id{n}" for n in range(SHOWN_ROWS)
    ]


def test_a_defect_is_a_message_and_its_traceback_is_in_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CITYDESK_HOME", str(tmp_path))
    monkeypatch.setattr("orchestration.build.run_build", lambda *_: 1 // 0)
    outcome = CliRunner().invoke(app, ["build"])
    assert outcome.exit_code == 3
    assert "ZeroDivisionError" in outcome.stderr
    assert "Traceback" not in outcome.stderr
    assert "Traceback" in (tmp_path / "build" / "logs" / "defect.log").read_text()


@pytest.mark.parametrize(
    ("count", "said"), [(0, "0 batches"), (1, "1 batch"), (2000, "2,000 batches")]
)
def test_a_noun_agrees_with_its_number(count: int, said: str) -> None:
    assert counted(count, "batch", "batches") == said
