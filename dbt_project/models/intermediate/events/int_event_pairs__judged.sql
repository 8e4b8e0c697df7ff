with

weighed as (
    select * from {{ ref('int_event_pairs__weighed') }}
),

decisions as (
    select * from {{ ref('event_decisions') }}
),

grouped as (
    select * from {{ ref('int_event_claims__grouped') }}
),

-- Where two humans differ, the later word counts.
decided as (
    select
        least(claims.telling_id, other_claims.telling_id) as telling_id,
        greatest(claims.telling_id, other_claims.telling_id) as other_telling_id,
        arg_max(decisions.decision, (decisions.decided_on, decisions.decision_id)) as decision,
        arg_max(decisions.decision_id, (decisions.decided_on, decisions.decision_id)) as decision_id
    from decisions
    inner join grouped as claims on decisions.event_claim_id = claims.event_claim_id
    inner join grouped as other_claims
        on decisions.other_event_claim_id = other_claims.event_claim_id
    group by all
),

final as (
    select
        weighed.telling_id,
        weighed.other_telling_id,
        weighed.match_score,
        weighed.evidence_for,
        weighed.evidence_against,
        decided.decision_id,
        coalesce(
            decided.decision = 'same', weighed.match_score >= {{ var('event_match_score') }}
        ) as is_alike,
        coalesce(decided.decision = 'different', false)
        or (
            decided.decision is null
            and (
                list_contains(weighed.evidence_against, 'told_apart')
                or (
                    weighed.match_score < {{ var('event_match_score') }}
                    and list_has_any(
                        weighed.evidence_against,
                        ['other_city', 'other_country', 'other_edition']
                    )
                )
            )
        ) as is_told_apart
    from weighed
    left join decided
        on
            weighed.telling_id = decided.telling_id
            and weighed.other_telling_id = decided.other_telling_id
)

select * from final
