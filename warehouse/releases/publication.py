"""Publishing: an audited build becomes a release, or nothing changes.

Everything is written into `releases/.tmp-<version>`, checked by opening it as a reader would,
renamed to `releases/<version>` and only then pointed to. Killed before the rename, it leaves a
hidden folder that the next publish removes; killed after it, a complete release that the next
publish finds intact and points to.
"""

import hashlib
import os
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb

from warehouse.connection import attach, connect_memory
from warehouse.disk import sync_folder
from warehouse.errors import ReleaseError
from warehouse.releases.contents import BUILD, Label, describe_release, write_tables
from warehouse.releases.inputs import describe_audit
from warehouse.releases.integrity import problems_of
from warehouse.releases.manifest import Audit, Release, Versions, write_manifest
from warehouse.releases.pointer import current_release, list_releases, point_to
from warehouse.settings import Settings

if TYPE_CHECKING:  # readers of releases start without Polars, which the lake needs
    from warehouse.lake import Lake

DATA_DOCS = "data_docs"
_STAGED = ".tmp-"


def release_version(lake: "Lake", versions: Versions) -> str:
    """Id of the release that the lake and the versions give: `<latest day>-<10 hex>`.

    Raises:
        ReleaseError: the lake is empty.
        LakeError: a file of received documents is truncated or corrupt.
    """
    return _label(lake, versions, datetime.now(UTC)).version


def publish(
    settings: Settings,
    lake: "Lake",
    versions: Versions,
    *,
    data_docs: Path | None = None,
    created_at: datetime | None = None,
) -> Release:
    """Publishes the build database and gives it to readers.

    A version that is already published and intact is only pointed to.

    Args:
        settings: places; `build_database` holds marts, policies and the recorded audit.
        lake: the lake that the build was made of.
        versions: code, rules and models that made the build.
        data_docs: folder of the audit's pages, copied into the release.
        created_at: instant written into the manifest; now by default.

    Raises:
        ReleaseError: the audit forbids it, a table is absent or does not fit its contract, or what
            was written cannot be read back. `current` is untouched.
        DatabaseError: the build database is absent, or open for writing elsewhere.
    """
    label = _label(lake, versions, created_at or datetime.now(UTC))
    target = settings.releases / label.version
    _clear(settings)
    with connect_memory() as connection:
        attach(connection, settings.build_database, BUILD)
        audit = describe_audit(connection, BUILD)
        if not target.is_dir() or problems_of(target):
            _make(connection, target, _after_others(settings, label), audit, data_docs)
    point_to(settings, label.version)
    return current_release(settings)


def _label(lake: "Lake", versions: Versions, created_at: datetime) -> Label:
    days = lake.days()
    if not days:
        raise ReleaseError(f"{lake.root} holds no articles; give `citydesk build` some")
    digest = lake.input_digest()
    parts = (digest, versions.rule_version, versions.model_version, versions.code_version)
    suffix = hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:10]
    return Label(f"{days[-1]:%Y%m%d}-{suffix}", digest, versions, created_at, days[-1])


def _after_others(settings: Settings, label: Label) -> Label:
    """The label with the newest other release that is intact, whichever one readers are given."""
    others = (other for other in list_releases(settings) if other.version != label.version)
    intact = (other.database for other in others if not problems_of(other.path))
    return replace(label, earlier=next(intact, None))


def _clear(settings: Settings) -> None:
    """Removes what interrupted publishes left."""
    for folder in list(settings.releases.glob(f"{_STAGED}*")):
        shutil.rmtree(folder)
    for link in list(settings.home.glob(".current-*")):
        link.unlink()


def _make(
    connection: duckdb.DuckDBPyConnection,
    target: Path,
    label: Label,
    audit: Audit,
    data_docs: Path | None,
) -> None:
    """Writes a release beside its place, checks it, and moves it there; or leaves nothing."""
    staged = target.with_name(f"{_STAGED}{target.name}")
    staged.mkdir(parents=True)
    try:
        inputs, row_counts = write_tables(connection, staged, label, audit)
        if data_docs:
            shutil.copytree(data_docs, staged / DATA_DOCS)
        write_manifest(staged, describe_release(staged, label, inputs, audit, row_counts))
        problems = problems_of(staged)
        if problems:
            raise ReleaseError(f"the new release cannot be read back: {'; '.join(problems)}")
        _seal(staged)
        _move_in(staged, target)
    finally:
        shutil.rmtree(staged, ignore_errors=True)


def _seal(folder: Path) -> None:
    """Makes every file read-only and flushes it to disk."""
    for path in folder.rglob("*"):
        if path.is_file():
            path.chmod(0o444)
            with path.open("rb") as source:
                os.fsync(source.fileno())
        else:
            sync_folder(path)
    sync_folder(folder)


def _move_in(staged: Path, target: Path) -> None:
    """Renames the finished folder; a damaged release of the same version makes way."""
    damaged = target.with_name(f"{_STAGED}damaged-{target.name}")
    if target.exists():
        target.rename(damaged)
    staged.rename(target)
    sync_folder(target.parent)
    shutil.rmtree(damaged, ignore_errors=True)
