with

event_claims as (
    select * from {{ ref('int_event_claims__ranked') }}
),

names as (
    select
        event_claims.event_series_id,
        event_claims.resolved_name_key as series_key,
        coalesce(event_claims.series_name, event_claims.series_key) as series_name,
        count(*) as claim_count
    from event_claims
    where event_claims.event_series_id is not null
    group by all
),

-- The name that most claims give; length, then the alphabet settle ties.
named as (
    select names.*
    from names
    qualify row_number() over (
        partition by names.event_series_id
        order by
            names.claim_count desc,
            length(names.series_name) asc,
            names.series_name asc,
            names.series_key asc
    ) = 1
),

counted as (
    select
        event_claims.event_series_id,
        count(distinct event_claims.article_id) as article_count
    from event_claims
    group by event_claims.event_series_id
),

final as (
    select
        named.event_series_id,
        named.series_name,
        named.series_key,
        counted.article_count
    from named
    inner join counted on named.event_series_id = counted.event_series_id
)

select * from final
