with

source as (
    select * from {{ source('raw', 'number_tokens') }}
),

passed as (
    select source.*
    from source
    where {{ passed_audit('number_tokens', 'token_id') }}
)

select * from passed
