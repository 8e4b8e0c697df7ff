with

source as (
    select * from {{ source('raw', 'office_claims') }}
),

passed as (
    select source.*
    from source
    where {{ passed_audit('office_claims', 'office_claim_id') }}
)

select * from passed
