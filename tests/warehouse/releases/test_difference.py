"""What changed between two releases, by key."""

import pytest

from tests.warehouse import scenario
from warehouse.connection import connect
from warehouse.errors import ReleaseError
from warehouse.releases import TableDifference, diff
from warehouse.settings import Settings


def changes(settings: Settings, older: str, newer: str) -> dict[str, TableDifference]:
    return {d.table: d for d in diff(settings, older, newer) if not d.is_empty}


def test_added_changed_and_removed_rows_are_told_by_key(settings: Settings) -> None:
    first = scenario.release(settings, "first", events=2)
    second = scenario.release(settings, "second", events=3)
    forward = changes(settings, first.version, second.version)["marts.fct_events"]
    assert (forward.added, forward.removed, forward.changed) == (1, 0, 2)
    assert forward.added_keys == ("event-2",)
    assert forward.changed_keys == ("event-0", "event-1")
    back = changes(settings, second.version, first.version)["marts.fct_events"]
    assert (back.added, back.removed, back.removed_keys) == (0, 1, ("event-2",))


def test_every_mart_is_compared_and_equal_ones_are_empty(settings: Settings) -> None:
    first = scenario.release(settings, "first")
    scenario.release(settings, "second")
    compared = diff(settings, first.version, "current")
    assert len(compared) == 25
    assert {d.table for d in compared if not d.is_empty} == {
        "marts.dim_articles", "marts.fct_events", "marts.fct_event_claims",
        "marts.fct_participant_counts", "marts.fct_office_claims",
    }  # fmt: skip


def test_a_release_does_not_differ_from_itself(published: Settings) -> None:
    assert changes(published, "current", "current") == {}


def test_samples_of_keys_are_short(settings: Settings) -> None:
    first = scenario.release(settings, events=1)
    second = scenario.release(settings, events=40)
    events = changes(settings, first.version, second.version)["marts.fct_events"]
    assert events.added == 39
    assert len(events.added_keys) == 10


def test_releases_with_other_columns_and_tables_are_compared_by_what_they_share(
    settings: Settings,
) -> None:
    first, second = scenario.release(settings, events=1), scenario.release(settings, events=2)
    first.database.chmod(0o644)
    with connect(first.database, read_only=False) as connection:
        connection.execute("alter table marts.fct_events drop column theme")
        connection.execute("alter table marts.fct_events add column colour varchar")
        connection.execute("drop table marts.fct_event_claims")
    found = changes(settings, first.version, second.version)
    assert found["marts.fct_events"].new_columns == ("theme",)
    assert found["marts.fct_events"].lost_columns == ("colour",)
    assert (found["marts.fct_events"].added, found["marts.fct_events"].changed) == (1, 0)
    assert found["marts.fct_event_claims"].added == 2


def test_an_unknown_release_is_refused(published: Settings) -> None:
    with pytest.raises(ReleaseError, match="there is no release '1999'"):
        diff(published, "1999", "current")
