"""Which releases there are, which one readers are given, and the way back."""

import shutil

import pytest

from tests.warehouse import scenario
from warehouse.errors import NoReleaseError, ReleaseError
from warehouse.query import run_sql
from warehouse.releases import current_release, find_release, list_releases, rollback
from warehouse.settings import Settings


@pytest.fixture
def versions(two_releases: Settings) -> tuple[str, str]:
    """Versions of the older and the newer release."""
    newer, older = (release.version for release in list_releases(two_releases))
    return older, newer


def tag(settings: Settings) -> str:
    """What readers of the current release see."""
    with run_sql(settings, "select any_value(event_name) from fct_events") as result:
        return str(result.fetch(1)[0][0])


def test_before_the_first_release_there_is_none(settings: Settings) -> None:
    assert list_releases(settings) == []
    with pytest.raises(NoReleaseError, match="citydesk build"):
        current_release(settings)


def test_releases_are_listed_newest_first_with_the_current_one_marked(
    two_releases: Settings,
) -> None:
    listed = list_releases(two_releases)
    assert [(r.document_count, r.is_current) for r in listed] == [(4, True), (2, False)]
    assert tag(two_releases) == "second"


def test_rolling_back_gives_the_release_before_and_deletes_nothing(
    two_releases: Settings, versions: tuple[str, str]
) -> None:
    assert rollback(two_releases).version == versions[0]
    assert tag(two_releases) == "first"
    assert len(list_releases(two_releases)) == 2


def test_after_rolling_back_one_can_go_forward_again(
    two_releases: Settings, versions: tuple[str, str]
) -> None:
    rollback(two_releases)
    assert rollback(two_releases, versions[1]).is_current
    assert tag(two_releases) == "second"


def test_publishing_moves_on_from_where_one_rolled_back_to(two_releases: Settings) -> None:
    rollback(two_releases)
    scenario.release(two_releases, "third")
    assert tag(two_releases) == "third"


def test_there_is_nothing_before_the_first_release(
    two_releases: Settings, versions: tuple[str, str]
) -> None:
    rollback(two_releases)
    with pytest.raises(ReleaseError, match=f"{versions[0]} is the first"):
        rollback(two_releases)


def test_rolling_back_to_a_damaged_release_is_refused(
    two_releases: Settings, versions: tuple[str, str]
) -> None:
    database = two_releases.releases / versions[0] / "citydesk.duckdb"
    database.chmod(0o644)
    database.write_bytes(database.read_bytes()[:-4096])
    with pytest.raises(ReleaseError, match=r"damaged: citydesk\.duckdb has \d+ bytes instead"):
        rollback(two_releases)
    assert current_release(two_releases).version == versions[1]


def test_a_release_is_found_by_its_beginning_or_as_current(
    two_releases: Settings, versions: tuple[str, str]
) -> None:
    assert find_release(two_releases, versions[0][:12]).version == versions[0]
    assert find_release(two_releases, "current").version == versions[1]


@pytest.mark.parametrize("version", ["2024", "", "1999"])
def test_a_release_that_is_not_one_is_refused_with_those_there_are(
    two_releases: Settings, versions: tuple[str, str], version: str
) -> None:
    with pytest.raises(ReleaseError, match=f"there are {versions[1]}, {versions[0]}"):
        find_release(two_releases, version)


def test_a_pointer_to_nowhere_is_explained_and_can_be_moved(
    two_releases: Settings, versions: tuple[str, str]
) -> None:
    shutil.rmtree(two_releases.releases / versions[1])
    with pytest.raises(ReleaseError, match=f"which is gone; there are {versions[0]}"):
        current_release(two_releases)
    rollback(two_releases, versions[0])
    assert tag(two_releases) == "first"


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"created_at": "noon"}'])
def test_a_folder_with_a_broken_manifest_is_left_out_and_reported(
    two_releases: Settings, versions: tuple[str, str], text: str
) -> None:
    manifest = two_releases.releases / versions[1] / "manifest.json"
    manifest.chmod(0o644)
    manifest.write_text(text)
    assert [release.version for release in list_releases(two_releases)] == [versions[0]]
    with pytest.raises(ReleaseError, match=r"manifest\.json cannot be read"):
        current_release(two_releases)
