"""Which release readers are given, which there are, and the way back.

`current` is a relative symbolic link, so that a whole home can be moved or mounted elsewhere. It is
replaced in one step: a reader finds the old release or the new one, never none.
"""

import os
from pathlib import Path

from warehouse.disk import sync_folder
from warehouse.errors import NoReleaseError, ReleaseError
from warehouse.releases.integrity import verify
from warehouse.releases.manifest import MANIFEST, Release, read_release
from warehouse.settings import Settings


def list_releases(settings: Settings) -> list[Release]:
    """All releases, newest first; folders without a readable manifest are left out."""
    current = _current_name(settings)
    releases = [
        release
        for folder in settings.releases.glob(f"[!.]*/{MANIFEST}")
        if (release := _readable(folder.parent, is_current=folder.parent.name == current))
    ]
    return sorted(releases, key=lambda release: (release.created_at, release.version), reverse=True)


def current_release(settings: Settings) -> Release:
    """The release that `current` leads to.

    Raises:
        NoReleaseError: nothing is published yet.
        ReleaseError: `current` leads nowhere, or to a folder that is no release.
    """
    name = _current_name(settings)
    if name is None:
        raise NoReleaseError(
            f"there is no release in {settings.home} yet; run `citydesk build` with some articles"
        )
    folder = settings.releases / name
    if not folder.is_dir():
        raise ReleaseError(
            f"{settings.current} leads to {folder}, which is gone; {_others(settings)}"
        )
    return read_release(folder, is_current=True)


def find_release(settings: Settings, version: str) -> Release:
    """The release with a version: in full, by a beginning that only one has, or `current`.

    Raises:
        ReleaseError: none or several fit.
    """
    if version == "current":
        return current_release(settings)
    releases = list_releases(settings)
    exact = [release for release in releases if release.version == version]
    fitting = exact or [release for release in releases if release.version.startswith(version)]
    if len(fitting) != 1 or not version:
        problem = "several releases begin with" if fitting else "there is no release"
        raise ReleaseError(f"{problem} {version!r}; {_others(settings)}")
    return fitting[0]


def rollback(settings: Settings, version: str | None = None) -> Release:
    """Gives readers an earlier release again; nothing is deleted.

    Args:
        settings: the warehouse.
        version: the release to go to; by default the one published before the current one.

    Raises:
        ReleaseError: there is no such release, or its files are not as they were published.
    """
    target = find_release(settings, version) if version else _previous(settings)
    problems = verify(settings, target.version)
    if problems:
        raise ReleaseError(f"release {target.version} is damaged: {'; '.join(problems)}")
    point_to(settings, target.version)
    return current_release(settings)


def point_to(settings: Settings, version: str) -> None:
    """Moves `current` to a release in one step.

    Raises:
        ReleaseError: `current` is no symbolic link, so it cannot be replaced safely.
    """
    if settings.current.exists() and not settings.current.is_symlink():
        raise ReleaseError(f"{settings.current} is no symbolic link; move it away and build again")
    link = settings.home / f".current-{os.getpid()}"
    link.unlink(missing_ok=True)
    link.symlink_to(Path(settings.releases.name) / version, target_is_directory=True)
    link.replace(settings.current)
    sync_folder(settings.home)


def _current_name(settings: Settings) -> str | None:
    return settings.current.readlink().name if settings.current.is_symlink() else None


def _readable(folder: Path, *, is_current: bool) -> Release | None:
    try:
        return read_release(folder, is_current=is_current)
    except ReleaseError:
        return None


def _previous(settings: Settings) -> Release:
    current = current_release(settings)
    earlier = [
        release
        for release in list_releases(settings)
        if (release.created_at, release.version) < (current.created_at, current.version)
    ]
    if not earlier:
        raise ReleaseError(f"release {current.version} is the first; there is nothing before it")
    return earlier[0]


def _others(settings: Settings) -> str:
    versions = [release.version for release in list_releases(settings)]
    return f"there are {', '.join(versions)}" if versions else "there are none"
