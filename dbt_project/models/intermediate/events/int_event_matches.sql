{%- set evidence = [
    'same_name', 'same_acronym', 'same_words', 'akin_words', 'words_within', 'some_words_shared',
    'same_first_day', 'same_days', 'overlapping_days', 'same_city', 'same_venue', 'same_country',
    'same_organiser', 'same_edition', 'same_count', 'same_kind', 'same_street_gathering',
    'days_apart', 'other_city', 'other_country', 'other_edition', 'other_year', 'told_apart',
    'own_words', 'own_words_in_two_languages', 'narrower_name', 'another_kind', 'no_telling_words',
] %}
with

compared as (
    select * from {{ ref('int_event_pairs__compared') }}
),

weights as (
    select * from {{ ref('event_match_weights') }}
),

decisions as (
    select * from {{ ref('event_decisions') }}
),

grouped as (
    select * from {{ ref('int_event_claims__grouped') }}
),

evidence as (
    select
        compared.variant_id,
        compared.other_variant_id,
        unnest([
            {%- for item in evidence %}
            case when compared.{{ item }} then '{{ item }}' end{{ ',' if not loop.last }}
            {%- endfor %}
        ]) as evidence
    from compared
),

weighed as (
    select
        evidence.variant_id,
        evidence.other_variant_id,
        sum(weights.weight) as match_score,
        string_agg(
            evidence.evidence, ', ' order by weights.weight desc, evidence.evidence asc
        ) filter (where weights.weight > 0) as evidence_for,
        string_agg(
            evidence.evidence, ', ' order by weights.weight asc, evidence.evidence asc
        ) filter (where weights.weight < 0) as evidence_against
    from evidence
    inner join weights on evidence.evidence = weights.evidence
    group by evidence.variant_id, evidence.other_variant_id
),

-- Where two humans differ, the later word counts.
decided as (
    select
        least(claims.variant_id, other_claims.variant_id) as variant_id,
        greatest(claims.variant_id, other_claims.variant_id) as other_variant_id,
        arg_max(decisions.decision, (decisions.decided_on, decisions.decision_id)) as decision,
        arg_max(decisions.decision_id, (decisions.decided_on, decisions.decision_id)) as decision_id
    from decisions
    inner join grouped as claims on decisions.event_claim_id = claims.event_claim_id
    inner join grouped as other_claims
        on decisions.other_event_claim_id = other_claims.event_claim_id
    group by all
),

judged as (
    select
        weighed.variant_id,
        weighed.other_variant_id,
        cast(weighed.match_score as integer) as match_score,
        weighed.evidence_for,
        weighed.evidence_against,
        decided.decision_id,
        coalesce(
            decided.decision = 'same', weighed.match_score >= {{ var('event_match_score') }}
        ) as is_alike,
        coalesce(decided.decision = 'different', false)
        or (
            decided.decision is null
            and contains(coalesce(weighed.evidence_against, ''), 'told_apart')
        ) as is_told_apart
    from weighed
    left join decided
        on
            weighed.variant_id = decided.variant_id
            and weighed.other_variant_id = decided.other_variant_id
),

either_way as (
    select judged.variant_id, judged.other_variant_id, judged.* exclude (variant_id, other_variant_id)
    from judged
    union all
    select
        judged.other_variant_id as variant_id,
        judged.variant_id as other_variant_id,
        judged.* exclude (variant_id, other_variant_id)
    from judged
),

-- A third event that one of them is liker to, and that is known not to be the other, keeps them apart.
outdone as (
    select distinct
        near.variant_id,
        apart.other_variant_id
    from either_way as near
    inner join either_way as apart on near.other_variant_id = apart.variant_id
    inner join either_way as weaker
        on
            near.variant_id = weaker.variant_id
            and apart.other_variant_id = weaker.other_variant_id
    where
        near.is_alike
        and apart.is_told_apart
        and weaker.is_alike
        and weaker.decision_id is null
        and (near.decision_id is not null or near.match_score > weaker.match_score)
),

final as (
    select
        judged.variant_id,
        judged.other_variant_id,
        judged.match_score,
        judged.evidence_for,
        judged.evidence_against,
        judged.decision_id,
        outdone.variant_id is not null as is_outdone,
        judged.is_alike and outdone.variant_id is null as is_match
    from judged
    left join outdone
        on
            (
                judged.variant_id = outdone.variant_id
                and judged.other_variant_id = outdone.other_variant_id
            )
            or (
                judged.variant_id = outdone.other_variant_id
                and judged.other_variant_id = outdone.variant_id
            )
)

select distinct * from final
