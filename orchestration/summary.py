"""What a build says at its end: a short text for people."""

from collections.abc import Iterator

from orchestration.build import BuildResult
from orchestration.intake import Rejected, TakenIn
from orchestration.wording import counted
from warehouse.releases import Release
from warehouse.releases.manifest import Audit, read_manifest

SHOWN_REJECTIONS = 10
_FOUND = {
    "marts.fct_events": ("event", None),
    "marts.fct_participant_counts": ("count of participants", "counts of participants"),
    "marts.fct_offices": ("office", None),
}
_ATTENDANCE = (
    "select event_name, role, lower_bound, upper_bound "
    "from fct_event_attendance join fct_events using (event_id)"
)
_NEXT = (
    'citydesk sql "select start_date, city_name, event_name from fct_events order by all"',
    f'citydesk sql "{_ATTENDANCE}"',
    "citydesk evidence ID    the sentence behind any row",
)


def summary(result: BuildResult) -> str:
    """The lines that `citydesk build` prints after its stages."""
    return "\n".join(_lines(result))


def _lines(result: BuildResult) -> Iterator[str]:
    yield f"Articles   {_articles(result.taken)}"
    yield from rejections(result.taken.rejected)
    yield f"Found      {_found(result.release)}"
    yield f"Audit      {_audit(read_manifest(result.release.path)['audit'])}"
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
