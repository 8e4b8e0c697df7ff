"""Audits one stage of a build and writes down what was found.

What a check is and how it runs is the business of `expectations`; what follows from it is ours:
every result becomes a row of audit.checks, quarantined rows leave on their way to the marts, and a
blocking check ends the build.
"""

from expectations import Auditor, AuditorError, AuditReport, CheckResult
from expectations.catalogue import Stage
from orchestration.errors import AuditStoppedError, BuildError
from orchestration.failing_rows import as_lines
from warehouse.build_database import record_audit
from warehouse.settings import Settings

SHOWN_CHECKS = 5
SHOWN_ROWS = 5


def audit_stage(settings: Settings, stage: Stage, auditor: Auditor) -> AuditReport:
    """Audit the claims or the marts of the build database and record every result there.

    Raises:
        BuildError: the audit itself could not run.
    """
    try:
        report = auditor.audit(stage, settings.build_database, settings.build / "data_docs")
    except AuditorError as error:
        lines = str(error).splitlines()
        raise BuildError(f"the {stage} could not be audited", lines) from error
    record_audit(settings.build_database, report.check_rows(), report.quarantined_rows())
    return report


def stop_if_blocked(report: AuditReport) -> None:
    """End the build if a check that must hold is unmet, or a check could not be evaluated.

    Raises:
        AuditStoppedError: with the first such checks and the first rows that break each.
    """
    if report.passed:
        return
    details = [line for check in report.blocking[:SHOWN_CHECKS] for line in _describe(check)]
    if len(report.blocking) > SHOWN_CHECKS:
        details.append(f"… and {len(report.blocking) - SHOWN_CHECKS} more checks")
    message = f"the audit of the {report.stage} stopped the build, nothing was published"
    raise AuditStoppedError(message, details)


def _describe(check: CheckResult) -> list[str]:
    """A blocking check with its reason and its first failing rows."""
    title = f"{check.table_name}: {check.check_name} is {check.outcome}"
    if check.error:
        return [title, f"    {check.error}"]
    shown = as_lines(check.failing_rows[:SHOWN_ROWS])
    count = f"{title} by {check.failing_row_count} of {check.row_count} rows. {check.reason}"
    return [count, *shown]
