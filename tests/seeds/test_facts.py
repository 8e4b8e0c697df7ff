"""Every fact that the two seed documents hold, asked for by SQL on a built release."""

import pytest

pytestmark = [pytest.mark.shared, pytest.mark.slow]

A = "article_id = (select article_id from marts.dim_articles where source_uri like '%000_dd4ef5f07783e41b.txt')"
B = "article_id = (select article_id from marts.dim_articles where source_uri like '%003_10e5e22438abecf3.txt')"
WEGO = "World Smart Sustainable Cities Organization"
KICK_OFF = "2024 Activities Kick-off Event"

FACTS = {
    "A-D1 publisher": (f"select publisher from marts.dim_articles where {A}", [("The Korea Times",)]),
    "A-D2 published": (f"select published_date, published_date_text from marts.dim_articles where {A}", [("2024-02-17", "17.02.2024")]),
    "A-D3 author": (f"select author from marts.dim_articles where {A}", [("Lee Hae-rin",)]),
    "A-D4 page date": (f"select page_date from marts.dim_articles where {A}", [("2024-04-18",)]),
    "A-D5 tagline is no title": (
        f"select title, site_tagline from marts.dim_articles where {A}",
        [(None, "eGovernment Forschung seit 2001 | eGovernment Research since 2001")],
    ),
    "A-D6 languages": (f"select language, chrome_language from marts.dim_articles where {A}", [("en", "de")]),
    "A-O1 organisation": (
        f"select acronym, organisation_kind from marts.dim_organisations where organisation_name = '{WEGO}'",
        [("WeGO", "international association")],
    ),
    "A-O2 inception": (
        f"select year(inception_date), inception_precision from marts.dim_organisations where organisation_name = '{WEGO}'",
        [(2010, "year")],
    ),
    "A-O3 founder": (
        "select subject_name, object_name, year(relation_date) from marts.fct_organisation_relations where relation = 'founder_of'",
        [("Seoul Metropolitan Government", WEGO, 2010)],
    ),
    "A-F1..F7 offices": (
        f"select city_name, country_code, office_kind, office_status, is_new, is_inferred, is_country_inferred from marts.fct_office_claims where {A} order by 1",
        [
            ("Abu Dhabi", "AE", "regional_office", "opened", True, False, False),
            ("Abuja", "NG", "regional_office", "existing", False, False, False),
            ("Almaty", "KZ", "regional_office", "opened", True, False, False),
            ("Beyoğlu", "TR", "regional_office", "existing", False, False, False),
            ("Chengdu", "CN", "regional_office", "existing", False, False, False),
            ("Cuenca", "EC", "regional_office", "opened", True, False, False),
            ("Seoul", "KR", "headquarters", "existing", False, True, True),
        ],
    ),
    "A-F1..F7 one organisation": (f"select distinct organisation_name from marts.fct_office_claims where {A}", [(WEGO,)]),
    "A-F1..F7 windows": (
        f"select distinct opened_date_earliest, opened_date_latest, known_by_date from marts.fct_office_claims where {A}",
        [(None, "2024-02-17", "2024-02-17")],
    ),
    "A-F5 district of a city": (
        "select p.place_kind, p.parent_place_name from marts.dim_places p where place_name = 'Beyoğlu'", [("district", "Istanbul")],
    ),
    "A-F8 offices announced": (
        f"select value, lower_bound, upper_bound, unit, subject_name from marts.fct_quantities where measure = 'offices_announced' and {A}",
        [(3, 3, 3, "office", WEGO)],
    ),
    "A-F8 list length check": (f"select is_passed from marts.fct_checks where check_kind = 'list_length_agrees' and {A}", [(True,)]),
    "A-E1 event": (
        f"select event_kind, event_status, edition_year, is_annual, date_precision from marts.fct_event_claims where event_name = '{KICK_OFF}'",
        [("conference", "scheduled", 2024, True, "day")],
    ),
    "A-E1.date": (
        f"select start_date, end_date, date_text, anchor_date, anchor_earliest, anchor_latest from marts.fct_event_claims where event_name = '{KICK_OFF}'",
        [("2024-02-20", "2024-02-20", "Tuesday", "2024-02-17", "2024-02-14", "2024-02-20")],
    ),
    "A-E1.venue": (
        f"select venue_name, city_name, country_code, is_country_inferred from marts.fct_event_claims where event_name = '{KICK_OFF}'",
        [("Seoul Global Center", "Seoul", "KR", True)],
    ),
    "A-E1.org": (f"select organiser_name, is_organiser_inferred from marts.fct_event_claims where event_name = '{KICK_OFF}'", [(WEGO, False)]),
    "A-E1.theme": (f"select theme from marts.fct_event_claims where event_name = '{KICK_OFF}'", [("Smart Life in Smart City",)]),
    "A-E1.aud": (
        f"select audience_name from marts.fct_event_audiences where {A} order by 1",
        [("academics",), ("corporations",), ("diplomatic missions",), ("local governments",), ("member cities",), ("specialists",)],
    ),
    "A-E2 committee meeting": (
        "select event_status, start_date, earliest_date, latest_date, venue_name, city_name, country_code, organiser_name"
        " from marts.fct_event_claims where event_name ilike '%executive committee meeting'",
        [("scheduled", None, "2024-02-17", None, None, "Almaty", "KZ", WEGO)],
    ),
    "A-W1 programme": (
        "select programme_name, programme_kind, launched_by_name, year(launched_date), launched_precision, launched_text from marts.fct_programmes",
        [("Seoul Smart City Prize", "award", WEGO, 2023, "year", "Last year")],
    ),
    "A-C1 some 100": (
        "select c.value, qualifier, lower_bound, upper_bound, estimate_low, estimate_high, role, unit, scope, basis, is_estimate, mode, event_name"
        f" from marts.fct_participant_counts c join marts.fct_event_claims using (event_claim_id) where c.{A}",
        [(100, "approx", None, None, 90, 110, "representative", "person", "event_total", "expected", True, "in_person", KICK_OFF)],
    ),
    "A-C2 membership": (
        f"select value, qualifier, unit, subject_name, year(as_of_date), as_of_precision from marts.fct_quantities where measure = 'membership' and {A}",
        [(50, "exact", "city", WEGO, 2010, "year")],
    ),
    "A-C3 population": (
        f"select value, lower_bound, upper_bound, estimate_low, estimate_high, qualifier, subject_name from marts.fct_quantities where measure = 'population' and {A}",
        [(2_000_000, 2_000_001, None, 2_000_001, 2_199_999, "more_than", "Almaty")],
    ),
    "B-D1 title": (f"select title from marts.dim_articles where {B}", [("Great success for the 8th edition of Casablanca Smart City",)]),
    "B-D2 publisher": (f"select publisher from marts.dim_articles where {B}", [("APAnews",)]),
    "B-D3 no publication date": (
        f"select published_date, published_date_earliest, published_date_latest, author from marts.dim_articles where {B}",
        [(None, "2024-06-06", None, None)],
    ),
    "B-S1 series": ("select series_name from marts.dim_event_series where series_name ilike 'casablanca%'", [("Casablanca Smart City",)]),
    "B-E1 event": (
        f"select event_name, edition_number, edition_year, event_kind, event_status from marts.fct_event_claims where {B}",
        [("Casablanca Smart City 2024", 8, 2024, "conference", "held")],
    ),
    "B-E1.date": (f"select start_date, end_date, duration_days, date_precision from marts.fct_event_claims where {B}", [("2024-06-05", "2024-06-06", 2, "day")]),
    "B-E1.dur": (f"select is_passed from marts.fct_checks where check_kind = 'duration_agrees' and {B}", [(True,)]),
    "B-E1.venue": (
        f"select venue_name, city_name, country_code, is_country_inferred from marts.fct_event_claims where {B}",
        [("Sacré Cœur", "Casablanca", "MA", True)],
    ),
    "B-E1.theme": (f"select theme from marts.fct_event_claims where {B}", [("From the Smart Citizen to the Smart Metropolis",)]),
    "B-E1.aud": (
        f"select audience_name from marts.fct_event_audiences where {B} order by 1",
        [("citizens",), ("decision-makers",), ("experts",), ("innovators",)],
    ),
    "B-E1.org": (
        f"select organisation_name, organisation_role, is_inferred from marts.fct_event_organisations where {B}",
        [("Casablanca Events & Animation", "organiser", True)],
    ),
    "B-O1 organisation": ("select count(*) from marts.dim_organisations where organisation_name = 'Casablanca Events & Animation'", [(1,)]),
    "B-P1 person": (
        f"select person_name, role_title, organisation_name from marts.fct_person_roles where {B}",
        [("Mohamed Jouahri", "General Director", "Casablanca Events & Animation")],
    ),
    "B-Q1 quotation": (f"select speaker_name from marts.fct_quotations where {B}", [("Mohamed Jouahri",)]),
    "B-C1 nearly 960": (
        "select value, qualifier, lower_bound, upper_bound, estimate_low, estimate_high, unit, scope, basis, is_estimate"
        f" from marts.fct_participant_counts where role = 'participant' and {B}",
        [(960, "nearly", None, 959, 950, 959, "person", "event_total", "reported_actual", True)],
    ),
    "B-C2 more than 70": (
        "select value, qualifier, lower_bound, upper_bound, estimate_low, estimate_high, unit, scope, basis, is_estimate"
        f" from marts.fct_participant_counts where role = 'speaker' and {B}",
        [(70, "more_than", 71, None, 71, 79, "person", "event_total", "reported_actual", True)],
    ),
    "B-C3 countries represented": (
        f"select value, qualifier, lower_bound, upper_bound, unit, basis from marts.fct_participant_counts where role = 'country_represented' and {B}",
        [(None, "at_least", 15, None, "country", "enumerated")],
    ),
    "B-N01..N15 countries": (
        f"select string_agg(country_code, ' ' order by country_code) from marts.fct_event_countries where {B}",
        [("AR BE CH CN CO EG ES FR IN IT JP KE NL SN US",)],
    ),
}  # fmt: skip


@pytest.mark.parametrize("fact", FACTS)
def test_the_release_holds(ask, fact: str) -> None:
    sql, expected = FACTS[fact]
    assert ask(sql) == expected


def test_topics_of_the_debates_are_kept(ask) -> None:
    topics = {
        str(row[0]).lower()
        for row in ask(f"select topic_name from marts.fct_event_topics where {B}")
    }
    assert {
        "land shortage",
        "water stress",
        "energy consumption",
        "climate change",
        "renewable energy",
    } <= topics


def test_the_quotation_is_verbatim(ask) -> None:
    ((words,),) = ask(f"select quotation_text from marts.fct_quotations where {B}")
    assert str(words).startswith("We managed to create a space for dialogue")


def test_attendance_answers_under_each_policy(ask) -> None:
    house = ask(
        "select estimate, lower_bound, upper_bound from attendance('v1') where role = 'participant'"
    )
    assert house == ask(
        "select estimate, lower_bound, upper_bound from marts.fct_event_attendance where role = 'participant'"
    )
    for policy in ("ccc", "acled", "count_love"):
        assert ask(f"select count(*) > 0 from attendance('{policy}')") == [(True,)]


def test_evidence_is_answered_by_macro(ask) -> None:
    ((sentence,),) = ask(
        "select evidence_text from evidence((select count_claim_id from marts.fct_participant_counts where role = 'speaker'))"
    )
    assert "more than 70 speakers" in str(sentence)
