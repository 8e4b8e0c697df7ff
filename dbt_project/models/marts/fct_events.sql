with

events as (
    select * from {{ ref('int_events__resolved') }}
),

final as (
    select
        events.event_id,
        events.event_series_id,
        events.event_name,
        events.is_event_named,
        events.series_name,
        events.edition_number,
        events.edition_year,
        events.event_kind,
        events.event_status,
        events.event_format,
        events.is_annual,
        events.start_date,
        events.end_date,
        events.date_precision,
        events.earliest_date,
        events.latest_date,
        events.duration_days,
        events.venue_name,
        events.city_name,
        events.place_id,
        events.region_name,
        events.country_code,
        events.is_country_inferred,
        events.organiser_name,
        events.is_organiser_inferred,
        events.theme,
        events.article_count,
        events.independent_source_count,
        events.has_detail_conflict
    from events
)

select * from final
