with

yeared as (
    select * from {{ ref('int_event_claims__yeared') }}
),

years as (
    select
        yeared.identity_key,
        yeared.known_year,
        min(yeared.edition_number) as lowest_number,
        max(yeared.edition_number) as highest_number,
        list(distinct yeared.city_key) filter (where yeared.city_key is not null)
            as city_keys,
        min(yeared.day_start) as first_day,
        max(yeared.window_end) as last_day
    from yeared
    where yeared.known_year is not null
    group by yeared.identity_key, yeared.known_year
),

-- A claim without a year means the only edition around its publication that its tense and its city
-- allow; where the series moves, the only one in its city.
candidates as (
    select
        yeared.event_claim_id,
        years.known_year,
        yeared.told_date between years.first_day - {{ var('mentioned_within_days') }}
        and years.last_day + {{ var('mentioned_within_days') }} as is_near
    from yeared
    inner join years
        on
            yeared.identity_key = years.identity_key
            and coalesce(list_contains(years.city_keys, yeared.city_key), true)
            and (
                coalesce(abs(yeared.told_year - years.known_year) <= 1, true)
                or (
                    yeared.is_moving
                    and yeared.event_status = 'held'
                    and list_contains(years.city_keys, yeared.city_key)
                )
            )
            and coalesce(
                yeared.event_status <> 'scheduled'
                or yeared.told_year <= years.known_year,
                true
            )
            and coalesce(
                yeared.event_status <> 'held' or yeared.told_year >= years.known_year,
                true
            )
            and coalesce(
                yeared.edition_number between years.lowest_number and years.highest_number,
                true
            )
    where yeared.known_year is null
),

-- Of two, the one that takes place as the article appears.
meant as (
    select
        candidates.event_claim_id,
        case when count(*) = 1 then min(candidates.known_year) end as only_year,
        case
            when count(*) filter (where candidates.is_near) = 1
                then min(candidates.known_year) filter (where candidates.is_near)
        end as near_year
    from candidates
    group by candidates.event_claim_id
),

final as (
    select
        yeared.*,
        coalesce(
            cast(coalesce(yeared.known_year, meant.only_year, meant.near_year) as varchar),
            'told ' || yeared.told_year,
            'unknown'
        ) as year_slot
    from yeared
    left join meant on yeared.event_claim_id = meant.event_claim_id
)

select * from final
