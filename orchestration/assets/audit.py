"""`audit/*`: Great Expectations as asset checks on the lake and the marts, and what they found.

The check of the claims also opens the build: it makes the fresh database that dbt fills next.
"""

from collections.abc import Iterator

import dagster as dg

from expectations import AuditReport
from expectations.catalogue import Stage, rules
from expectations.rules import STOP, Rule
from orchestration.audit import audit_stage
from orchestration.publishing import audited_days
from orchestration.resources import AuditorProcess, Writer
from warehouse.build_database import create_build_database
from warehouse.lake import Lake
from warehouse.settings import load_settings


def _spec(rule: Rule) -> dg.AssetCheckSpec:
    """The asset check of one rule; only what stops a build blocks what comes after it."""
    return dg.AssetCheckSpec(
        rule.name,
        asset=dg.AssetKey(rule.contract.asset_key),
        description=rule.reason,
        blocking=rule.severity == STOP,
    )


def _results(report: AuditReport) -> Iterator[dg.AssetCheckResult]:
    """The report as check results, each with its failing rows."""
    for check in report.checks:
        severity = dg.AssetCheckSeverity.ERROR if check.is_blocking else dg.AssetCheckSeverity.WARN
        yield dg.AssetCheckResult(
            asset_key=dg.AssetKey(check.table_name.split(".")),
            check_name=check.check_name,
            passed=check.outcome == "met",
            severity=severity,
            metadata={
                "failing_row_count": check.failing_row_count,
                "row_count": check.row_count,
                "failing_rows": check.failing_rows,
                "error": check.error,
            },
        )


def _audit(stage: Stage, auditor: AuditorProcess) -> Iterator[dg.AssetCheckResult]:
    """Audit a stage of the build database, record it, and report to Dagster."""
    yield from _results(audit_stage(load_settings(), stage, auditor.auditor))


@dg.multi_asset_check(specs=[_spec(rule) for rule in rules("claims")], name="audit_claims")
def audit_claims(writer: Writer, auditor: AuditorProcess) -> Iterator[dg.AssetCheckResult]:
    """Open a fresh build database on the lake and audit the claims in it."""
    settings = load_settings()
    lake = Lake(settings.lake)
    create_build_database(settings.build_database, lake, audited_days(settings, lake))
    yield from _audit("claims", auditor)


@dg.multi_asset_check(specs=[_spec(rule) for rule in rules("marts")], name="audit_marts")
def audit_marts(writer: Writer, auditor: AuditorProcess) -> Iterator[dg.AssetCheckResult]:
    """Audit the marts that dbt built."""
    yield from _audit("marts", auditor)
