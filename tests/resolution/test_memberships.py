"""One release of `memberships.yaml`: who was a member on a day, how surely; parents; old names."""

from datetime import date
from pathlib import Path

import duckdb
import pytest

from orchestration.evaluate_clusters import records, write_lines
from tests.end_to_end.home import Home
from tests.resolution import scenario

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("end_to_end")]

TTN = "Tidal Towns Network"


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A release of the articles."""
    home = Home(tmp_path_factory.mktemp("memberships"))
    path = home.path / "articles.jsonl"
    write_lines(path, records(scenario.articles("memberships")))
    home.build(path)
    return home.path / "current" / "citydesk.duckdb"


def rows(release: Path, query: str, *values: object) -> list[tuple[object, ...]]:
    """The rows of a query."""
    with duckdb.connect(str(release), read_only=True) as connection:
        connection.execute("use marts")
        return connection.execute(query, values).fetchall()


def members(release: Path, day: str, condition: str) -> list[object]:
    """Names of the members of the network on a day for which a condition holds."""
    asked = f"""select member_name from memberships_as_of('{day}')
        where organisation_name = ? and {condition} order by all"""
    return [name for (name,) in rows(release, asked, TTN)]


def test_each_member_has_one_row_for_each_time_that_it_belonged(release: Path) -> None:
    asked = """select member_name, membership_number, joined_date_earliest, joined_date_latest,
        left_date_earliest, left_date_latest, membership_status, has_membership_conflict
        from fct_memberships where organisation_name = ? order by 1, 2"""
    assert rows(release, asked, TTN) == [
("Aberdeen", 1, None, date(2015, 10, 5), None, None, "member", True),
        ("Bari", 1, date(2018, 1, 1), date(2018, 12, 31), None, None, "member", False),
        ("Delta Institute", 1, None, date(2020, 1, 15), None, None, "member", False),
        ("Ghent", 1, date(2012, 3, 1), date(2012, 3, 31), date(2018, 9, 1), date(2018, 9, 1),
         "left", False),
        ("Ghent", 2, date(2023, 5, 1), date(2023, 5, 31), None, None, "member", False),
        ("Nantes", 1, date(2015, 1, 1), date(2015, 10, 5), None, None, "member", False),
        ("Oslo", 1, date(2027, 1, 1), date(2027, 12, 31), None, None, "planned", False),
        ("Rostock", 1, date(2011, 1, 1), date(2011, 12, 31), None, None, "member", True),
        ("Vigo", 1, date(2017, 1, 1), date(2017, 12, 31), date(2026, 1, 1), date(2026, 12, 31),
         "member", False),
    ]  # fmt: skip


def test_who_was_a_member_on_a_day_is_certain_presumed_or_possible(release: Path) -> None:
    assert members(release, "2014-01-01", "is_member_certain") == ["Ghent", "Rostock"]
    assert members(release, "2013-06-01", "is_member_certain") == ["Ghent"]
    assert members(release, "2013-06-01", "is_member_presumed") == ["Ghent", "Rostock"]
    assert members(release, "2013-06-01", "not is_member_presumed") == [
        "Aberdeen",
        "Delta Institute",
    ]


def test_between_leaving_and_joining_again_nobody_is_a_member(release: Path) -> None:
    assert "Ghent" in members(release, "2018-08-31", "is_member_certain")
    assert "Ghent" not in members(release, "2020-01-01", "true")
    assert "Ghent" in members(release, "2023-06-10", "is_member_certain")


def test_a_list_without_a_name_ends_nothing_and_a_plan_is_no_membership(release: Path) -> None:
    assert "Ghent" in members(release, "2016-01-01", "is_member_certain")
    assert "Oslo" in members(release, "2027-06-01", "not is_member_presumed")
    assert "Vigo" in members(release, "2025-12-31", "is_member_presumed")
    assert "Vigo" not in members(release, "2026-01-01", "is_member_presumed")


def test_a_copy_is_no_second_source_and_the_preferred_claim_has_its_sentence(release: Path) -> None:
    asked = """select m.claim_count, m.independent_source_count, c.evidence_text
        from fct_memberships as m inner join fct_membership_claims as c
            on m.preferred_membership_claim_id = c.membership_claim_id
        where m.member_name = ?"""
    [(count, sources, sentence)] = rows(release, asked, "Delta Institute")
    assert (count, sources) == (2, 1)
    assert "a member of" in str(sentence)
    [(count, sources, sentence)] = rows(release, asked, "Rostock")
    assert (count, sources) == (4, 4)
    assert "2011" in str(sentence)


def test_countries_are_members_and_nobody_joins_in_praising(release: Path) -> None:
    asked = "select member_name, member_kind from fct_memberships where organisation_name = ?"
    assert rows(release, asked, "Sea Level Alliance") == [("Norway", "country")]


def test_an_organisation_has_the_parent_told_last(release: Path) -> None:
    asked = """select organisation_name, parent_organisation_name from dim_organisations
        where parent_organisation_id is not null order by 1"""
    assert rows(release, asked) == [
        ("Baltic Tides Union", TTN), ("Reef Works Ltd", "Coastal Holdings Group"),
    ]  # fmt: skip


def test_a_former_name_means_the_organisation_under_its_present_name(release: Path) -> None:
    asked = """select organisation_name, city_name from fct_offices
        where city_name in ('Ghent', 'Porto') order by 2"""
    assert rows(release, asked) == [
        ("Estuary Institute", "Ghent"), ("Estuary Institute", "Porto"),
    ]  # fmt: skip
