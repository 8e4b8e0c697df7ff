with

source as (
    select * from {{ source('raw', 'programmes') }}
),

passed as (
    select source.*
    from source
    where {{ passed_audit('programmes', 'programme_claim_id') }}
)

select * from passed
