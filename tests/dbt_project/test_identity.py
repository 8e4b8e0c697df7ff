"""One real-world thing told by several articles has one id, and two things never share one."""

import pytest

from tests.dbt_project.conftest import Built

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("dbt")]


def test_one_event_told_by_two_articles_is_one_event(built: Built) -> None:
    ids = built.ids["one_forum_in_three_articles"]
    event = built.event_of(ids["first"])
    assert built.event_of(ids["second"]) == event
    assert built.row(
        "select article_count, independent_source_count, has_detail_conflict, edition_number, edition_year"
        " from marts.fct_events where event_id = ?", event,
    ) == (3, 3, False, 8, 2024)  # fmt: skip


def test_a_mention_without_a_date_joins_the_only_edition_it_can_mean(built: Built) -> None:
    ids = built.ids["one_forum_in_three_articles"]
    assert built.event_of(ids["undated"]) == built.event_of(ids["first"])


def test_the_next_edition_is_another_event_of_the_same_series(built: Built) -> None:
    ids = built.ids["one_forum_in_three_articles"]
    assert built.event_of(ids["following"]) != built.event_of(ids["first"])
    series = built.rows(
        "select distinct s.event_series_id, s.series_name from marts.fct_event_claims as c"
        " join marts.dim_event_series as s on s.event_series_id = c.event_series_id"
        " where c.event_id in (?, ?)", built.event_of(ids["first"]),
        built.event_of(ids["following"]),
    )  # fmt: skip
    assert [name for _, name in series] == ["Harbour Cities Forum"] * len(series)
    assert len(series) == 1


def test_an_exact_copy_names_its_original_and_corroborates_nothing(built: Built) -> None:
    ids = built.ids["one_text_on_two_sites"]
    originals = built.pairs("select article_id, original_article_id from marts.dim_articles")
    assert originals[ids["copy"]] == ids["original"]
    assert originals[ids["original"]] is None
    event = built.event_of(ids["original_event"])
    assert built.event_of(ids["copy_event"]) == event
    assert built.row(
        "select claim_count, independent_source_count, estimate, preferred_count_claim_id"
        " from marts.fct_event_attendance where event_id = ?", event,
    ) == (2, 1, 120, ids["original_count"])  # fmt: skip


def test_a_trimmed_copy_tells_of_the_same_event(built: Built) -> None:
    ids = built.ids["one_story_retold_elsewhere"]
    originals = built.pairs("select article_id, original_article_id from marts.dim_articles")
    assert originals[ids["copy"]] == ids["original"]
    assert originals[ids["template"]] is None
    event = built.event_of(ids["original_event"])
    assert built.event_of(ids["copy_event"]) == event
    assert built.event_of(ids["template_event"]) != event


def test_only_copies_are_called_copies(built: Built) -> None:
    assert built.row("select count(original_article_id) from marts.dim_articles") == (2,)


def test_a_tour_of_two_cities_is_two_events(built: Built) -> None:
    ids = built.ids["events_that_look_alike"]
    assert built.event_of(ids["Ulm"]) != built.event_of(ids["Bonn"])


def test_a_postponed_event_and_its_new_day_are_two_events(built: Built) -> None:
    ids = built.ids["events_that_look_alike"]
    assert built.event_of(ids["old_day"]) != built.event_of(ids["new_day"])


def test_a_description_is_one_event_where_organiser_kind_day_and_city_agree(built: Built) -> None:
    ids = built.ids["events_that_look_alike"]
    assert built.event_of(ids["annual A"]) == built.event_of(ids["annual B"])
    assert built.event_of(ids["annual C"]) != built.event_of(ids["annual A"])
    assert built.event_of(ids["annual D"]) != built.event_of(ids["annual A"])


def test_what_one_article_tells_apart_stays_apart(built: Built) -> None:
    ids = built.ids["events_that_look_alike"]
    assert built.event_of(ids["opening ceremony"]) != built.event_of(ids["closing ceremony"])


def test_sources_a_day_apart_tell_of_one_event_and_are_flagged(built: Built) -> None:
    ids = built.ids["sources_that_differ_on_the_day"]
    event = built.event_of(ids["first"])
    assert built.event_of(ids["second"]) == event
    assert built.row(
        "select has_detail_conflict, event_format from marts.fct_events where event_id = ?", event
    ) == (True, "hybrid")  # fmt: skip


def test_a_district_contradicts_no_city(built: Built) -> None:
    event = built.event_of(built.ids["sources_that_differ_on_the_day"]["city"])
    assert built.row(
        "select article_count, has_detail_conflict from marts.fct_events where event_id = ?", event
    ) == (2, False)  # fmt: skip


def test_a_place_that_came_twice_is_one_row_with_its_parent(built: Built) -> None:
    assert built.row(
        "select place_name, parent_place_name, country_name from marts.dim_places"
        " where place_kind = 'district'"
    ) == ("Le Panier", "Marseille", "France")


def test_an_acronym_joins_the_organisation_that_defines_it(built: Built) -> None:
    assert built.rows(
        "select organisation_name, organisation_key, acronym, article_count"
        " from marts.dim_organisations where acronym is not null"
    ) == [("World River Council", "world river council", "WRC", 3)]


def test_an_office_of_the_plain_kind_is_the_one_of_the_specific_kind(built: Built) -> None:
    ids = built.ids["offices_and_their_owners"]
    offices = built.pairs("select office_claim_id, office_id from marts.fct_office_claims")
    assert offices[ids["plan"]] == offices[ids["opened"]] == offices[ids["exists"]]
    assert offices[ids["other"]] != offices[ids["plan"]]


def test_a_function_outranks_a_byline(built: Built) -> None:
    people = built.pairs("select person_name, role_title from marts.dim_people")
    assert people == {"Ama Osei": "Mayor", "Kofi Boa": "author"}
