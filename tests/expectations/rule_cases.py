"""How each rule written by hand is broken, and how it is just kept, on the rows of `article`."""

from dataclasses import dataclass, field

from tests.expectations.article import Value


@dataclass(frozen=True, slots=True)
class Case:
    """How a row breaks a rule, and how it just keeps it.

    Args:
        table: whose subject is changed.
        rule: its name.
        broken: changes that break the rule.
        kept: changes that look like it and keep the rule.
        extra: a row to add beside the subject, which breaks the rule too.
        found: key of the failing row where it is not the subject's.
    """

    table: str
    rule: str
    broken: dict[str, Value] = field(default_factory=dict)
    kept: dict[str, Value] = field(default_factory=dict)
    extra: dict[str, Value] = field(default_factory=dict)
    found: str = ""

    def __str__(self) -> str:
        return f"{self.table.split('.')[1]}-{self.rule}"


EVENTS, ARTICLES, COUNTS, OFFICES = (
    "raw.event_claims",
    "raw.articles",
    "raw.participant_counts",
    "raw.office_claims",
)
PLACES, TOKENS = "raw.places", "raw.number_tokens"
MART_EVENTS, MART_COUNTS, ATTENDANCE = (
    "marts.fct_events",
    "marts.fct_participant_counts",
    "marts.fct_event_attendance",
)
MART_OFFICES = "marts.fct_offices"


def ordered(table: str) -> list[Case]:
    """The order of the four dates of an event."""
    return [
        Case(
            table,
            "start_date__not_after_end_date",
            {"start_date": "2021-05-05"},
            {"start_date": "2021-05-04"},
        ),
        Case(
            table,
            "earliest_date__not_after_latest_date",
            {"earliest_date": "2021-05-05"},
            {"latest_date": "2021-05-03"},
        ),
        Case(
            table,
            "start_date__not_before_earliest_date",
            {"earliest_date": "2021-05-04"},
            {"earliest_date": "2021-05-01"},
        ),
        Case(
            table,
            "end_date__not_after_latest_date",
            {"latest_date": "2021-05-03"},
            {"latest_date": None},
        ),
        Case(
            table,
            "start_date__not_before_earliest_date",
            {"date_precision": "month", "earliest_date": "2021-05-05"},
            {"date_precision": "month", "earliest_date": "2021-05-04"},
        ),
        Case(
            table,
            "end_date__not_after_latest_date",
            {"date_precision": "month", "latest_date": "2021-05-02"},
            {"date_precision": "month", "latest_date": "2021-05-03"},
        ),
    ]


DATES = [
    *ordered(EVENTS),
    *ordered(MART_EVENTS),
    Case(
        EVENTS,
        "event_dates__within_calendar",
        {"start_date": "0999-12-31"},
        {"start_date": "1000-01-01"},
    ),
    Case(
        EVENTS,
        "event_dates__within_living_memory",
        {"latest_date": "2101-01-01"},
        {"latest_date": "2100-12-31"},
    ),
    Case(EVENTS, "edition_year__near_start_date", {"edition_year": 2019}, {"edition_year": 2020}),
    Case(
        EVENTS,
        "sub_event__inside_its_parent",
        {"start_date": "2021-05-04"},
        {"end_date": "2021-05-03"},
        found="e2",
    ),
    Case(
        EVENTS,
        "anchor_date__inside_its_tolerance",
        {"anchor_date": "2021-05-12"},
        {"anchor_date": "2021-05-11"},
    ),
    Case(
        EVENTS,
        "end_date__given_with_start_date",
        {"end_date": None},
        {"start_date": None},
    ),
    Case(
        EVENTS,
        "date_text__given_with_start_date",
        {"date_text": None},
        {"date_text": None, "start_date": None, "end_date": None},
    ),
    Case(
        EVENTS,
        "date_precision__given_with_start_date",
        {"date_precision": None},
        {"date_precision": "month"},
    ),
    *(
        Case(
            EVENTS,
            "date_range__spans_its_precision",
            {"date_precision": precision},
            {"date_precision": precision, "start_date": start, "end_date": end},
        )
        for precision, start, end in (
            ("month", "2021-02-01", "2021-02-28"),
            ("season", "2021-12-01", "2022-02-28"),
            ("quarter", "2021-04-01", "2021-06-30"),
            ("year", "2021-01-01", "2021-12-31"),
        )
    ),
    *(
        Case(
            EVENTS,
            "date_precision__not_finer_than_text",
            {"date_text": words},
            {"date_text": words, "date_precision": "year"},
        )
        for words in ("2021", "in 2021", "(2021", "im  2021")
    ),
    Case(
        EVENTS,
        "date_precision__not_finer_than_text",
        {"date_text": "en 2021", "date_precision": "quarter"},
        {"date_text": "May 2021", "date_precision": "month"},
    ),
    Case(
        EVENTS,
        "date_text__year_agrees_with_range",
        {"date_text": "3 and 4 May 2020"},
        {"date_text": "30 Dec 2020 to 4 May 2021"},
    ),
    Case(
        EVENTS,
        "date_text__year_agrees_with_range",
        {"date_text": "3 May (2019/20)"},
        {"date_text": "3 May at 20:30, hall 19001"},
    ),
    Case(
        EVENTS,
        "duration_days__agrees_with_range",
        {"duration_days": 3},
        {"duration_days": 3, "date_precision": "month"},
    ),
    Case("raw.checks", "weekday__agrees_with_date", {"is_passed": False}),
    Case(
        "raw.checks",
        "stated_duration__agrees_with_range",
        {"is_passed": False, "check_kind": "duration_agrees"},
        {"is_passed": False},
    ),
    Case(
        "raw.checks",
        "list_length__agrees_with_count",
        {"is_passed": False, "check_kind": "list_length_agrees"},
        {"is_passed": False},
    ),
]

PUBLICATION = [
    Case(
        ARTICLES,
        "published_date__within_calendar",
        {"published_date": "2201-01-01"},
        {"published_date": "2200-12-31"},
    ),
    Case(
        ARTICLES,
        "published_date__within_living_memory",
        {"published_date": "1899-12-31"},
        {"published_date": None},
    ),
    Case(
        ARTICLES,
        "published_date_earliest__not_after_latest",
        {"published_date_latest": "2021-05-03"},
        {"published_date_latest": "2021-05-04"},
    ),
    Case(
        ARTICLES,
        "published_date__inside_its_window",
        {"published_date": "2021-05-11"},
        {"published_date": "2021-05-10"},
    ),
    Case(
        ARTICLES,
        "published_date__not_after_ingest_date",
        {"published_date": "2021-05-12"},
        {"published_date": "2021-05-11"},
    ),
    Case(
        ARTICLES,
        "published_date__not_after_page_date",
        {"published_date": "2021-05-10"},
        {"published_date": "2021-05-09"},
    ),
    Case(
        "raw.organisations",
        "inception_date__not_after_publication",
        {"inception_date": "2021-05-07"},
        {"inception_date": "2021-05-06"},
    ),
    Case(
        EVENTS,
        "held_event__not_after_publication",
        {"start_date": "2021-05-08"},
        {"start_date": "2021-05-07"},
    ),
    Case(
        EVENTS,
        "held_event__not_after_publication",
        {"start_date": "2021-05-12", f"{ARTICLES}.published_date": None},
        {"start_date": "2021-05-08", f"{ARTICLES}.published_date": None},
    ),
    Case(
        EVENTS,
        "held_event__not_after_publication",
        {"start_date": "2021-05-08"},
        {"start_date": "2021-05-08", "event_status": "scheduled"},
    ),
    Case(
        EVENTS,
        "ongoing_event__spans_publication",
        {"event_status": "ongoing"},
        {"event_status": "ongoing", "end_date": "2021-05-05"},
    ),
    Case(
        EVENTS,
        "scheduled_event__not_long_before_publication",
        {"event_status": "scheduled", "end_date": "2021-04-04"},
        {"event_status": "scheduled"},
    ),
    Case(
        EVENTS,
        "anchor_date__not_page_date",
        {"anchor_date": "2021-05-08"},
        {f"{ARTICLES}.page_date": "2021-05-06"},
    ),
    Case(
        EVENTS,
        "anchor_date__is_publication_date",
        {"anchor_date": "2021-05-07"},
        {"anchor_date": None},
    ),
]

COUNTING = [
    Case(COUNTS, "lower_bound__not_above_upper_bound", {"lower_bound": 960}, {"lower_bound": 959}),
    Case(COUNTS, "value__inside_bounds", {"value": 961}, {"value": 958}),
    Case(
        COUNTS,
        "value__inside_bounds",
        {"value": 10, "lower_bound": 12},
        {"value": 11, "lower_bound": 12},
    ),
    *(
        Case(
            COUNTS,
            "bounds__agree_with_qualifier",
            {"qualifier": word, "value": value, "lower_bound": low, "upper_bound": high},
            {"qualifier": word, **kept},
        )
        for word, value, low, high, kept in (
            ("exact", 10, 10, 11, {"value": 10, "lower_bound": 10, "upper_bound": 10}),
            ("nearly", 960, None, 960, {"value": 960, "upper_bound": 959}),
            ("less_than", 50, None, None, {"value": 50, "upper_bound": 49}),
            ("more_than", 70, 69, None, {"value": 70, "lower_bound": 70, "upper_bound": None}),
            ("at_least", 70, 71, None, {"value": 70, "lower_bound": 70, "upper_bound": None}),
            ("at_most", 70, None, 71, {"value": 70, "upper_bound": 70}),
            ("between", None, 300, None, {"value": None, "lower_bound": 300, "upper_bound": 400}),
            (
                "vague_plural",
                200,
                200,
                None,
                {"value": None, "lower_bound": 200, "upper_bound": None},
            ),
            ("none_reported", None, 1, None, {"value": None, "upper_bound": None}),
        )
    ),
    Case(
        COUNTS,
        "number__given_with_qualifier",
        {"value": None},
        {"value": None, "qualifier": "vague_plural"},
    ),
    Case(
        COUNTS,
        "number__given_with_qualifier",
        {"value": None, "qualifier": "at_least"},
        {"value": None, "qualifier": "at_least", "basis": "enumerated"},
    ),
    Case(
        COUNTS,
        "is_round_number__agrees_with_value",
        {"is_round_number": True, "value": 961},
        {"is_round_number": True},
    ),
    Case(
        COUNTS,
        "bodies__counted_in_their_unit",
        {"role": "country_represented"},
        {"role": "country_represented", "unit": "country"},
    ),
    Case(
        COUNTS,
        "persons__counted_in_persons",
        {"role": "speaker", "unit": "organisation"},
        {"role": "exhibitor", "unit": "organisation"},
    ),
    Case(COUNTS, "unit__counts_participants", {"unit": "money"}, {"unit": "visit"}),
    Case(
        COUNTS,
        "expected_count__not_of_past_event",
        {"basis": "expected", f"{EVENTS}.end_date": "2021-03-01"},
        {"basis": "expected"},
    ),
    Case(
        COUNTS,
        "reported_count__not_before_event",
        {f"{EVENTS}.start_date": "2021-05-08"},
        {f"{EVENTS}.start_date": "2021-05-08", "basis": "expected"},
    ),
    Case(
        COUNTS,
        "reported_count__not_before_event",
        {f"{EVENTS}.start_date": "2021-05-08"},
        {f"{EVENTS}.start_date": "2021-05-08", "about_year": 2019},
    ),
    Case(
        COUNTS,
        "reported_count__not_of_scheduled_event",
        {f"{EVENTS}.event_status": "scheduled"},
        {f"{EVENTS}.event_status": "ongoing"},
    ),
    Case(
        COUNTS,
        "persons_at_one_event__possible",
        {"value": 10_000_001},
        {"value": 10_000_001, "mode": "online"},
    ),
    Case(
        COUNTS,
        "persons_at_one_event__possible",
        {"lower_bound": 20_000_000},
        {"lower_bound": 20_000_000, "scope": "series_cumulative"},
    ),
    Case(COUNTS, "persons_at_one_event__usual", {"value": 1_000_001}, {"value": 1_000_000}),
    Case(
        COUNTS,
        "countries_represented__exist",
        {"unit": "country", "value": 261},
        {"unit": "country", "value": 195},
    ),
    *(
        case
        for table in (MART_COUNTS, "marts.fct_quantities")
        for case in (
            Case(table, "estimates__ordered", {"estimate_mid": 899}, {"estimate_mid": None}),
            Case(table, "estimates__ordered", {"estimate_low": 960}, {"estimate_low": 930}),
            Case(
                table,
                "estimate__inside_bounds",
                {"estimate_high": 960},
                {"estimate_high": 960, "upper_bound": None},
            ),
            Case(table, "estimate__inside_bounds", {"estimate_low": 70}, {"estimate_low": 71}),
        )
    ),
    Case(
        MART_COUNTS, "magnitude__agrees_with_value", {"magnitude": 3}, {"magnitude": 1, "value": 7}
    ),
    Case(MART_COUNTS, "magnitude__agrees_with_value", {"value": 1000}, {"value": None}),
    Case(
        ATTENDANCE,
        "event_role_unit_mode__unique",
        extra={"event_id": "v1", "role": "speaker", "unit": "person", "mode": "in_person"},
    ),
    Case(
        ATTENDANCE,
        "lower_bound__not_above_upper_bound",
        {"lower_bound": 960},
        {"lower_bound": 960, "has_count_conflict": True},
    ),
    Case(
        ATTENDANCE,
        "estimate__inside_bounds",
        {"estimate": 960},
        {"estimate": 960, "has_count_conflict": True},
    ),
    Case(
        ATTENDANCE, "speakers__not_more_than_participants", {"upper_bound": 70}, {"upper_bound": 71}
    ),
    Case(
        ATTENDANCE,
        "independent_source_count__not_above_claim_count",
        {"independent_source_count": 3},
        {"independent_source_count": 2},
    ),
    Case(ATTENDANCE, "spread_ratio__at_least_one", {"spread_ratio": 0.9}, {"spread_ratio": None}),
]

PLACING = [
    *(
        Case(table, "country_code__is_iso", {"country_code": "UK"}, {"country_code": "XK"})
        for table in (PLACES, EVENTS, OFFICES, "raw.event_countries")
    ),
    *(
        case
        for table in (EVENTS, OFFICES)
        for case in (
            Case(
                table,
                "city__has_country",
                {"country_code": None},
                {"country_code": None, "city_name": None},
            ),
            Case(
                table,
                "country_code__agrees_with_place",
                {"country_code": "ES"},
                {"country_code": "ES", "place_id": None},
            ),
            Case(
                table,
                "is_country_inferred__given_with_country",
                {"is_country_inferred": None},
                {"is_country_inferred": None, "country_code": None},
            ),
        )
    ),
    Case(PLACES, "latitude__within_globe", {"latitude": 90.1}, {"latitude": -90.0}),
    Case(PLACES, "latitude__within_globe", {"latitude": float("nan")}, {"latitude": None}),
    Case(PLACES, "longitude__within_globe", {"longitude": -180.1}, {"longitude": 180.0}),
    Case(
        PLACES,
        "city__has_country",
        {"country_code": None},
        {"country_code": None, "place_kind": "region"},
    ),
    Case(
        PLACES,
        "district__has_city",
        {"place_kind": "district", "parent_place_id": None},
        {"place_kind": "district"},
    ),
    Case(PLACES, "parent_place__exists", {"parent_place_id": "nowhere"}, {"parent_place_id": None}),
    Case(
        OFFICES,
        "office__names_organisation_or_place",
        {"organisation_name": None, "city_name": None, "country_code": None},
        {"organisation_name": None},
    ),
    Case(
        OFFICES,
        "opened_date_earliest__not_after_latest",
        {"opened_date_earliest": "2021-05-07"},
        {"opened_date_earliest": "2021-05-06"},
    ),
    Case(
        OFFICES,
        "closed_date_earliest__not_after_latest",
        {"closed_date_earliest": "2021-05-07", "closed_date_latest": "2021-05-06"},
        {"closed_date_earliest": "2021-05-06", "closed_date_latest": "2021-05-06"},
    ),
    Case(
        OFFICES,
        "closed_office__not_closed_after_publication",
        {"closed_date_earliest": "2021-05-08", "office_status": "closed"},
        {"closed_date_earliest": "2021-05-08"},
    ),
    Case(
        OFFICES,
        "opened_office__not_opened_after_publication",
        {"opened_date_earliest": "2021-05-08"},
        {"opened_date_earliest": "2021-05-08", "office_status": "planned"},
    ),
    Case(
        OFFICES,
        "planned_office__not_opened_before_publication",
        {"office_status": "planned", "opened_date_latest": "2021-05-04"},
        {"opened_date_latest": "2021-05-04"},
    ),
    Case(
        OFFICES,
        "known_by_date__is_publication_date",
        {"known_by_date": "2021-05-07"},
        {"known_by_date": None},
    ),
    Case(
        OFFICES,
        "new_office__not_closed",
        {"office_status": "closed"},
        {"office_status": "closed", "is_new": False},
    ),
    Case(
        MART_OFFICES,
        "first_known_date__not_after_last_known_date",
        {"first_known_date": "2021-05-07"},
        {"first_known_date": "2020-01-01"},
    ),
    Case(
        MART_OFFICES,
        "opened_date_earliest__not_after_latest",
        {"opened_date_earliest": "2021-05-07"},
        {"opened_date_earliest": None},
    ),
    Case(
        MART_OFFICES,
        "organisation__has_one_headquarters",
        extra={
            "office_id": "f2",
            "organisation_id": "g1",
            "office_kind": "headquarters",
            "city_name": "Faro",
            "status": "existing",
        },
        found="g1",
    ),
]

VERBATIM = [
    *(
        case
        for table, text, start, end in (
            ("raw.sentences", "sentence_text", "span_start", "span_end"),
            ("raw.dropped_lines", "line_text", "span_start", "span_end"),
            (TOKENS, "token_text", "span_start", "span_end"),
            (COUNTS, "count_text", "count_span_start", "count_span_end"),
            (EVENTS, "date_text", "date_span_start", "date_span_end"),
        )
        for case in (
            Case(table, f"{text}__verbatim", {text: "other words"}, {text: None}),
            Case(table, f"{text}__verbatim", {end: 0}),
            Case(table, f"{start}__not_after_{end}", {start: 10_000}, {start: 0}),
        )
    ),
    Case(
        COUNTS, "count_span__inside_evidence", {"count_span_start": 0}, {"count_span_start": None}
    ),
    Case(
        "raw.event_countries",
        "country_text__inside_evidence",
        {"country_text": "Spain"},
        {"country_text": "Port"},
    ),
    Case(
        "raw.quantities",
        "quantity_text__inside_evidence",
        {"quantity_text": "41 members"},
        {"quantity_text": "with 40"},
    ),
    Case(
        EVENTS,
        "parent_event__exists",
        {"parent_event_claim_id": "e1"},
        {"parent_event_claim_id": "e2"},
    ),
    Case(EVENTS, "parent_event__exists", {"parent_event_claim_id": "nowhere"}),
    Case(TOKENS, "fact_token__has_fact_id", {"outcome": "fact"}, {"outcome": "check"}),
    Case(
        TOKENS,
        "fact_token__leads_to_fact",
        {"outcome": "fact", "fact_id": "nowhere"},
        {"outcome": "fact", "fact_id": "o1"},
    ),
    Case(
        TOKENS,
        "ledger_tokens__do_not_overlap",
        {"span_start": 36, "span_end": 40},
        {"span_start": 39, "span_end": 40},
    ),
    Case(
        ARTICLES,
        "ledger__covers_every_digit",
        {f"{TOKENS}.token_text": "1"},
        {f"{TOKENS}.token_text": "012"},
    ),
    Case(
        ARTICLES,
        "extraction__did_not_fail",
        {"extraction_error": "KeyError: 'x'"},
        {"extraction_error": None},
    ),
    Case(ARTICLES, "extractor_version__single_per_article", {f"{TOKENS}.extractor_version": "v2"}),
]

CASES = [*DATES, *PUBLICATION, *COUNTING, *PLACING, *VERBATIM]
