with

source as (
    select * from {{ source('raw', 'event_countries') }}
),

passed as (
    select source.*
    from source
    where {{ passed_audit('event_countries', 'event_country_id') }}
)

select * from passed
