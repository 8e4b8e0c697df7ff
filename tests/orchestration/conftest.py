"""A Citydesk home in a temporary folder."""

from datetime import date
from pathlib import Path

import pytest

from warehouse.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path / "home", today=date(2024, 7, 1))
