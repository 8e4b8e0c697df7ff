with

source as (
    select * from {{ source('raw', 'membership_claims') }}
),

passed as (
    select source.*
    from source
    where {{ passed_audit('membership_claims', 'membership_claim_id') }}
)

select * from passed
