with

succeeded as (
    select * from {{ ref('int_event_claims__succeeded') }}
),

identified as (
    select * from {{ ref('int_event_claims__identified') }}
),

links as (
    select
        succeeded.previous_event_claim_id as event_claim_id,
        succeeded.event_claim_id as linked_event_claim_id
    from succeeded
    where succeeded.event_claim_id is not null
    union all
    select
        succeeded.event_claim_id,
        succeeded.previous_event_claim_id as linked_event_claim_id
    from succeeded
    where succeeded.event_claim_id is not null
    union all
    select
        identified.event_claim_id,
        identified.event_claim_id as linked_event_claim_id
    from identified
),

reached as (
    {{ connected('links', 'event_claim_id', 'linked_event_claim_id') }}
),

final as (
    select
        reached.event_claim_id,
        min(identified.event_id) as event_id
    from reached
    inner join identified on reached.reached_key = identified.event_claim_id
    group by reached.event_claim_id
)

select * from final
