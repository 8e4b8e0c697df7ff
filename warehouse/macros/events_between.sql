-- Events that took or take place in a span of days, one row per event: from
-- events_between('2024-01-01', '2024-12-31'). Postponed and cancelled events are left out, and so
-- are events without any date; is_within is false where the date is so coarse that the event may
-- lie outside. The metric «events»: select count(*) from events_between(…) where is_within. A span
-- that ends before it begins is an error.
create or replace macro events_between(from_day, to_day) as table (
    with

    span as (
        select
            cast(from_day as date) as first_day,
            case
                when cast(to_day as date) >= cast(from_day as date) then cast(to_day as date)
                else error(
                    'events between ' || coalesce(cast(from_day as varchar), 'NULL') || ' and '
                    || coalesce(cast(to_day as varchar), 'NULL')
                    || ': give the first day, then the last one'
                )
            end as last_day
    )

    select
        fct_events.event_id,
        fct_events.event_name,
        fct_events.event_kind,
        fct_events.event_status,
        fct_events.start_date,
        fct_events.end_date,
        fct_events.date_precision,
        fct_events.city_name,
        fct_events.country_code,
        fct_events.event_series_id,
        fct_events.start_date >= span.first_day
        and coalesce(fct_events.end_date, fct_events.start_date) <= span.last_day as is_within
    from span
    inner join marts.fct_events
        on
            fct_events.event_status not in ('cancelled', 'postponed')
            and fct_events.start_date <= span.last_day
            and coalesce(fct_events.end_date, fct_events.start_date) >= span.first_day
);
