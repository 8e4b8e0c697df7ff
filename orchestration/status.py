"""Where a warehouse stands: what is published, what waits, and whether a build runs."""

from collections.abc import Iterator
from datetime import date

import ingest
from orchestration.errors import AnotherBuildRunningError
from orchestration.lock import writer_lock
from orchestration.publishing import current_if_up_to_date
from orchestration.wording import counted
from warehouse.errors import NoReleaseError
from warehouse.lake import Lake
from warehouse.releases import current_release, list_releases
from warehouse.settings import Settings


def status_lines(settings: Settings) -> Iterator[str]:
    """One line per aspect, each with what to do where something is to be done."""
    lake = Lake(settings.lake)
    days = lake.days()
    span = f" received {_span(days[0], days[-1])}" if days else ""
    yield f"Home       {settings.home}"
    yield f"Inbox      {settings.inbox}"
    yield f"Lake       {counted(len(lake.known_article_ids()), 'article version')}{span}"
    stale = len(lake.stale_batches(ingest.rules_version()))
    if stale:
        yield f"           {counted(stale, 'batch', 'batches')} still to extract: citydesk build"
    yield f"Release    {_release(settings)}"
    yield f"Build      {_build(settings)}"


def _span(first: date, last: date) -> str:
    return f"on {first}" if first == last else f"{first} to {last}"


def _release(settings: Settings) -> str:
    try:
        current = current_release(settings)
    except NoReleaseError:
        return "none yet: citydesk build"
    if current_if_up_to_date(settings, Lake(settings.lake)):
        return f"{current.version}, up to date with lake and code"
    newest = list_releases(settings)[0].version
    if current.version != newest:
        return f"{current.version}, rolled back from {newest}; citydesk build goes forward again"
    return f"{current.version}, not what lake and code would give now: citydesk build"


def _build(settings: Settings) -> str:
    if not settings.build.exists():
        return "none is running"
    try:
        with writer_lock(settings.build):
            return "none is running"
    except AnotherBuildRunningError as error:
        return str(error).partition(";")[0]
