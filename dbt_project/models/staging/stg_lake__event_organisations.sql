with

source as (
    select * from {{ source('raw', 'event_organisations') }}
),

passed as (
    select source.*
    from source
    where {{ passed_audit('event_organisations', 'event_organisation_id') }}
)

select * from passed
