with

event_claims as (
    select * from {{ ref('int_event_claims__ranked') }}
),

final as (
    select
        event_claims.event_claim_id,
        event_claims.article_id,
        event_claims.event_id,
        event_claims.event_series_id,
        event_claims.event_name,
        event_claims.is_event_named,
        event_claims.event_aliases,
        event_claims.series_name,
        event_claims.edition_number,
        event_claims.edition_year,
        event_claims.event_kind,
        event_claims.event_status,
        event_claims.event_format,
        event_claims.is_annual,
        event_claims.start_date,
        event_claims.end_date,
        event_claims.date_precision,
        event_claims.earliest_date,
        event_claims.latest_date,
        event_claims.date_text,
        event_claims.date_span_start,
        event_claims.date_span_end,
        event_claims.date_rule,
        event_claims.anchor_date,
        event_claims.anchor_earliest,
        event_claims.anchor_latest,
        event_claims.duration_days,
        event_claims.venue_name,
        event_claims.city_name,
        event_claims.place_id,
        event_claims.region_name,
        event_claims.country_code,
        event_claims.is_country_inferred,
        event_claims.organiser_name,
        event_claims.is_organiser_inferred,
        event_claims.theme,
        event_claims.parent_event_claim_id,
        event_claims.polarity,
        event_claims.evidence_text,
        event_claims.span_start,
        event_claims.span_end,
        event_claims.rule_id,
        event_claims.confidence,
        event_claims.ingest_date
    from event_claims
)

select * from final
