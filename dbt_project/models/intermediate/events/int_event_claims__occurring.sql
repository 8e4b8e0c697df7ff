with

claims as (
    select * from {{ ref('int_event_claims__told_apart') }}
),

gatherings as (
    select
        claims.gathering_key,
        count(claims.day_start) > 0 as has_days,
        -- One article that tells of two days, or two ordinals, prove that there were several.
        (
            count(distinct claims.article_id || claims.day_start)
            > count(distinct claims.article_id) filter (where claims.day_start is not null)
        )
        or count(distinct claims.edition_number) > 1 as is_recurring
    from claims
    group by claims.gathering_key
),

-- Months and quarters count only where nobody names a day.
timed as (
    select
        claims.event_claim_id,
        claims.gathering_key,
        claims.edition_number,
        claims.edition_year is not null or claims.edition_number is not null as is_edition_stated,
        claims.window_start as start_day,
        claims.window_end as end_day,
        gatherings.is_recurring,
        case
            when gatherings.is_recurring then 0 else {{ var('event_date_tolerance_days') }}
        end as tolerance_days
    from claims
    inner join gatherings on claims.gathering_key = gatherings.gathering_key
    where
        claims.window_start is not null
        and (claims.day_start is not null or not gatherings.has_days)
),

gapped as (
    select
        timed.*,
        coalesce(
            timed.start_day > max(timed.end_day) over earlier + timed.tolerance_days, true
        ) as is_new_run
    from timed
    window earlier as (
        partition by timed.gathering_key
        order by timed.start_day, timed.end_day, timed.event_claim_id
        rows between unbounded preceding and 1 preceding
    )
),

numbered as (
    select
        gapped.*,
        sum(cast(gapped.is_new_run as integer)) over (
            partition by gapped.gathering_key
            order by gapped.start_day, gapped.end_day, gapped.event_claim_id
        ) as run_number
    from gapped
),

-- Sources that name the same edition mean one event, however far their days are apart.
unified as (
    select
        numbered.*,
        case
            when
                numbered.is_recurring
                or not bool_or(numbered.is_edition_stated) over (
                    partition by numbered.gathering_key, numbered.run_number
                )
                then numbered.run_number
            else 0
        end as occurrence_number
    from numbered
),

final as (
    select
        unified.event_claim_id,
        unified.gathering_key,
        unified.edition_number,
        unified.start_day,
        unified.end_day,
        min(unified.start_day) over (
            partition by unified.gathering_key, unified.occurrence_number
        ) as occurrence_day
    from unified
)

select * from final
