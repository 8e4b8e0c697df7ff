"""A report as lines for people: what stops the build first, with rows and what to do."""

from collections.abc import Iterator

from expectations.report import QUARANTINE, RAISED, AuditReport, CheckResult, Scalar

ROWS_SHOWN = 5
LONGEST_VALUE = 80

_AFTER_STOP = (
    "What to do: only a defect of Citydesk causes this, so please report it; meanwhile leave out "
    "the articles named as source_uri and build again."
)
_AFTER_RAISE = (
    "What to do: build again; if it stays, the build file or the lake is damaged, or the check is."
)


def summary_lines(report: AuditReport) -> list[str]:
    """One line of totals, then every check that is not met, the blocking ones with rows.

    Returns:
        Lines without line ends; at most six rows of text per blocking check.
    """
    lines = [_totals(report)]
    for error, checks in _raised(report).items():
        lines += _raised_lines(error, checks)
    for check in report.blocking:
        if check.outcome != RAISED:
            lines += _stop_lines(check)
    return lines + [_warning_line(check) for check in report.warnings]


def _totals(report: AuditReport) -> str:
    not_met = len(report.blocking) + len(report.warnings)
    parts = [f"{len(report.checks)} checks", f"{len(report.checks) - not_met} met"]
    if report.blocking:
        parts.append(f"{len(report.blocking)} forbid a release")
    if report.warnings:
        parts.append(f"{len(report.warnings)} warn")
    if report.quarantined:
        rows = len({row[:2] for row in report.quarantined})
        parts.append(f"{rows:,} {_rows(rows)} quarantined")
    return f"Audit of the {report.stage}: {', '.join(parts)}."


def _raised(report: AuditReport) -> dict[tuple[str, str], list[CheckResult]]:
    """Checks that raised, by table and error: a missing table fails all of its checks alike."""
    groups: dict[tuple[str, str], list[CheckResult]] = {}
    for check in report.blocking:
        if check.outcome == RAISED:
            groups.setdefault((check.table_name, check.error), []).append(check)
    return groups


def _raised_lines(error: tuple[str, str], checks: list[CheckResult]) -> list[str]:
    table, message = error
    names = checks[0].check_name + (f" and {len(checks) - 1} more" if len(checks) > 1 else "")
    return [
        f"failed   {table}: {names} could not be checked: {message}",
        f"         {_AFTER_RAISE}",
    ]


def _stop_lines(check: CheckResult) -> list[str]:
    more = check.failing_row_count - ROWS_SHOWN
    return [
        f"stop     {_counted(check)}",
        f"         {check.reason}",
        *(f"         {_row(row)}" for row in check.failing_rows[:ROWS_SHOWN]),
        *([f"         … and {more:,} more"] if more > 0 else []),
        f"         {_AFTER_STOP}",
    ]


def _warning_line(check: CheckResult) -> str:
    word = "left out" if check.severity == QUARANTINE else "warning"
    return f"{word:9}{_counted(check)}. {check.reason}"


def _counted(check: CheckResult) -> str:
    count = check.failing_row_count
    subject = f"{check.table_name}: {check.check_name}"
    return f"{subject}: {count:,} {_rows(count)} of {check.row_count:,}"


def _rows(count: int) -> str:
    return "row" if count == 1 else "rows"


def _row(row: dict[str, Scalar]) -> str:
    return ", ".join(_pairs(row))


def _pairs(row: dict[str, Scalar]) -> Iterator[str]:
    for name, value in row.items():
        if value is not None:
            text = " ".join(str(value).split())
            is_long = len(text) > LONGEST_VALUE
            yield f"{name}={text[: LONGEST_VALUE - 1] + '…' if is_long else text}"
