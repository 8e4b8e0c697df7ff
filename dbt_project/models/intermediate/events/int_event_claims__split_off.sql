with

decisions as (
    select * from {{ ref('event_decisions') }}
),

claims as (
    select * from {{ ref('int_event_claims__told_apart') }}
),

final as (
    select distinct other_claims.event_claim_id
    from decisions
    inner join claims on decisions.event_claim_id = claims.event_claim_id
    inner join claims as other_claims
        on
            decisions.other_event_claim_id = other_claims.event_claim_id
            and claims.identity_key = other_claims.identity_key
    where decisions.decision = 'different'
)

select * from final
