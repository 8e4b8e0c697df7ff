with

source as (
    select * from {{ source('raw', 'sentences') }}
),

passed as (
    select source.*
    from source
    where {{ passed_audit('sentences', 'sentence_id') }}
)

select * from passed
