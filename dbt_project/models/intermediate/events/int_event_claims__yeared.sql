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

final as (
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
        ) as known_year,
        min(same_day.city_key) over same_name < max(same_day.city_key) over same_name as is_moving
    from same_day
    window same_name as (partition by same_day.identity_key)
)

select * from final
