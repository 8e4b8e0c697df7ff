with

placed as (
    select * from {{ ref('int_event_claims__placed') }}
),

occurring as (
    select * from {{ ref('int_event_claims__occurring') }}
),

occurrences as (
    select
        occurring.gathering_key,
        occurring.occurrence_day,
        min(occurring.start_day) as first_day,
        max(occurring.end_day) as last_day,
        min(occurring.edition_number) as lowest_number,
        max(occurring.edition_number) as highest_number
    from occurring
    group by all
),

-- A claim without a day means the only occurrence that its ordinal and its month allow.
candidates as (
    select
        placed.event_claim_id,
        min(occurrences.occurrence_day) as occurrence_day
    from placed
    inner join occurrences
        on
            placed.gathering_key = occurrences.gathering_key
            and coalesce(
                placed.edition_number
                between occurrences.lowest_number and occurrences.highest_number,
                true
            )
            and coalesce(
                placed.window_start <= occurrences.last_day
                and placed.window_end >= occurrences.first_day,
                true
            )
    group by placed.event_claim_id
    having count(*) = 1
),

slotted as (
    select
        placed.event_claim_id,
        placed.identity_key,
        placed.city_key,
        placed.year_slot,
        placed.place_slot,
        placed.gathering_key,
        coalesce(
            cast(coalesce(occurring.occurrence_day, candidates.occurrence_day) as varchar),
            'edition ' || coalesce(
                placed.edition_number,
                {{ only_value('placed.edition_number', 'placed.gathering_key') }}
            ),
            'unknown'
        ) as day_slot
    from placed
    left join occurring on placed.event_claim_id = occurring.event_claim_id
    left join candidates on placed.event_claim_id = candidates.event_claim_id
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
        {{ hash_id([
            'counted.identity_key',
            'counted.year_slot',
            'case when not counted.is_only_place then counted.place_slot end',
            'case when not counted.is_only_day then counted.day_slot end',
        ]) }} as event_id
    from counted
)

select * from final
