"""Where a warehouse lives, read from the environment in one place."""

import os
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from warehouse.errors import SettingsError
from warehouse.settings import Settings, load_settings


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CITYDESK_HOME", raising=False)
    monkeypatch.delenv("CITYDESK_TODAY", raising=False)


def test_without_settings_home_is_a_folder_beside_the_caller_and_today_is_utc() -> None:
    before = datetime.now(UTC).date()
    settings = load_settings()
    assert settings.home == Path.cwd() / "data"
    assert before <= settings.today <= datetime.now(UTC).date()


def test_home_and_today_come_from_the_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CITYDESK_HOME", os.path.relpath(tmp_path))
    monkeypatch.setenv("CITYDESK_TODAY", "2024-02-29")
    settings = load_settings()
    assert settings.home.is_absolute()
    assert settings.home.resolve() == tmp_path.resolve()
    assert settings.today == date(2024, 2, 29)


@pytest.mark.parametrize("text", ["yesterday", "2024-02-30", "29.02.2024"])
def test_a_day_that_is_none_is_refused_by_name(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setenv("CITYDESK_TODAY", text)
    with pytest.raises(SettingsError, match=f"CITYDESK_TODAY is '{text}'"):
        load_settings()


def test_a_home_that_duckdb_would_misread_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CITYDESK_HOME", "what?")
    with pytest.raises(SettingsError, match=r"CITYDESK_HOME is .*what"):
        load_settings()


def test_every_place_is_below_home(tmp_path: Path) -> None:
    settings = Settings(tmp_path, date(2024, 3, 1))
    places = (
        settings.inbox, settings.lake, settings.build, settings.build_database,
        settings.dbt_target, settings.releases, settings.current,
    )  # fmt: skip
    assert len(set(places)) == len(places)
    assert all(place.is_relative_to(tmp_path) for place in places)
