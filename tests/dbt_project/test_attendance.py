"""How many came: which counts a policy listens to, and what it makes of them."""

import pytest

from tests.dbt_project.conftest import Built, Row

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("dbt")]


def attendance(built: Built, claim_id: str, policy: str = "v1") -> list[Row]:
    """Bounds, estimate, conflict and spread of the event that a claim means."""
    return built.rows(
        "select lower_bound, estimate, upper_bound, has_count_conflict, spread_ratio"
        " from policies.event_attendance_by_policy where event_id = ? and policy_id = ?",
        built.event_of(claim_id), policy,
    )  # fmt: skip


def test_two_sources_narrow_each_other(built: Built) -> None:
    ids = built.ids["one_forum_in_three_articles"]
    assert attendance(built, ids["first"]) == [(957, 957, 957, False, pytest.approx(960 / 957))]
    assert built.row(
        "select preferred_count_claim_id, claim_count, independent_source_count, basis"
        " from marts.fct_event_attendance where event_id = ?", built.event_of(ids["first"]),
    ) == (ids["exact"], 2, 2, "reported_actual")  # fmt: skip


def test_figures_that_exclude_each_other_are_flagged_and_both_shown(built: Built) -> None:
    ids = built.ids["figures_that_disagree"]
    assert attendance(built, ids["event"]) == [(2000, 2000, 5000, True, 2.5)]
    assert attendance(built, ids["event"], "ccc") == [(2000, 3500, 5000, True, 2.5)]
    assert attendance(built, ids["event"], "count_love") == [(2000, 2000, 2000, True, 2.5)]


def test_the_most_conservative_figure_names_its_claim(built: Built) -> None:
    ids = built.ids["figures_that_disagree"]
    preferred = built.rows(
        "select distinct preferred_count_claim_id from policies.event_attendance_by_policy"
        " where event_id = ? and policy_id in ('acled', 'count_love')",
        built.event_of(ids["event"]),
    )
    assert preferred == [(ids["police"],)]


@pytest.mark.parametrize(
    ("policy", "row"),
    [
        ("v1", (200, 600, None, False, 1.0)),
        ("ccc", (200, 200, 200, False, 1.0)),
        ("acled", (100, 100, 100, False, 1.0)),
        ("count_love", (100, 100, 100, False, 1.0)),
    ],
)
def test_hundreds_is_a_number_by_policy(built: Built, policy: str, row: Row) -> None:
    event = built.ids["words_instead_of_numbers"]["hundreds"]
    assert attendance(built, event, policy) == [row]


def test_at_most_bounds_and_estimates_nothing(built: Built) -> None:
    event = built.ids["words_instead_of_numbers"]["at_most"]
    assert attendance(built, event) == [(None, None, 500, False, 1.0)]


def test_no_report_is_a_row_without_a_number(built: Built) -> None:
    event = built.ids["words_instead_of_numbers"]["silent"]
    assert attendance(built, event) == [(None, None, None, False, None)]


def test_only_the_figure_of_the_whole_event_counts(built: Built) -> None:
    ids = built.ids["figures_of_something_else"]
    assert attendance(built, ids["event"]) == [(900, 900, 900, False, 1.0)]
    assert built.rows(
        "select distinct preferred_count_claim_id from policies.event_attendance_by_policy"
        " where event_id = ?", built.event_of(ids["event"]),
    ) == [(ids["total"],)]  # fmt: skip


def test_roles_units_and_modes_are_never_added_up(built: Built) -> None:
    event = built.event_of(built.ids["two_ways_to_take_part"]["event"])
    assert built.rows(
        "select role, unit, mode, estimate from marts.fct_event_attendance where event_id = ?"
        " order by estimate", event,
    ) == [
        ("country_represented", "country", "in_person", 12),
        ("speaker", "person", "in_person", 30),
        ("participant", "person", "in_person", 400),
        ("participant", "person", "online", 900),
    ]  # fmt: skip


def test_the_outcome_replaces_the_plan_and_the_latest_word_the_earlier(built: Built) -> None:
    ids = built.ids["plans_and_outcomes"]
    assert built.event_of(ids["plan"]) == built.event_of(ids["told"])
    assert attendance(built, ids["told"]) == [(640, 640, 640, False, 1.0)]
    assert built.row(
        "select preferred_count_claim_id, basis, claim_count, independent_source_count"
        " from marts.fct_event_attendance where event_id = ?", built.event_of(ids["told"]),
    ) == (ids["corrected"], "reported_actual", 2, 1)  # fmt: skip


def test_the_house_policy_is_what_the_mart_shows(built: Built) -> None:
    house = "select * from policies.event_attendance_by_policy where policy_id = 'v1'"
    mart = "select * from marts.fct_event_attendance"
    assert built.rows(f"{house} except {mart}") == built.rows(f"{mart} except {house}") == []
    assert built.row(f"select count(*) from ({mart})") == built.row(
        f"select count(*) from ({house})"
    )


def test_quantities_are_estimated_like_counts(built: Built) -> None:
    assert built.row(
        "select estimate_low, estimate_mid, estimate_high, policy_id from marts.fct_quantities"
        " where measure = 'population'"
    ) == (2000001, 2100000, 2199999, "v1")
