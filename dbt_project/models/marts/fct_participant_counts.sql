with

participant_counts as (
    select * from {{ ref('int_participant_counts__landed') }}
),

estimates as (
    select * from {{ ref('int_number_shapes__estimated') }}
),

counting_policies as (
    select * from {{ ref('counting_policies') }}
),

final as (
    select
        participant_counts.count_claim_id,
        participant_counts.article_id,
        participant_counts.event_claim_id,
        participant_counts.event_id,
        participant_counts.count_text,
        participant_counts.count_span_start,
        participant_counts.count_span_end,
        participant_counts.value,
        participant_counts.lower_bound,
        participant_counts.upper_bound,
        participant_counts.qualifier,
        participant_counts.qualifier_text,
        participant_counts.is_estimate,
        estimates.estimate_low,
        estimates.estimate_mid,
        estimates.estimate_high,
        {{ magnitude(
            'coalesce(participant_counts.value, participant_counts.lower_bound, participant_counts.upper_bound)'
        ) }} as magnitude,
        estimates.policy_id,
        participant_counts.is_round_number,
        participant_counts.is_record_claim,
        participant_counts.role,
        participant_counts.role_text,
        participant_counts.unit,
        participant_counts.scope,
        participant_counts.mode,
        participant_counts.basis,
        participant_counts.about_year,
        participant_counts.claim_source_kind,
        participant_counts.attribution_text,
        participant_counts.polarity,
        participant_counts.evidence_text,
        participant_counts.span_start,
        participant_counts.span_end,
        participant_counts.rule_id,
        participant_counts.confidence,
        participant_counts.ingest_date
    from participant_counts
    inner join estimates on participant_counts.number_shape_id = estimates.number_shape_id
    inner join counting_policies on estimates.policy_id = counting_policies.policy_id
    where counting_policies.is_house
)

select * from final
