with

source as (
    select * from {{ source('raw', 'event_topics') }}
),

passed as (
    select source.*
    from source
    where {{ passed_audit('event_topics', 'event_topic_id') }}
)

select * from passed
