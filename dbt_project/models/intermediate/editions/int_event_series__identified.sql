with

event_claims as (
    select * from {{ ref('int_event_claims__current') }}
),

identified as (
    select * from {{ ref('int_event_claims__identified') }}
),

told as (
    select
        event_claims.resolved_name_key as series_key,
        identified.event_id,
        year(coalesce(event_claims.start_date, event_claims.end_date)) as told_year,
        event_claims.event_status,
        event_claims.told_date
    from event_claims
    inner join identified on event_claims.event_claim_id = identified.event_claim_id
    where event_claims.series_key is not null
),

first_told as (
    select
        told.series_key,
        min(told.told_date) as told_date
    from told
    group by told.series_key
),

names_of_years as (
    select
        told.series_key,
        count(distinct told.event_id) as event_count
    from told
    where told.told_year is not null and told.event_status not in ('postponed', 'cancelled')
    group by told.series_key, told.told_year
),

-- «Annual Conference», of several events in one year, does not say whose series they are.
names as (
    select
        names_of_years.series_key,
        max(names_of_years.event_count) > 1 as is_shared
    from names_of_years
    group by names_of_years.series_key
),

called as (
    select distinct
        told.event_id,
        told.series_key,
        coalesce(names.is_shared, false) as is_shared
    from told
    left join names on told.series_key = names.series_key
),

-- What two names call one event, «Fiera del Libro» and «Book Fair», they call its series.
links as (
    select distinct
        called.series_key,
        called_too.series_key as other_key
    from called
    inner join called as called_too on called.event_id = called_too.event_id
    where
        called.series_key = called_too.series_key
        or not (called.is_shared or called_too.is_shared)
),

linked as (
    {{ connected('links', 'series_key', 'other_key') }}
),

-- The name that was told first gives the id: later articles do not change it.
final as (
    select
        linked.series_key,
        {{ hash_id(['first(linked.reached_key order by'
            ' first_told.told_date asc nulls last, linked.reached_key asc)']) }} as event_series_id
    from linked
    inner join first_told on linked.reached_key = first_told.series_key
    group by linked.series_key
)

select * from final
