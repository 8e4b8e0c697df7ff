with

event_claims as (
    select * from {{ ref('int_event_claims__current') }}
),

identified as (
    select * from {{ ref('int_event_claims__identified') }}
),

series as (
    select * from {{ ref('int_event_series__identified') }}
),

supported as (
    select
        event_claims.*,
        series.event_series_id,
        identified.event_id,
        identified.city_key,
        -- «In Armenia» says nothing of a country where others tell of the city of that name.
        coalesce(list_contains(
            list(identified.city_key) over (partition by identified.event_id),
            identified.country_key
        ), false) as is_country_a_city,
        event_claims.polarity = 'asserted' as is_asserted,
        event_claims.event_status in ('held', 'cancelled') as is_final,
        -- Copies corroborate nothing: support is counted in origins.
        count(distinct event_claims.origin_id) over (
            partition by identified.event_id, event_claims.name_key
        ) as name_support,
        count(distinct event_claims.origin_id) over (
            partition by identified.event_id, event_claims.start_date, event_claims.end_date
        ) as date_support,
        count(distinct event_claims.origin_id) over (
            partition by identified.event_id, identified.city_key
        ) as city_support
    from event_claims
    inner join identified on event_claims.event_claim_id = identified.event_claim_id
    left join series
        on
            if(event_claims.series_key is null, null, event_claims.resolved_name_key)
            = series.series_key
),

final as (
    select
        supported.*,
        row_number() over (
            partition by supported.event_id
            order by
                supported.is_asserted desc,
                supported.is_event_named desc,
                supported.name_support desc,
                supported.confidence desc,
                supported.told_date desc nulls last,
                supported.event_claim_id asc
        ) as name_rank,
        row_number() over (
            partition by supported.event_id
            order by
                supported.start_date is not null desc,
                supported.is_asserted desc,
                supported.event_status = 'postponed' asc,
                {{ precision_rank('supported.date_precision') }} asc,
                -- «At the weekend» may mean two of three days.
                starts_with(supported.date_rule, 'relative_weekend') asc nulls first,
                supported.date_support desc,
                supported.end_date is not null desc,
                supported.confidence desc,
                supported.told_date desc nulls last,
                supported.event_claim_id asc
        ) as date_rank,
        row_number() over (
            partition by supported.event_id
            order by
                supported.city_name is not null desc,
                supported.country_code is not null desc,
                supported.is_asserted desc,
                supported.city_support desc,
                supported.is_country_inferred asc nulls last,
                supported.venue_name is not null desc,
                supported.confidence desc,
                supported.told_date desc nulls last,
                supported.event_claim_id asc
        ) as place_rank,
        -- What has happened outlasts what was announced; otherwise the latest word counts.
        row_number() over (
            partition by supported.event_id
            order by
                supported.is_asserted desc,
                supported.is_final desc,
                supported.told_date desc nulls last,
                supported.confidence desc,
                supported.event_claim_id asc
        ) as status_rank
    from supported
)

select * from final
