with

tellings as (
    select * from {{ ref('int_event_tellings__described') }}
),

names_of_years as (
    select
        tellings.telling_id,
        tellings.first_day,
        tellings.told_year,
        tellings.city_keys,
        unnest(list_distinct(
            coalesce(tellings.name_keys, []) || coalesce(tellings.alias_keys, [])
            || case
                when len(tellings.name_words) >= {{ var('telling_words_of_a_year') }}
                    then [array_to_string(list_sort(tellings.name_words), ' ')]
                else []
            end
        )) as told_name
    from tellings
    where tellings.is_named and tellings.is_year_told and tellings.told_year is not null
),

once_a_year as (
    select
        names_of_years.told_year,
        names_of_years.told_name
    from names_of_years
    group by names_of_years.told_year, names_of_years.told_name
    having
        count(distinct names_of_years.first_day) <= 1
        and len(list_distinct(flatten(list(names_of_years.city_keys)))) <= 1
),

final as (
    select distinct
        least(dayless.telling_id, named_alike.telling_id) as telling_id,
        greatest(dayless.telling_id, named_alike.telling_id) as other_telling_id
    from once_a_year
    inner join names_of_years as dayless
        on
            once_a_year.told_year = dayless.told_year
            and once_a_year.told_name = dayless.told_name
            and dayless.first_day is null
    inner join names_of_years as named_alike
        on
            once_a_year.told_year = named_alike.told_year
            and once_a_year.told_name = named_alike.told_name
            and dayless.telling_id <> named_alike.telling_id
)

select * from final
