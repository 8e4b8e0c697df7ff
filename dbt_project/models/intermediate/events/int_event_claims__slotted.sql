with

claims as (
    select * from {{ ref('int_event_claims__told_apart') }}
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
        claims.event_claim_id,
        min(occurrences.occurrence_day) as occurrence_day
    from claims
    inner join occurrences
        on
            claims.gathering_key = occurrences.gathering_key
            and coalesce(
                claims.edition_number
                between occurrences.lowest_number and occurrences.highest_number,
                true
            )
            and coalesce(
                claims.window_start <= occurrences.last_day
                and claims.window_end >= occurrences.first_day,
                true
            )
    group by claims.event_claim_id
    having count(*) = 1
),

slotted as (
    select
        claims.event_claim_id,
        claims.identity_key,
        claims.city_key,
        claims.country_key,
        claims.year_slot,
        claims.place_slot,
        claims.name_slot,
        claims.gathering_key,
        claims.edition_number,
        coalesce(
            cast(coalesce(occurring.occurrence_day, candidates.occurrence_day) as varchar),
            'edition ' || coalesce(
                claims.edition_number,
                {{ only_value('claims.edition_number', 'claims.gathering_key') }}
            ),
            'unknown'
        ) as day_slot
    from claims
    left join occurring on claims.event_claim_id = occurring.event_claim_id
    left join candidates on claims.event_claim_id = candidates.event_claim_id
),

-- Meeting 288 and meeting 289 are two, even where sources give both the same day.
final as (
    select
        slotted.* replace (
            case
                when
                    min(slotted.edition_number) over same_day
                    < max(slotted.edition_number) over same_day
                    then slotted.day_slot || ' edition ' || coalesce(slotted.edition_number, 0)
                else slotted.day_slot
            end as day_slot
        )
    from slotted
    window same_day as (partition by slotted.gathering_key, slotted.day_slot)
)

select * from final
