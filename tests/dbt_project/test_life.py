"""What became of events: their stages, what was expected of them, and how their editions grew."""

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
        " has_conflict from marts.fct_event_attendance where event_id = ?", event,
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
