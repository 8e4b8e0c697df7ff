with

source as (
    select * from {{ source('raw', 'organisations') }}
),

passed as (
    select source.*
    from source
    where {{ passed_audit('organisations', 'organisation_mention_id') }}
)

select * from passed
