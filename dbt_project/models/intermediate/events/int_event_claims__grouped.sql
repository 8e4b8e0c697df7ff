with

slotted as (
    select * from {{ ref('int_event_claims__slotted') }}
),

split_off as (
    select * from {{ ref('int_event_claims__split_off') }}
),

counted as (
    select
        slotted.*,
        min(slotted.place_slot) over same_year
        = max(slotted.place_slot) over same_year as is_only_place,
        min(slotted.day_slot) over same_place
        = max(slotted.day_slot) over same_place as is_only_day
    from slotted
    window
        same_year as (partition by slotted.identity_key, slotted.year_slot),
        same_place as (partition by slotted.gathering_key)
),

final as (
    select
        counted.event_claim_id,
        counted.city_key,
        counted.country_key,
        {{ hash_id([
            'counted.identity_key', 'counted.year_slot',
            'case when not counted.is_only_place then counted.place_slot end',
            'counted.name_slot',
            'case when not counted.is_only_day then counted.day_slot end',
            'split_off.event_claim_id',
        ]) }} as telling_id
    from counted
    left join split_off on counted.event_claim_id = split_off.event_claim_id
)

select * from final
