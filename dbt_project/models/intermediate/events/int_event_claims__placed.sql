with

settled as (
    select * from {{ ref('int_event_claims__settled') }}
),

countries_filled as (
    select
        settled.*,
        coalesce(
            settled.country_code,
            {{ only_value(
                'settled.country_code', 'settled.identity_key, settled.year_slot, settled.city_key'
            ) }}
        ) as city_country_code
    from settled
),

cities as (
    select
        countries_filled.identity_key,
        countries_filled.year_slot,
        countries_filled.city_key,
        countries_filled.city_country_code as country_code,
        countries_filled.city_key
        || '|'
        || coalesce(countries_filled.city_country_code, '') as place_slot,
        list(distinct countries_filled.region_key) as region_keys,
        min(countries_filled.day_start) as first_day,
        max(countries_filled.window_end) as last_day
    from countries_filled
    where countries_filled.city_key is not null
    group by all
),

-- A claim without a city means the only one that its country and day allow. «In Armenia» may also
-- mean the city of that name, «in Georgia» the state.
candidates as (
    select
        settled.event_claim_id,
        count(*) as city_count,
        min(cities.place_slot) as place_slot
    from settled
    inner join cities
        on
            settled.identity_key = cities.identity_key
            and settled.year_slot = cities.year_slot
            and (
                coalesce(settled.country_code = cities.country_code, true)
                or coalesce(settled.country_key = cities.city_key, false)
                or coalesce(list_contains(cities.region_keys, settled.country_key), false)
            )
            and coalesce(
                settled.window_start <= cities.last_day + {{ var('event_date_tolerance_days') }}
                and settled.window_end >= cities.first_day - {{ var('event_date_tolerance_days') }},
                true
            )
    where settled.city_key is null
    group by settled.event_claim_id
),

slotted as (
    select
        countries_filled.*,
        case
            when countries_filled.city_key is not null
                then
                    countries_filled.city_key
                    || '|'
                    || coalesce(countries_filled.city_country_code, '')
            when candidates.city_count = 1 then candidates.place_slot
            when candidates.city_count > 1
                then 'one of several|' || coalesce(countries_filled.country_code, '')
        end as city_slot
    from countries_filled
    left join candidates on countries_filled.event_claim_id = candidates.event_claim_id
),

final as (
    select
        slotted.*,
        coalesce(
            slotted.city_slot,
            'country|' || slotted.country_code,
            'country|' || {{ only_value(
                'slotted.country_code', 'slotted.identity_key, slotted.year_slot, slotted.city_slot'
            ) }},
            'unknown'
        ) as place_slot
    from slotted
)

select * from final
