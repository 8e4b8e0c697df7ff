with

events as (
    select * from {{ ref('int_events__resolved') }}
),

event_claims as (
    select * from {{ ref('int_event_claims__ranked') }}
),

parts as (
    select
        event_claims.event_id,
        bool_or(event_claims.parent_event_claim_id is not null) as is_part
    from event_claims
    group by event_claims.event_id
),

dated as (
    select
        events.event_id,
        events.event_series_id,
        events.event_name,
        events.series_name,
        events.edition_number,
        coalesce(events.start_date, events.end_date) as start_date,
        cast(year(coalesce(events.start_date, events.end_date)) as integer) as start_year,
        coalesce(events.edition_year, start_year) as edition_year,
        events.event_status,
        events.is_annual,
        {{ folded('events.city_name') }} as city_key,
        parts.is_part
    from events
    inner join parts on events.event_id = parts.event_id
    where events.event_series_id is not null
),

-- What a name happens to be in two towns in one year is a tour: each town is a line of its own.
counted as (
    select
        dated.*,
        count(*) filter (
            where dated.event_status not in ('postponed', 'cancelled')
        ) over (
            partition by dated.event_series_id, dated.is_part, dated.edition_year
        ) as events_in_year
    from dated
    where dated.edition_year is not null
),

toured as (
    select
        counted.*,
        max(counted.events_in_year) over (
            partition by counted.event_series_id, counted.is_part
        ) > 1 as is_tour
    from counted
),

final as (
    select
        toured.event_id,
        toured.event_series_id,
        toured.event_name,
        toured.series_name,
        toured.edition_number,
        toured.start_year,
        toured.edition_year,
        toured.start_date,
        toured.event_status,
        toured.is_annual,
        toured.city_key,
        toured.is_part,
        toured.is_tour,
        {{ hash_id([
            'toured.event_series_id', 'toured.is_part',
            'case when toured.is_tour then coalesce(toured.city_key, toured.event_id) end',
        ]) }} as edition_line_id
    from toured
)

select * from final
