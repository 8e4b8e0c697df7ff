"""Dimensions of the marts."""

from functools import partial

from warehouse.contracts.tables.build import table

_dim = partial(table, "marts")

DIMENSIONS = (
    _dim("dim_articles", "article version",
        "article_id document_id source_uri url title publisher source_id site_name site_tagline author language chrome_language "
        "published_date published_date_text published_date_rule published_date_earliest published_date_latest page_date page_date_text "
        "original_article_id ingest_date version_number is_current_version is_retracted superseded_date sentence_count",
        key="article_id", required="document_id source_uri ingest_date version_number is_current_version is_retracted sentence_count",
        references={"source_id": "dim_sources.source_id"}, note="Articles; facts are those of current versions."),
    _dim("dim_sources", "publisher",
        "source_id source_name article_count", key="source_id", required="source_name article_count", note="Original sources of articles."),
    _dim("dim_event_series", "event series",
        "event_series_id series_name series_key article_count", key="event_series_id", required="series_name series_key article_count", note="Series of events across editions."),
    _dim("dim_organisations", "organisation",
        "organisation_id organisation_name organisation_key acronym organisation_kind inception_date inception_precision inception_text parent_organisation_id parent_organisation_name parent_relation_id article_count",
        key="organisation_id", required="organisation_name organisation_key article_count",
        references={"parent_organisation_id": "dim_organisations.organisation_id"}, note="Organisations that articles name, and to which other one they belong."),
    _dim("dim_people", "person",
        "person_id person_name person_key role_title organisation_name article_count", key="person_id", required="person_name person_key article_count", note="People with a stated function; namesakes are one row."),
    _dim("dim_places", "place",
        "place_id place_name place_kind parent_place_id parent_place_name city_place_id country_place_id geonames_id iso_code region_name country_code country_name latitude longitude population",
        key="place_id", required="place_name place_kind", note="Places that claims refer to, and their parents."),
    _dim("dim_dates", "calendar day",
        "date_day year_number quarter_number month_number month_name day_of_week weekday_name is_weekend",
        key="date_day", required="year_number quarter_number month_number month_name day_of_week weekday_name is_weekend", note="Calendar for joins from start_date, end_date and published_date."),
)  # fmt: skip
