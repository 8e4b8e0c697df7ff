with

source as (
    select * from {{ source('raw', 'quotations') }}
),

passed as (
    select source.*
    from source
    where {{ passed_audit('quotations', 'quotation_id') }}
)

select * from passed
