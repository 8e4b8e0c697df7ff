with

source as (
    select * from {{ source('raw', 'event_audiences') }}
),

passed as (
    select source.*
    from source
    where {{ passed_audit('event_audiences', 'event_audience_id') }}
)

select * from passed
