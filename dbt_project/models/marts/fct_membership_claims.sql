with

membership_claims as (
    select * from {{ ref('int_membership_claims__numbered') }}
),

final as (
    select
        membership_claims.membership_claim_id,
        membership_claims.article_id,
        membership_claims.membership_id,
        membership_claims.member_kind,
        membership_claims.member_name,
        membership_claims.member_organisation_id,
        membership_claims.place_id,
        membership_claims.country_code,
        membership_claims.organisation_id,
        membership_claims.organisation_name,
        membership_claims.membership_status,
        membership_claims.joined_date_earliest,
        membership_claims.joined_date_latest,
        membership_claims.joined_date_precision,
        membership_claims.joined_date_text,
        membership_claims.left_date_earliest,
        membership_claims.left_date_latest,
        membership_claims.left_date_precision,
        membership_claims.left_date_text,
        membership_claims.known_by_date,
        membership_claims.evidence_text,
        membership_claims.span_start,
        membership_claims.span_end,
        membership_claims.rule_id,
        membership_claims.confidence,
        membership_claims.ingest_date
    from membership_claims
)

select * from final
