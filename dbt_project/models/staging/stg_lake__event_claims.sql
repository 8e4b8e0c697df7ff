with

source as (
    select * from {{ source('raw', 'event_claims') }}
),

passed as (
    select source.*
    from source
    where {{ passed_audit('event_claims', 'event_claim_id') }}
)

select * from passed
