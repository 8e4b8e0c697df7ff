with

keyed as (
    select * from {{ ref('int_event_claims__keyed') }}
),

-- Who tells of the same day means the same edition, also where only one of them names its year.
same_day as (
    select
        keyed.*,
        coalesce(
            keyed.edition_year,
            case
                when keyed.day_start is not null then {{ only_value(
                    'keyed.edition_year', 'keyed.identity_key, keyed.day_start'
                ) }}
            end,
            keyed.start_year
        ) as day_year
    from keyed
),

same_number as (
    select
        same_day.*,
        year(same_day.told_date) as told_year,
        coalesce(
            same_day.day_year,
            case
                when same_day.edition_number is not null then {{ only_value(
                    'same_day.day_year', 'same_day.identity_key, same_day.edition_number'
                ) }}
            end
        ) as known_year
    from same_day
),

years as (
    select
        same_number.identity_key,
        same_number.known_year,
        min(same_number.edition_number) as lowest_number,
        max(same_number.edition_number) as highest_number
    from same_number
    where same_number.known_year is not null
    group by same_number.identity_key, same_number.known_year
),

-- A claim without a year means the only edition around its publication that its tense allows.
candidates as (
    select
        same_number.event_claim_id,
        min(years.known_year) as only_year
    from same_number
    inner join years
        on
            same_number.identity_key = years.identity_key
            and coalesce(abs(same_number.told_year - years.known_year) <= 1, true)
            and coalesce(
                same_number.event_status <> 'scheduled'
                or same_number.told_year <= years.known_year,
                true
            )
            and coalesce(
                same_number.event_status <> 'held' or same_number.told_year >= years.known_year,
                true
            )
            and coalesce(
                same_number.edition_number between years.lowest_number and years.highest_number,
                true
            )
    where same_number.known_year is null
    group by same_number.event_claim_id
    having count(*) = 1
),

final as (
    select
        same_number.*,
        coalesce(
            cast(coalesce(same_number.known_year, candidates.only_year) as varchar),
            'told ' || same_number.told_year,
            'unknown'
        ) as year_slot
    from same_number
    left join candidates on same_number.event_claim_id = candidates.event_claim_id
)

select * from final
