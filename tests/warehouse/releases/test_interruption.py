"""A publish that is killed leaves readers what they had, and the next one clears up."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from warehouse.lake import Lake
from warehouse.releases import Versions, current_release, list_releases, publish, verify
from warehouse.settings import Settings

pytestmark = pytest.mark.slow

REPOSITORY = Path(__file__).resolve().parents[3]
NEXT = Versions(code_version="0.2.0", rule_version="rules-1", model_version="models-1")

# Publishes, and kills itself the moment it reaches the named function for the n-th time.
PUBLISHER = """
import importlib, os, signal, sys
from datetime import date
from pathlib import Path
from warehouse.lake import Lake
from warehouse.releases import Versions, publish
from warehouse.settings import Settings

home, module, owner, name = sys.argv[1:5]
if name:
    target = importlib.import_module(module)
    target = getattr(target, owner) if owner else target
    setattr(target, name, lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL))
settings = Settings(Path(home), date(2024, 3, 1))
versions = Versions(code_version="0.2.0", rule_version="rules-1", model_version="models-1")
publish(settings, Lake(settings.lake), versions)
"""


def start(
    settings: Settings, module: str = "", owner: str = "", name: str = ""
) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "-c", PUBLISHER, str(settings.home), module, owner, name], cwd=REPOSITORY
    )


def hidden(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(".")]


def assert_recovers(settings: Settings) -> None:
    """The next publish works, is what readers get, and leaves nothing behind."""
    release = publish(settings, Lake(settings.lake), NEXT)
    assert current_release(settings) == release
    assert verify(settings, release.version) == []
    assert hidden(settings.releases) == []
    assert hidden(settings.home) == []


@pytest.mark.parametrize(
    ("module", "owner", "name"),
    [
        ("warehouse.releases.contents", "", "add_release_row"),
        ("warehouse.releases.contents", "", "export_tables"),
        ("warehouse.releases.contents", "", "detach_release_file"),
        ("warehouse.releases.publication", "", "write_manifest"),
        ("warehouse.releases.publication", "", "_seal"),
        ("pathlib", "Path", "rename"),
        ("warehouse.releases.publication", "", "point_to"),
        ("pathlib", "Path", "replace"),
    ],
)
def test_killed_at_a_step_a_publish_leaves_current_as_it_was(
    two_releases: Settings, module: str, owner: str, name: str
) -> None:
    before = current_release(two_releases)
    assert start(two_releases, module, owner, name).wait(timeout=60) == -signal.SIGKILL
    assert current_release(two_releases) == before
    assert verify(two_releases, before.version) == []
    assert_recovers(two_releases)
    assert len(list_releases(two_releases)) == 3


def test_killed_at_any_moment_a_publish_leaves_a_whole_release(two_releases: Settings) -> None:
    moments = random.Random(4)  # noqa: S311 (moments, not secrets)
    for _ in range(4):
        publisher = start(two_releases)
        time.sleep(moments.uniform(0.3, 1.6))
        publisher.send_signal(signal.SIGKILL)
        publisher.wait(timeout=60)
        current = current_release(two_releases)
        assert verify(two_releases, current.version) == []
    assert_recovers(two_releases)


def test_a_failure_leaves_nothing_behind(
    two_releases: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, os.strerror(28))

    before = current_release(two_releases)
    monkeypatch.setattr("warehouse.releases.publication.write_manifest", fail)
    with pytest.raises(OSError, match="No space left"):
        publish(two_releases, Lake(two_releases.lake), NEXT)
    assert hidden(two_releases.releases) == []
    assert current_release(two_releases) == before
