-- A returned row is an event whose days, or whose city and country, no single claim tells.
with

events as (
    select * from {{ ref('fct_events') }}
),

event_claims as (
    select * from {{ ref('fct_event_claims') }}
)

select
    events.event_id,
    events.start_date,
    events.end_date,
    events.city_name,
    events.country_code
from events
left join event_claims
    on events.event_id = event_claims.event_id
group by all
having
    not coalesce(bool_or(
        events.start_date is not distinct from event_claims.start_date
        and events.end_date is not distinct from event_claims.end_date
    ), false)
    or not coalesce(bool_or(
        events.city_name is not distinct from event_claims.city_name
        and events.country_code is not distinct from event_claims.country_code
    ), false)
