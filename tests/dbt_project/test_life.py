"""What became of events, offices and memberships: stages, forecasts, growth, bands of days."""

from datetime import date

import pytest

from tests.dbt_project.conftest import Built

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("dbt")]


def test_a_timeline_shows_when_each_stage_was_told_and_by_which_claim(built: Built) -> None:
    ids = built.ids["editions_of_one_fair"]
    assert built.rows(
        "select event_stage, told_date, is_first_told, start_date, estimate_mid"
        " from marts.fct_event_timeline where event_id = ? order by told_date, event_stage",
        built.event_of(ids["2023"]),
    ) == [
        ("announced", date(2023, 8, 1), True, date(2023, 9, 7), None),
        ("forecast", date(2023, 8, 1), True, date(2023, 9, 7), 1500),
        ("counted", date(2023, 9, 9), True, date(2023, 9, 7), 1200),
        ("held", date(2023, 9, 9), True, date(2023, 9, 7), None),
        ("counted", date(2024, 8, 1), False, date(2023, 9, 7), 1210),
    ]  # fmt: skip


def test_a_moved_event_shows_the_move_at_both_days(built: Built) -> None:
    ids = built.ids["events_that_look_alike"]
    old, new = built.event_of(ids["old_day"]), built.event_of(ids["new_day"])
    moves = "select event_stage, start_date, related_event_id from marts.fct_event_timeline"
    assert built.rows(f"{moves} where event_id = ? order by event_stage", old) == [
        ("moved", date(2024, 9, 10), new),
        ("postponed", date(2024, 6, 5), None),
    ]
    assert built.rows(f"{moves} where event_id = ?", new) == [("moved", date(2024, 9, 10), old)]


def test_last_years_figure_is_an_attendance_of_last_years_edition(built: Built) -> None:
    ids = built.ids["editions_of_one_fair"]
    event = built.event_of(ids["2023"])
    assert built.row(
        "select event_id from marts.fct_participant_counts where count_claim_id = ?",
        ids["remembered"],
    ) == (event,)
    assert built.row(
        "select estimate, lower_bound, upper_bound, preferred_count_claim_id, claim_count,"
        " has_count_conflict from marts.fct_event_attendance where event_id = ?", event,
    ) == (1200, 1200, 1210, ids["2023_count"], 2, True)  # fmt: skip


def test_a_figure_of_a_year_without_an_event_stays_with_the_telling_one(built: Built) -> None:
    ids = built.ids["editions_of_one_fair"]
    assert built.row(
        "select event_id, about_year from marts.fct_participant_counts where count_claim_id = ?",
        ids["historical"],
    ) == (built.event_of(ids["2024"]), 2019)
    assert built.row(
        "select estimate from marts.fct_event_attendance where event_id = ?",
        built.event_of(ids["2024"]),
    ) == (1320,)


def test_what_was_expected_stands_beside_what_came(built: Built) -> None:
    ids = built.ids["editions_of_one_fair"]
    assert built.row(
        "select expected_estimate, expected_source_kind, actual_estimate, forecast_bias_low,"
        " forecast_bias, forecast_bias_high from marts.fct_event_forecasts where event_id = ?",
        built.event_of(ids["2023"]),
    ) == (1500, "organiser", 1200, pytest.approx(1500 / 1210 - 1), 0.25, 0.25)


def test_growth_says_what_it_jumps_over(built: Built) -> None:
    ids = built.ids["editions_of_one_fair"]
    growth = built.rows(
        "select edition_year, previous_edition_year, years_apart, skipped_edition_count,"
        " is_consecutive, is_previous_historical, growth_low, growth, growth_high"
        " from marts.fct_edition_growth as g"
        " where event_series_id = (select event_series_id from marts.fct_events"
        " where event_id = ?) order by 1", built.event_of(ids["2023"]),
    )  # fmt: skip
    assert growth == [
        (2021, 2019, 2, 0, None, True, 0.25, 0.25, 0.25),
        (2023, 2021, 2, 1, False, False, pytest.approx(0.2), pytest.approx(0.2),
         pytest.approx(0.21)),
        (2024, 2023, 1, 0, True, False, pytest.approx(1320 / 1210 - 1), pytest.approx(0.1),
         pytest.approx(0.1)),
    ]  # fmt: skip


BAND = (
    "open_possible_first_date, open_certain_first_date, open_certain_last_date,"
    " open_possible_last_date"
)


def office_of(built: Built, claim_id: str) -> object:
    """The office that a claim means."""
    return built.row(
        "select office_id from marts.fct_office_claims where office_claim_id = ?", claim_id
    )[0]


def test_an_office_inaugurated_after_it_opened_is_certain_only_then(built: Built) -> None:
    office = office_of(built, built.ids["offices_that_come_and_go"]["opened"])
    assert built.row(
        f"select opened_date_earliest, opened_date_latest, {BAND}, has_date_conflict"
        " from marts.fct_offices where office_id = ?", office,
    ) == (None, date(2024, 2, 17), None, date(2024, 9, 9), date(2024, 9, 10), None, True)  # fmt: skip


def test_a_move_links_two_offices_and_closes_the_first(built: Built) -> None:
    ids = built.ids["offices_that_come_and_go"]
    old, new = office_of(built, ids["old"]), office_of(built, ids["new"])
    links = f"status, relocated_from_office_id, relocated_to_office_id, {BAND}"
    offices = f"select {links} from marts.fct_offices where office_id = ?"
    assert built.row(offices, old) == (
        "closed", None, new, None, date(2023, 3, 1), date(2023, 3, 1), date(2024, 2, 29),
    )  # fmt: skip
    assert built.row(offices, new) == (
        "relocated", old, None, None, date(2024, 3, 1), date(2024, 3, 1), None,
    )  # fmt: skip


def test_an_office_that_no_later_article_names_stays_possible(built: Built) -> None:
    office = office_of(built, built.ids["offices_that_come_and_go"]["new"])
    assert built.row(
        "select closed_date_latest, open_possible_last_date from marts.fct_offices"
        " where office_id = ?", office,
    ) == (None, None)  # fmt: skip


def test_an_office_that_is_to_close_is_open_until_its_day(built: Built) -> None:
    office = office_of(built, built.ids["offices_that_come_and_go"]["leaving"])
    assert built.row(
        f"select status, closed_date_earliest, closed_date_latest, {BAND}"
        " from marts.fct_offices where office_id = ?", office,
    ) == (
        "existing", date(2024, 12, 31), date(2024, 12, 31),
        None, date(2024, 6, 1), date(2024, 6, 1), date(2024, 12, 30),
    )  # fmt: skip


def test_a_town_that_left_and_joined_again_has_two_memberships(built: Built) -> None:
    ids = built.ids["a_town_that_leaves_and_comes_back"]
    assert built.rows(
        "select membership_number, membership_status, joined_date_earliest, joined_date_latest,"
        " left_date_earliest, left_date_latest, claim_count, preferred_membership_claim_id,"
        " has_membership_conflict from marts.fct_memberships where member_name = 'Ghent' order by 1"
    ) == [
        (1, "left", date(2021, 3, 1), date(2021, 3, 31), date(2024, 9, 1), date(2024, 9, 1), 4,
         ids["joins"], True),
        (2, "member", date(2025, 5, 1), date(2025, 5, 31), None, None, 1, ids["returns"], False),
    ]  # fmt: skip


def test_who_is_to_join_is_a_possible_member_only(built: Built) -> None:
    assert built.row(
        "select membership_status, member_certain_first_date, member_possible_first_date"
        " from marts.fct_memberships where preferred_membership_claim_id = ?",
        built.ids["a_town_that_leaves_and_comes_back"]["plan"],
    ) == ("planned", None, date(2027, 1, 1))
