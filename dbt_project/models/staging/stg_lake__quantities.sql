with

source as (
    select * from {{ source('raw', 'quantities') }}
),

passed as (
    select source.*
    from source
    where {{ passed_audit('quantities', 'quantity_id') }}
)

select * from passed
