"""What a build shows of the lake: current versions, audited rows, the same rows every time."""

from datetime import date

import pytest

from tests.dbt_project.conftest import Built

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("dbt")]


def test_every_node_of_the_build_succeeds(built: Built) -> None:
    bad = {
        name: status for name, status in built.statuses.items() if status not in ("success", "pass")
    }
    assert bad == {}


def test_a_new_version_supersedes_the_old_one(built: Built) -> None:
    ids = built.ids["one_document_in_three_versions"]
    assert built.rows(
        "select article_id, version_number, is_current_version, superseded_date"
        " from marts.dim_articles where article_id in (?, ?, ?) order by version_number",
        ids["version_1"], ids["version_2"], ids["version_3"],
    ) == [
        (ids["version_1"], 1, False, date(2024, 7, 2)),
        (ids["version_2"], 2, False, date(2024, 7, 2)),
        (ids["version_3"], 3, True, None),
    ]  # fmt: skip


def test_facts_are_those_of_the_current_version(built: Built) -> None:
    ids = built.ids["one_document_in_three_versions"]
    claims = [ids[f"version_{number}_count"] for number in (1, 2, 3)]
    assert built.rows(
        "select count_claim_id, value from marts.fct_participant_counts"
        " where count_claim_id in (?, ?, ?)", *claims,
    ) == [(claims[2], 300)]  # fmt: skip


def test_a_quarantined_event_leaves_and_its_counts_keep_their_article(built: Built) -> None:
    ids = built.ids["rows_in_quarantine"]
    assert (
        built.rows("select 1 from marts.fct_event_claims where event_claim_id = ?", ids["event"])
        == []
    )
    assert (
        built.rows(
            "select 1 from marts.fct_event_countries where event_country_id = ?", ids["country"]
        )
        == []
    )
    assert built.row(
        "select article_id, event_claim_id, event_id from marts.fct_participant_counts"
        " where count_claim_id = ?", ids["count"],
    ) == (ids["article"], None, None)  # fmt: skip


def test_what_pointed_to_quarantined_rows_points_nowhere(built: Built) -> None:
    ids = built.ids["rows_in_quarantine"]
    assert built.row(
        "select parent_event_claim_id, place_id, city_name from marts.fct_event_claims"
        " where event_claim_id = ?", ids["child"],
    ) == (None, None, "Lucca")  # fmt: skip


def test_a_quarantined_article_or_sentence_takes_its_claims_along(built: Built) -> None:
    ids = built.ids["rows_in_quarantine"]
    for table, key, value in (
        ("dim_articles", "article_id", ids["refused"]),
        ("fct_event_claims", "event_claim_id", ids["lost"]),
        ("fct_quotations", "quotation_id", ids["unsaid"]),
    ):
        assert built.rows(f"select 1 from marts.{table} where {key} = ?", value) == []
    assert built.rows("select 1 from marts.dim_sources where source_name = 'Nobody'") == []


def test_the_ledger_accounts_for_numbers_of_quarantined_facts(built: Built) -> None:
    token = built.ids["rows_in_quarantine"]["token"]
    assert built.row(
        "select outcome, reason, fact_id from marts.fct_number_ledger where token_id = ?", token
    ) == ("rejected", "fact_quarantined", None)


def test_a_number_about_an_organisation_points_to_the_organisation(built: Built) -> None:
    token = built.ids["offices_and_their_owners"]["token"]
    assert built.row(
        "select organisation_name from marts.fct_number_ledger as ledger"
        " join marts.dim_organisations as o on o.organisation_id = ledger.fact_id"
        " where token_id = ?", token,
    ) == ("World River Council",)  # fmt: skip


def test_an_office_shows_its_latest_status_and_the_window_all_claims_leave(built: Built) -> None:
    assert built.row(
        "select office_kind, status, opened_date_earliest, opened_date_latest, first_known_date,"
        " last_known_date, claim_count, independent_source_count"
        " from marts.fct_offices where city_name = 'Lima'"
    ) == (
        "regional_office", "existing", date(2024, 12, 15), date(2025, 1, 5), date(2024, 2, 17),
        date(2025, 3, 1), 3, 2,
    )  # fmt: skip


def test_namibia_is_no_null(built: Built) -> None:
    assert built.row("select country_code, country_name from marts.fct_event_countries") == (
        "NA",
        "Namibia",
    )


def test_the_calendar_spans_whole_years(built: Built) -> None:
    assert built.row("select min(date_day), max(date_day), count(*) from marts.dim_dates") == (
        date(2021, 1, 1),
        date(2025, 12, 31),
        1826,
    )


def test_neither_the_order_of_rows_nor_a_second_build_changes_anything(built: Built) -> None:
    assert built.shuffled.fingerprint() == built.database.fingerprint()


def test_no_mart_of_the_scenario_is_empty(built: Built) -> None:
    """A table without rows would pass every other test."""
    tables = [name for name in built.database.fingerprint() if name.startswith("marts.")]
    assert [t for t in tables if built.row(f"select count(*) from {t}") == (0,)] == []


def test_a_line_repeated_across_pages_speaks_once(built: Built) -> None:
    ids = built.ids["one_line_on_many_pages"]
    events = [ids[f"event_{number}"] for number in (1, 2, 3)]
    kept = "select event_claim_id from marts.fct_event_claims where event_claim_id in (?, ?, ?)"
    assert set(built.rows(kept, *events)) == {(events[0],), (events[2],)}
    assert built.row(
        "select line_number, line_text, line_kind, line_rule from marts.fct_dropped_lines"
        " where article_id = ?", ids["article_2"],
    ) == (1, "The Lantern Fair brought people together.", "repeated", "repeated_across_pages")  # fmt: skip
    assert built.row(
        "select outcome, reason, fact_id from marts.fct_number_ledger where token_id = ?",
        ids["token_2"],
    ) == ("rejected", "repeated_across_pages", None)  # fmt: skip
    assert built.row(
        "select event_claim_id from marts.fct_participant_counts where count_claim_id = ?",
        ids["count_3"],
    ) == (events[2],)  # fmt: skip
