"""Warehouses to test against: an empty one per test, and ready ones that are made once.

Building and publishing take a second or so; a test that changes a warehouse gets a copy of one.
"""

import shutil
from pathlib import Path

import pytest

from tests.warehouse import scenario
from warehouse.lake import Lake
from warehouse.releases import Release, current_release
from warehouse.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """An empty warehouse."""
    return Settings(home=tmp_path / "data", today=scenario.DAY)


@pytest.fixture
def lake(settings: Settings) -> Lake:
    """The lake of the empty warehouse."""
    return Lake(settings.lake)


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A warehouse with one release; read it only."""
    settings = Settings(tmp_path_factory.mktemp("published"), scenario.DAY)
    scenario.release(settings)
    return settings


@pytest.fixture
def release(published: Settings) -> Release:
    """The one release of the published warehouse; read it only."""
    return current_release(published)


@pytest.fixture(scope="session")
def _ready(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A warehouse with an older and a newer release, and the build of the newer one."""
    settings = Settings(tmp_path_factory.mktemp("ready"), scenario.DAY)
    scenario.release(settings, "first")
    scenario.release(settings, "second", events=3)
    return settings


@pytest.fixture
def two_releases(_ready: Settings, settings: Settings) -> Settings:
    """A warehouse of one's own with an older release `first` and a newer one `second`."""
    shutil.copytree(_ready.home, settings.home, symlinks=True)
    return settings


@pytest.fixture
def built(two_releases: Settings) -> Settings:
    """A warehouse of one's own with an audited build and nothing published."""
    shutil.rmtree(two_releases.releases)
    two_releases.current.unlink()
    return two_releases
