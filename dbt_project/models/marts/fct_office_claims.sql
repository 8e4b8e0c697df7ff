with

office_claims as (
    select * from {{ ref('int_office_claims__identified') }}
),

final as (
    select
        office_claims.office_claim_id,
        office_claims.article_id,
        office_claims.office_id,
        office_claims.organisation_id,
        office_claims.organisation_name,
        office_claims.office_kind,
        office_claims.office_status,
        office_claims.office_change,
        office_claims.is_new,
        office_claims.is_inferred,
        office_claims.city_name,
        office_claims.city_text,
        office_claims.place_id,
        office_claims.region_name,
        office_claims.country_code,
        office_claims.is_country_inferred,
        office_claims.opened_date_earliest,
        office_claims.opened_date_latest,
        office_claims.opened_date_precision,
        office_claims.opened_date_text,
        office_claims.closed_date_earliest,
        office_claims.closed_date_latest,
        office_claims.closed_date_precision,
        office_claims.closed_date_text,
        office_claims.known_by_date,
        office_claims.evidence_text,
        office_claims.span_start,
        office_claims.span_end,
        office_claims.rule_id,
        office_claims.confidence,
        office_claims.ingest_date
    from office_claims
)

select * from final
