"""When a build runs by itself: every night, and when something arrives in the inbox.

Both are off until someone switches them on in the UI. Runs wait for each other in Dagster's queue;
the writer lock keeps them apart from `citydesk build`.
"""

import hashlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

import dagster as dg

from warehouse.settings import load_settings

SETTLED_SECONDS = 5.0
"""A file that is younger may still be being copied."""

build_warehouse = dg.define_asset_job(
    "build_warehouse",
    selection=dg.AssetSelection.all(),
    executor_def=dg.in_process_executor,
    description="Take in the inbox, extract, audit, build the marts, audit, publish.",
)


@dg.schedule(job=build_warehouse, cron_schedule="0 3 * * *", execution_timezone="UTC")
def every_night() -> dg.RunRequest:
    """Build with what has arrived."""
    return dg.RunRequest(partition_key=load_settings().today.isoformat())


@dg.sensor(job=build_warehouse, minimum_interval_seconds=30)
def inbox(context: dg.SensorEvaluationContext) -> dg.RunRequest | dg.SkipReason:
    """Build when files in the inbox are new or have changed, once they are complete."""
    settings = load_settings()
    files = list(_files(settings.inbox))
    if not files:
        return dg.SkipReason(f"{settings.inbox} is empty")
    if time.time() - max(status.st_mtime for _, status in files) < SETTLED_SECONDS:
        return dg.SkipReason("a file has just changed and may not be complete")
    state = _state(files)
    if state == context.cursor:
        return dg.SkipReason("nothing in the inbox has changed")
    context.update_cursor(state)
    return dg.RunRequest(run_key=state, partition_key=settings.today.isoformat())


def _files(folder: Path) -> Iterator[tuple[str, os.stat_result]]:
    """Files below a folder that are not hidden, with what the system knows of them."""
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(root) / name
            if not name.startswith(".") and path.is_file():
                yield str(path.relative_to(folder)), path.stat()


def _state(files: list[tuple[str, os.stat_result]]) -> str:
    """Hash of names, sizes and times of change."""
    lines = sorted(f"{name}\x1f{status.st_size}\x1f{status.st_mtime_ns}" for name, status in files)
    return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogateescape")).hexdigest()[:16]
