"""What changed between two releases, by key."""

import pytest

from warehouse.connection import connect
from warehouse.contracts.tables import MARTS
from warehouse.errors import ReleaseError
from warehouse.releases import TableDifference, diff, list_releases
from warehouse.settings import Settings


def changes(settings: Settings, older: str, newer: str) -> dict[str, TableDifference]:
    return {d.table: d for d in diff(settings, older, newer) if not d.is_empty}


@pytest.fixture
def versions(two_releases: Settings) -> tuple[str, str]:
    """Versions of the older release with two events and the newer one with three."""
    newer, older = (release.version for release in list_releases(two_releases))
    return older, newer


def test_added_changed_and_removed_rows_are_told_by_key(
    two_releases: Settings, versions: tuple[str, str]
) -> None:
    older, newer = versions
    forward = changes(two_releases, older, newer)["marts.fct_events"]
    assert (forward.added, forward.removed, forward.changed) == (1, 0, 2)
    assert forward.added_keys == ("event-2",)
    assert forward.changed_keys == ("event-0", "event-1")
    back = changes(two_releases, newer, older)["marts.fct_events"]
    assert (back.added, back.removed, back.removed_keys) == (0, 1, ("event-2",))


def test_every_mart_is_compared_and_equal_ones_are_empty(
    two_releases: Settings, versions: tuple[str, str]
) -> None:
    compared = diff(two_releases, versions[0], "current")
    assert [d.table for d in compared] == [f"marts.{table.name}" for table in MARTS]
    assert {d.table for d in compared if not d.is_empty} == {
        "marts.dim_articles", "marts.fct_events", "marts.fct_event_claims",
            "marts.fct_event_details",
        "marts.fct_participant_counts", "marts.fct_office_claims",
    }  # fmt: skip


def test_a_release_does_not_differ_from_itself(published: Settings) -> None:
    assert changes(published, "current", "current") == {}


def test_samples_of_keys_are_short_and_sorted(
    two_releases: Settings, versions: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("warehouse.releases.difference.SAMPLE", 1)
    events = changes(two_releases, *versions)["marts.fct_events"]
    assert events.changed == 2
    assert events.changed_keys == ("event-0",)


def test_releases_with_other_columns_and_tables_are_compared_by_what_they_share(
    two_releases: Settings, versions: tuple[str, str]
) -> None:
    database = two_releases.releases / versions[0] / "citydesk.duckdb"
    database.chmod(0o644)
    with connect(database, read_only=False) as connection:
        connection.execute("alter table marts.fct_events drop column theme")
        connection.execute("alter table marts.fct_events add column colour varchar")
        connection.execute("drop table marts.fct_event_claims")
    found = changes(two_releases, *versions)
    assert found["marts.fct_events"].new_columns == ("theme",)
    assert found["marts.fct_events"].lost_columns == ("colour",)
    assert (found["marts.fct_events"].added, found["marts.fct_events"].changed) == (1, 2)
    assert found["marts.fct_event_claims"].added == 3


def test_an_unknown_release_is_refused(published: Settings) -> None:
    with pytest.raises(ReleaseError, match="there is no release '1999'"):
        diff(published, "1999", "current")
