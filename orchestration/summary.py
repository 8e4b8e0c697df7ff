"""What a build says at its end: a short text for people."""

import json
from collections.abc import Iterator
from pathlib import Path

from expectations.catalogue import SCHEMAS, rules
from orchestration.build import BuildResult
from orchestration.intake import Rejected, TakenIn
from orchestration.wording import counted
from warehouse.connection import connect
from warehouse.releases import Release
from warehouse.releases.manifest import Audit, read_manifest

SHOWN_REJECTIONS = 10
SHOWN_ROWS = 2
_UNMET = """
    select check_name, table_name, failing_row_count, detail from audit.checks
    where severity = 'warn' and check_outcome = 'unmet' order by all"""
_DOCS = Path("data_docs", "index.html")
_FOUND = {
    "marts.fct_events": ("event", None),
    "marts.fct_participant_counts": ("count of participants", "counts of participants"),
    "marts.fct_offices": ("office", None),
}
_NEXT = (
    'citydesk sql "select start_date, city_name, event_name from fct_events order by all"',
    "citydesk evidence ID    the sentence behind any row",
)


def summary(result: BuildResult) -> str:
    """The lines that `citydesk build` prints after its stages."""
    return "\n".join(_lines(result))


def _lines(result: BuildResult) -> Iterator[str]:
    yield f"Articles   {_articles(result.taken)}"
    yield from rejections(result.taken.rejected)
    yield from _mended(result.taken)
    yield f"Found      {_found(result.release)}"
    yield f"Audit      {_audit(read_manifest(result.release.path)['audit'])}"
    yield from _warnings(result.release)
    state = "" if result.is_new else " (nothing changed, it was current already)"
    yield f"Release    {result.release.version}{state}"
    yield f"           {result.release.database}"
    if result.is_new:
        yield "Next       " + "\n           ".join(_NEXT)


def rejections(rejected: list[Rejected]) -> Iterator[str]:
    """The first inputs that could not be read, one line each, and how many more there are."""
    for item in rejected[:SHOWN_REJECTIONS]:
        yield f"           {item.reason}: {item.detail}"
    if len(rejected) > SHOWN_REJECTIONS:
        more = len(rejected) - SHOWN_REJECTIONS
        yield f"           … and {more} more: citydesk sql 'from audit.rejected_documents'"


def _mended(taken: TakenIn) -> Iterator[str]:
    """The first articles with characters that could not be read; they are read all the same."""
    for uri, encoding in taken.mended[:SHOWN_REJECTIONS]:
        yield f"           broken_encoding: «{uri}» is {encoding} by «\ufffd»; save it as UTF-8"
    if (more := len(taken.mended) - SHOWN_REJECTIONS) > 0:
        yield f"           … and {more} more"


def _warnings(release: Release) -> Iterator[str]:
    """What is published although a check with severity warn is unmet, by its rule, and where."""
    with connect(release.database, read_only=True) as database:
        unmet = database.execute(_UNMET).fetchall()
    if unmet:
        reasons = {rule.name: rule.reason for stage in SCHEMAS for rule in rules(stage)}
        yield from (line for row in unmet for line in warning(*row, reasons.get(row[0], "")))
        yield f"           published as they are; all rows: {release.path / _DOCS}"


def warning(check: str, table: str, failing: int, rows: str, reason: str) -> Iterator[str]:
    """An unmet check: how many rows of which table, why, and the first rows with their source.

    Args:
        check: its name.
        table: qualified.
        failing: how many rows break it.
        rows: the first of them as a JSON array, as audit.checks has them.
        reason: why rows should not be so.
    """
    yield f"  warning  {check}: {counted(failing, 'row')} of {table}. {reason}"
    for row in json.loads(rows or "[]")[:SHOWN_ROWS]:
        key = next(iter(row.values()), None)
        yield f"           {row.get('source_uri') or table}: citydesk evidence {key}"


def _articles(taken: TakenIn) -> str:
    return f"{taken.articles} read ({taken})"


def _found(release: Release) -> str:
    rows = release.row_counts
    counts = [counted(rows.get(table, 0), *nouns) for table, nouns in _FOUND.items()]
    return ", ".join(counts) + f" in {counted(release.document_count, 'article version')}"


def _audit(audit: Audit) -> str:
    return (
        f"{audit['result'].replace('_', ' ')}: {counted(audit['check_count'], 'check')}, "
        f"{counted(audit['warning_count'], 'warning')}, "
        f"{counted(audit['quarantined_row_count'], 'row')} quarantined"
    )
