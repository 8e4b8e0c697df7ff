with

staged_claims as (
    select * from {{ ref('int_event_claims__staged') }}
),

event_claims as (
    select * from {{ ref('int_event_claims__ranked') }}
),

eligible_counts as (
    select * from {{ ref('int_participant_counts__eligible') }}
),

participant_counts as (
    select * from {{ ref('int_participant_counts__current') }}
),

-- A list of countries in an announcement is a forecast; capacity and invitations are no stage.
counted as (
    select
        eligible_counts.event_id,
        participant_counts.event_claim_id,
        eligible_counts.count_claim_id,
        case
            when eligible_counts.basis = 'expected' then 'forecast'
            when eligible_counts.basis = 'registered' then 'registered'
            when eligible_counts.basis in ('audited', 'counted', 'reported_actual') then 'counted'
            when event_claims.event_status = 'scheduled' then 'forecast'
            else 'counted'
        end as event_stage
    from eligible_counts
    inner join participant_counts
        on eligible_counts.count_claim_id = participant_counts.count_claim_id
    inner join event_claims on participant_counts.event_claim_id = event_claims.event_claim_id
    where eligible_counts.basis not in ('capacity', 'invited', 'historical')
),

final as (
    select
        staged_claims.event_id,
        staged_claims.event_stage,
        staged_claims.event_claim_id as fact_id,
        staged_claims.event_claim_id,
        null as count_claim_id,
        staged_claims.related_event_id
    from staged_claims
    union all
    select
        counted.event_id,
        counted.event_stage,
        counted.count_claim_id as fact_id,
        counted.event_claim_id,
        counted.count_claim_id,
        null as related_event_id
    from counted
)

select * from final
