"""Warehouses to test against: an empty one per test, and published ones shared by many tests."""

from datetime import date
from pathlib import Path

import pytest

from tests.warehouse import scenario
from warehouse.lake import Lake
from warehouse.releases import Release
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
    home = tmp_path_factory.mktemp("published")
    settings = Settings(home=home, today=date(2024, 3, 1))
    scenario.release(settings)
    return settings


@pytest.fixture
def release(published: Settings) -> Release:
    """The one release of the published warehouse."""
    from warehouse.releases import current_release

    return current_release(published)
