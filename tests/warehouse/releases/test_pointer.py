"""Which releases there are, which one readers are given, and the way back."""

import shutil

import pytest

from tests.warehouse import scenario
from warehouse.errors import NoReleaseError, ReleaseError
from warehouse.query import run_sql
from warehouse.releases import current_release, find_release, list_releases, rollback
from warehouse.settings import Settings


def tag(settings: Settings) -> str:
    """What readers of the current release see."""
    with run_sql(settings, "select any_value(event_name) from fct_events") as result:
        return str(result.fetch(1)[0][0])


def test_before_the_first_release_there_is_none(settings: Settings) -> None:
    assert list_releases(settings) == []
    with pytest.raises(NoReleaseError, match="citydesk build"):
        current_release(settings)


def test_releases_are_listed_newest_first_with_the_current_one_marked(settings: Settings) -> None:
    first, second = scenario.release(settings, "first"), scenario.release(settings, "second")
    listed = list_releases(settings)
    assert [(r.version, r.is_current) for r in listed] == [
        (second.version, True), (first.version, False),
    ]  # fmt: skip
    assert [r.document_count for r in listed] == [4, 2]
    assert tag(settings) == "second"


def test_rolling_back_gives_the_release_before_and_publishing_moves_on(settings: Settings) -> None:
    first, second = scenario.release(settings, "first"), scenario.release(settings, "second")
    assert rollback(settings).version == first.version
    assert tag(settings) == "first"
    assert [r.version for r in list_releases(settings)] == [second.version, first.version]
    scenario.release(settings, "third")
    assert tag(settings) == "third"


def test_rolling_back_to_a_version_takes_that_one(settings: Settings) -> None:
    first, *_ = (scenario.release(settings, name) for name in ("first", "second", "third"))
    assert rollback(settings, first.version).is_current
    assert tag(settings) == "first"


def test_there_is_nothing_before_the_first_release(settings: Settings) -> None:
    release = scenario.release(settings)
    with pytest.raises(ReleaseError, match=f"{release.version} is the first"):
        rollback(settings)


def test_rolling_back_to_a_damaged_release_is_refused(settings: Settings) -> None:
    first, second = scenario.release(settings, "first"), scenario.release(settings, "second")
    first.database.chmod(0o644)
    first.database.write_bytes(first.database.read_bytes()[:-4096])
    with pytest.raises(ReleaseError, match=r"damaged: citydesk\.duckdb has \d+ bytes instead"):
        rollback(settings)
    assert current_release(settings).version == second.version


def test_a_release_is_found_by_its_beginning_or_as_current(settings: Settings) -> None:
    first, second = scenario.release(settings, "first"), scenario.release(settings, "second")
    assert find_release(settings, first.version[:12]) == first.__class__(
        **{name: getattr(first, name) for name in first.__dataclass_fields__}
        | {"is_current": False}
    )
    assert find_release(settings, "current").version == second.version
    for version in ("2024", "", "1999"):
        with pytest.raises(ReleaseError, match=f"there are {second.version}, {first.version}"):
            find_release(settings, version)


def test_a_pointer_to_nowhere_is_explained(settings: Settings) -> None:
    first, second = scenario.release(settings, "first"), scenario.release(settings, "second")
    shutil.rmtree(second.path)
    with pytest.raises(ReleaseError, match=f"which is gone; there are {first.version}"):
        current_release(settings)
    rollback(settings, first.version)
    assert tag(settings) == "first"


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"created_at": "noon"}'])
def test_a_folder_with_a_broken_manifest_is_left_out_and_reported(settings, text: str) -> None:
    release = scenario.release(settings)
    manifest = release.path / "manifest.json"
    manifest.chmod(0o644)
    manifest.write_text(text)
    assert list_releases(settings) == []
    with pytest.raises(ReleaseError, match=r"manifest\.json cannot be read"):
        current_release(settings)
