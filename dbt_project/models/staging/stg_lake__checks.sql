with

source as (
    select * from {{ source('raw', 'checks') }}
),

passed as (
    select source.*
    from source
    where {{ passed_audit('checks', 'check_id') }}
)

select * from passed
