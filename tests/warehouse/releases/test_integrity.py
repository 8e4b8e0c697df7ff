"""A release that was touched is told from one that was not."""

from pathlib import Path

import pytest

from warehouse.connection import connect
from warehouse.releases import Release, current_release, verify
from warehouse.settings import Settings


@pytest.fixture
def fresh(two_releases: Settings) -> Release:
    """A release whose files may be written to."""
    release = current_release(two_releases)
    for path in release.path.rglob("*"):
        path.chmod(0o755)
    return release


def flip(path: Path) -> None:
    """Changes one byte in the middle, not the size."""
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(content)


def test_an_untouched_release_is_intact(settings: Settings, fresh: Release) -> None:
    assert verify(settings, fresh.version) == []


@pytest.mark.parametrize(
    "name", ["citydesk.duckdb", "parquet/fct_events.parquet", "inputs.parquet"]
)
def test_one_changed_byte_is_found(settings: Settings, fresh: Release, name: str) -> None:
    flip(fresh.path / name)
    assert verify(settings, fresh.version) == [f"{name} has other contents than published"]


def test_a_missing_and_a_strange_file_are_found(settings: Settings, fresh: Release) -> None:
    (fresh.path / "inputs.parquet").rename(fresh.path / "citydesk.duckdb.wal")
    assert verify(settings, fresh.version) == [
        "inputs.parquet is missing", "citydesk.duckdb.wal does not belong there",
    ]  # fmt: skip


def test_a_database_that_someone_wrote_to_is_found(settings: Settings, fresh: Release) -> None:
    with connect(fresh.database, read_only=False) as connection:
        connection.execute("delete from marts.fct_events")
    assert verify(settings, fresh.version)


def test_a_release_that_is_not_there_is_a_problem_not_a_crash(settings: Settings) -> None:
    (problem,) = verify(settings, "20240301-0000000000")
    assert "manifest.json cannot be read" in problem
