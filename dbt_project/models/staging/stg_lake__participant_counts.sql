with

source as (
    select * from {{ source('raw', 'participant_counts') }}
),

passed as (
    select source.*
    from source
    where {{ passed_audit('participant_counts', 'count_claim_id') }}
)

select * from passed
