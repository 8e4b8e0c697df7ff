with

event_claims as (
    select * from {{ ref('int_event_claims__current') }}
),

articles as (
    select * from {{ ref('stg_lake__articles') }}
),

days as (
    select unnest([event_claims.start_date, event_claims.end_date]) as date_day
    from event_claims
    union all
    select unnest([articles.published_date, articles.ingest_date]) as date_day
    from articles
),

-- One misread year must not make a calendar of a million days.
bounds as (
    select
        date_trunc('year', min(days.date_day)) as first_day,
        date_trunc('year', max(days.date_day)) + interval 1 year - interval 1 day as last_day
    from days
    where days.date_day between date '1900-01-01' and date '2100-12-31'
),

instants as (
    select unnest(generate_series(bounds.first_day, bounds.last_day, interval 1 day)) as day_start
    from bounds
),

calendar as (
    select cast(instants.day_start as date) as date_day
    from instants
),

final as (
    select
        calendar.date_day,
        cast(year(calendar.date_day) as integer) as year_number,
        cast(quarter(calendar.date_day) as integer) as quarter_number,
        cast(month(calendar.date_day) as integer) as month_number,
        monthname(calendar.date_day) as month_name,
        cast(isodow(calendar.date_day) as integer) as day_of_week,
        dayname(calendar.date_day) as weekday_name,
        isodow(calendar.date_day) >= 6 as is_weekend
    from calendar
)

select * from final
