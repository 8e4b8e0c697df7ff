"""The whole flow: articles in, release out.

The order is the architecture: take in, extract, audit claims, transform, audit marts, publish. Each
step is a function that the Dagster assets call as well; here they run in one process, with the slow
imports (dbt, Great Expectations) going on in two others from the start.
"""

from collections.abc import Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from orchestration.audit import audit_stage, stop_if_blocked
from orchestration.errors import NothingReadableError
from orchestration.extraction import extract_stale
from orchestration.intake import TakenIn, inbox_paths, take_in
from orchestration.lock import writer_lock
from orchestration.progress import Report, Step, Stopwatch, silent
from orchestration.publishing import audited_days, current_if_up_to_date, publish_build
from orchestration.transform import DbtWorker
from orchestration.wording import counted
from warehouse.build_database import create_build_database
from warehouse.lake import Lake
from warehouse.releases import Release
from warehouse.settings import Settings

if TYPE_CHECKING:
    from expectations import Auditor
    from expectations.catalogue import Stage


@dataclass(slots=True)
class BuildResult:
    """What a build did.

    Args:
        taken: inputs by what became of them.
        release: the release that is current now.
        is_new: whether this build published it; otherwise nothing had changed.
        steps: what was done, with wall times.
    """

    taken: TakenIn
    release: Release
    is_new: bool
    steps: list[Step] = field(default_factory=list)


def run_build(settings: Settings, paths: Sequence[str], report: Report = silent) -> BuildResult:
    """Take in articles and publish a release, or find that the current one already says it all.

    Args:
        settings: where everything lives and which day it is.
        paths: files, folders and patterns; without any, the inbox.
        report: called when a step begins and when it ends.

    Raises:
        BuildError: nothing was published, and why; the current release is as it was.
    """
    watch = Stopwatch(report)
    with writer_lock(settings.build):
        with watch.step("take in articles") as step:
            taken = take_in(settings, list(paths) or inbox_paths(settings))
            step.detail = str(taken)
            _require_articles(settings, paths, taken)
        lake = Lake(settings.lake)
        release = current_if_up_to_date(settings, lake)
        if release is not None:
            return BuildResult(taken, release, is_new=False, steps=watch.steps)
        return BuildResult(taken, _build(settings, lake, watch), is_new=True, steps=watch.steps)


def run_as_of(settings: Settings, day: date, report: Report = silent) -> Settings:
    """What the warehouse would have said on an earlier day, by the rules of today.

    A release of what had been received by the end of the day, in `as_of/<last day of arrivals>`;
    built where the present code has not made it yet. Readers of the current release notice nothing.
    Where nothing has come since, that is the current release.

    Args:
        settings: the warehouse.
        day: any UTC day.
        report: called when a step begins and when it ends.

    Returns:
        Settings whose current release that is.

    Raises:
        NothingReadableError: nothing had been received by then.
        BuildError: the state could not be built, and why.
    """
    lake = Lake(settings.lake, until=day)
    if not lake.batches():
        known = [f"the first articles came on {first}" for first in Lake(settings.lake).days()[:1]]
        raise NothingReadableError(f"no articles had been received by {day}", known)
    everything = Lake(settings.lake)
    if lake.days() == everything.days() and current_if_up_to_date(settings, everything):
        return settings
    past = settings.as_of(lake.days()[-1])
    if current_if_up_to_date(past, lake) is None:
        with writer_lock(settings.build):
            _build(past, lake, Stopwatch(report), received=settings)
    return past


def _build(
    settings: Settings, lake: Lake, watch: Stopwatch, received: Settings | None = None
) -> Release:
    """From the lake to a release; the workers import while claims are extracted.

    Args:
        settings: where the release goes.
        lake: what it is made of.
        watch: times the steps.
        received: whose lake that is, where it is another warehouse's.
    """
    from expectations import start_auditor

    with ExitStack() as workers:
        dbt = workers.enter_context(DbtWorker(settings, (received or settings).dbt_target))
        auditor = workers.enter_context(closing(start_auditor()))
        with watch.step("extract claims") as step:
            extracted = extract_stale(received or settings, partial(watch.show, step))
            step.detail = counted(extracted, "article")
        audited = audited_days(received or settings, lake)
        create_build_database(settings.build_database, lake, audited)
        _audit(settings, "claims", auditor, watch)
        with watch.step("build marts") as step:
            built = dbt.run()
            step.detail = f"{built.node_count} models, seeds and tests"
        _audit(settings, "marts", auditor, watch)
    with watch.step("publish") as step:
        release = publish_build(settings, lake)
        step.detail = release.version
    return release


def _audit(settings: Settings, stage: "Stage", auditor: "Auditor", watch: Stopwatch) -> None:
    """Audit one stage."""
    with watch.step(f"audit {stage}") as step:
        report = audit_stage(settings, stage, auditor)
        stop_if_blocked(report)
        step.detail = f"{len(report.checks)} checks"


def _require_articles(settings: Settings, paths: Sequence[str], taken: TakenIn) -> None:
    """Stop where nothing given could be read; an empty inbox is fine if articles are known.

    Raises:
        NothingReadableError: with the reason for each input.
    """
    if taken.articles or (not paths and Lake(settings.lake).batches()):
        return
    if not paths:
        message = f"there are no articles yet: put some into {settings.inbox} or name them"
        raise NothingReadableError(message, ["for example: citydesk build ingest/samples"])
    reasons = [f"{item.source_uri}: {item.detail}" for item in taken.rejected]
    raise NothingReadableError("nothing that was given could be read as an article", reasons)
