"""Facts of the marts."""

from functools import partial

from warehouse.contracts.tables.build import COUNT, DATE, EVIDENCE, PLACE, table

_fct = partial(table, "marts")
_by = "article_id evidence_text span_start span_end rule_id confidence ingest_date"
_ARTICLE = {"article_id": "dim_articles.article_id"}
_EVENT = {
    **_ARTICLE,
    "event_claim_id": "fct_event_claims.event_claim_id",
    "event_id": "fct_events.event_id",
}
_EVENT_KEYS = "article_id event_claim_id event_id"
_PREVIOUS = "previous_event_id previous_edition_year previous_lower_bound previous_estimate previous_upper_bound previous_count_claim_id"

FACTS = (
    _fct("fct_event_claims", "event as told by one article",
        "event_claim_id article_id event_id event_series_id event_name is_event_named event_aliases series_name edition_number edition_year event_kind event_status event_format is_annual",
        DATE, PLACE, "organiser_name is_organiser_inferred theme parent_event_claim_id polarity", EVIDENCE, "ingest_date",
        key="event_claim_id", required="event_id event_name is_event_named event_kind event_status polarity " + _by,
        references={**_ARTICLE, "event_id": "fct_events.event_id", "place_id": "dim_places.place_id", "event_series_id": "dim_event_series.event_series_id"},
        note="Events as articles tell them; sources that disagree are separate rows."),
    _fct("fct_events", "real-world event",
        "event_id event_series_id event_name is_event_named series_name edition_number edition_year event_kind event_status event_format is_annual "
        "start_date end_date date_precision earliest_date latest_date duration_days", PLACE,
        "organiser_name is_organiser_inferred theme article_count independent_source_count has_conflict",
        key="event_id", required="event_name is_event_named event_kind event_status article_count independent_source_count has_conflict",
        references={"event_series_id": "dim_event_series.event_series_id", "place_id": "dim_places.place_id"}, note="Events, resolved from their claims."),
    _fct("fct_event_matches", "pair of tellings of events that were compared",
        "event_match_id event_id event_claim_id event_name other_event_id other_event_claim_id other_event_name match_score evidence_for evidence_against is_match decision_id",
        key="event_match_id", required="event_id event_claim_id event_name other_event_id other_event_claim_id other_event_name match_score is_match",
        references={"event_id": "fct_events.event_id", "event_claim_id": "fct_event_claims.event_claim_id", "other_event_id": "fct_events.event_id", "other_event_claim_id": "fct_event_claims.event_claim_id"},
        note="Why two tellings are held to be one event, or two. Tellings of one name, year and place are one without comparison."),
    _fct("fct_participant_counts", "count expression in one article",
        "count_claim_id article_id event_claim_id event_id count_text count_span_start count_span_end", COUNT,
        "estimate_low estimate_mid estimate_high magnitude policy_id is_round_number is_record_claim role role_text unit scope mode basis about_year claim_source_kind attribution_text polarity", EVIDENCE, "ingest_date",
        key="count_claim_id", required="count_text count_span_start count_span_end qualifier is_estimate is_round_number is_record_claim magnitude policy_id role unit scope mode basis claim_source_kind polarity " + _by,
        references=_EVENT, note="Counts as articles state them. Never add up rows: use fct_event_attendance."),
    _fct("fct_event_attendance", "event, role, unit and mode",
        "event_id role unit mode basis lower_bound estimate upper_bound preferred_count_claim_id claim_count independent_source_count spread_ratio has_conflict policy_id",
        key="event_id role unit mode", required="basis preferred_count_claim_id claim_count independent_source_count has_conflict policy_id",
        references={"event_id": "fct_events.event_id", "preferred_count_claim_id": "fct_participant_counts.count_claim_id"},
        note="Attendance under the house policy. Roles are never added up; attendance(policy) answers under others."),
    _fct("fct_event_timeline", "event, stage and claim",
        "event_id event_stage fact_id article_id told_date is_first_told is_copy start_date end_date date_precision related_event_id "
        "count_text role unit basis lower_bound estimate_mid upper_bound", EVIDENCE, "ingest_date",
        key="event_id event_stage fact_id", required="is_first_told is_copy " + _by,
        references={**_ARTICLE, "event_id": "fct_events.event_id", "related_event_id": "fct_events.event_id"},
        note="The life of an event as articles tell it: when each stage was told and of which day. Stages repeat with each telling: is_first_told keeps one."),
    _fct("fct_event_forecasts", "event, role, unit and mode that somebody forecast",
        "event_id role unit mode organiser_name expected_lower_bound expected_estimate expected_upper_bound expected_count_claim_id expected_source_kind expected_told_date "
        "actual_basis actual_lower_bound actual_estimate actual_upper_bound actual_count_claim_id forecast_bias_low forecast_bias forecast_bias_high",
        key="event_id role unit mode", required="expected_count_claim_id expected_source_kind",
        references={"event_id": "fct_events.event_id", "expected_count_claim_id": "fct_participant_counts.count_claim_id", "actual_count_claim_id": "fct_participant_counts.count_claim_id"},
        note="Expected against actual attendance under the house policy. Roles are never added up."),
    _fct("fct_edition_growth", "event, role, unit and mode with an earlier figure of its series",
        "event_id role unit mode event_series_id edition_year lower_bound estimate upper_bound preferred_count_claim_id", _PREVIOUS,
        "is_previous_historical years_apart skipped_edition_count is_consecutive is_renamed is_same_city growth_low growth growth_high",
        key="event_id role unit mode", required="event_series_id edition_year preferred_count_claim_id previous_edition_year previous_count_claim_id is_previous_historical years_apart skipped_edition_count",
        references={"event_id": "fct_events.event_id", "previous_event_id": "fct_events.event_id", "event_series_id": "dim_event_series.event_series_id",
                    "preferred_count_claim_id": "fct_participant_counts.count_claim_id", "previous_count_claim_id": "fct_participant_counts.count_claim_id"},
        note="Edition over edition, like with like: one role, unit and mode, what came and not what was expected. Look at is_consecutive before calling growth yearly."),
    _fct("fct_office_claims", "organisation, place and kind as told by one article",
        "office_claim_id article_id office_id organisation_id organisation_name office_kind office_status is_new is_inferred city_name city_text place_id region_name country_code is_country_inferred "
        "opened_date_earliest opened_date_latest opened_date_text known_by_date", EVIDENCE, "ingest_date",
        key="office_claim_id", required="office_id office_kind office_status is_new is_inferred " + _by,
        references={**_ARTICLE, "office_id": "fct_offices.office_id", "organisation_id": "dim_organisations.organisation_id", "place_id": "dim_places.place_id"}, note="Offices as articles tell them."),
    _fct("fct_offices", "office",
        "office_id organisation_id organisation_name office_kind city_name place_id region_name country_code is_country_inferred "
        "opened_date_earliest opened_date_latest closed_date_earliest closed_date_latest open_certain_first_date open_certain_last_date open_possible_first_date open_possible_last_date "
        "relocated_from_office_id relocated_to_office_id first_known_date last_known_date status claim_count independent_source_count has_conflict",
        key="office_id", required="office_kind status claim_count independent_source_count has_conflict",
        references={"organisation_id": "dim_organisations.organisation_id", "place_id": "dim_places.place_id", "relocated_from_office_id": "fct_offices.office_id", "relocated_to_office_id": "fct_offices.office_id"},
        note="Offices, resolved; absence from a later list is no closure. offices_as_of(day) tells which were open on a day."),
    _fct("fct_event_countries", "event claim and country represented",
        "event_country_id", _EVENT_KEYS, "country_code country_name country_text", EVIDENCE, "ingest_date",
        key="event_country_id", required="event_claim_id event_id country_code country_text " + _by, references=_EVENT, note="Countries that took part; the host is listed only where the text lists it."),
    _fct("fct_event_organisations", "event claim, organisation and role",
        "event_organisation_id", _EVENT_KEYS, "organisation_id organisation_name organisation_role is_inferred", EVIDENCE, "ingest_date",
        key="event_organisation_id", required="event_claim_id event_id organisation_id organisation_name organisation_role is_inferred " + _by,
        references={**_EVENT, "organisation_id": "dim_organisations.organisation_id"}, note="Who organised what, stated or inferred."),
    _fct("fct_event_audiences", "event claim and audience",
        "event_audience_id", _EVENT_KEYS, "audience_name", EVIDENCE, "ingest_date",
        key="event_audience_id", required="event_claim_id event_id audience_name " + _by, references=_EVENT, note="Who an event brings together, as categories without figures."),
    _fct("fct_event_topics", "event claim and topic",
        "event_topic_id", _EVENT_KEYS, "topic_name", EVIDENCE, "ingest_date",
        key="event_topic_id", required="event_claim_id event_id topic_name " + _by, references=_EVENT, note="What an event is about."),
    _fct("fct_quantities", "typed number in one article that is no participant count",
        "quantity_id article_id measure subject_name subject_kind quantity_text", COUNT, "estimate_low estimate_mid estimate_high policy_id unit as_of_date as_of_precision as_of_text claim_source_kind attribution_text", EVIDENCE, "ingest_date",
        key="quantity_id", required="measure subject_kind quantity_text qualifier is_estimate unit policy_id claim_source_kind " + _by, references=_ARTICLE, note="Membership, population, offices announced and other typed numbers; never attendance."),
    _fct("fct_organisation_relations", "organisation, relation and organisation as told by one article",
        "organisation_relation_id article_id subject_name relation object_name relation_date relation_precision", EVIDENCE, "ingest_date",
        key="organisation_relation_id", required="subject_name relation object_name " + _by, references=_ARTICLE, note="Who founded whom."),
    _fct("fct_person_roles", "person, title and organisation as told by one article",
        "person_role_id article_id person_id person_name role_title organisation_name", EVIDENCE, "ingest_date",
        key="person_role_id", required="person_id person_name role_title " + _by, references={**_ARTICLE, "person_id": "dim_people.person_id"}, note="Functions of people; no offices."),
    _fct("fct_programmes", "award, programme or campaign as told by one article",
        "programme_claim_id article_id programme_name programme_kind launched_by_name launched_date launched_precision launched_text", EVIDENCE, "ingest_date",
        key="programme_claim_id", required="programme_name programme_kind " + _by, references=_ARTICLE, note="Awards and programmes; no events."),
    _fct("fct_quotations", "quotation",
        "quotation_id article_id speaker_name quotation_text", EVIDENCE, "ingest_date",
        key="quotation_id", required="quotation_text " + _by, references=_ARTICLE, note="Quoted words."),
    _fct("fct_checks", "comparison of two statements in one article",
        "check_id article_id check_kind subject_id expected_text observed_text is_passed", EVIDENCE, "ingest_date",
        key="check_id", required="check_kind expected_text observed_text is_passed " + _by, references=_ARTICLE, note="Statements of one text that corroborate or contradict each other."),
    _fct("fct_number_ledger", "number or date token in one article",
        "token_id article_id token_text token_kind span_start span_end outcome reason fact_id ingest_date",
        key="token_id", required="article_id token_text token_kind span_start span_end outcome reason ingest_date", references=_ARTICLE, note="Every digit and date-like word: fact, check, or rejected with its reason."),
    _fct("fct_dropped_lines", "line that is no body text",
        "dropped_line_id article_id line_number line_text line_kind line_rule span_start span_end ingest_date",
        key="dropped_line_id", required="article_id line_number line_text line_kind line_rule span_start span_end ingest_date", references=_ARTICLE, note="Page chrome with the reason it was dropped."),
)  # fmt: skip
