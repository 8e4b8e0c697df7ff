with

pairs as (
    select * from {{ ref('int_event_pairs__met') }}
),

tellings as (
    select * from {{ ref('int_event_tellings__described') }}
),

sides as (
    select
        pairs.telling_id,
        pairs.other_telling_id,
        one,  -- noqa: RF02
        other,  -- noqa: RF02
        list_filter(
            one.name_words, word -> not {{ has_akin('other.name_words', 'word') }}
        ) as own_words,
        list_filter(
            other.name_words, word -> not {{ has_akin('one.name_words', 'word') }}
        ) as other_own_words
    from pairs
    inner join tellings as one on pairs.telling_id = one.telling_id
    inner join tellings as other on pairs.other_telling_id = other.telling_id
),

measured as (
    select
        sides.*,
        len(sides.one.name_words) > 0 and len(sides.other.name_words) > 0 as have_words,
        list_sort(sides.one.name_words) = list_sort(sides.other.name_words) as have_equal_words,
        len(sides.own_words) > 0 as has_own,
        len(sides.other_own_words) > 0 as other_has_own,
        len(sides.own_words) < len(sides.one.name_words)
        or len(sides.other_own_words) < len(sides.other.name_words) as has_shared,
        {{ share('kinds') }} as is_kind_shared,
        list_contains(sides.one.kinds || sides.other.kinds, 'other') as is_kind_unknown,
        {{ share('languages') }} as is_language_shared,
        sides.one.city_keys is not null and sides.other.city_keys is not null as have_cities,
        {{ share('city_keys') }} as is_city_shared,
        sides.one.country_codes is not null
        and sides.other.country_codes is not null as have_countries,
        {{ share('country_codes') }} as is_country_shared,
        sides.one.first_day is not null and sides.other.first_day is not null as have_days,
        sides.one.first_day <= sides.other.last_day
        and sides.other.first_day <= sides.one.last_day as is_overlapping,
        sides.one.window_start <= sides.other.window_end
        and sides.other.window_start <= sides.one.window_end as is_one_time,
        {{ share('name_keys') }}
        or {{ share('name_keys', 'alias_keys') }}
        or {{ share('alias_keys', 'name_keys') }} as is_name_shared
    from sides
),

final as (
    select
        measured.telling_id,
        measured.other_telling_id,
        measured.is_name_shared as same_name,
        not measured.is_name_shared and (
            {{ share('alias_keys', row='measured') }}
            or {{ share('initials', 'name_keys', row='measured') }}
            or {{ share('name_keys', 'initials', row='measured') }}
        ) as same_acronym,
        measured.have_words and measured.have_equal_words as same_words,
        measured.have_words and not measured.has_own and not measured.other_has_own
        and not measured.have_equal_words as akin_words,
        measured.have_words and measured.has_own <> measured.other_has_own as words_within,
        measured.has_own and measured.other_has_own and measured.has_shared as some_words_shared,
        measured.one.first_day = measured.other.first_day as same_first_day,
        same_first_day and measured.one.last_day = measured.other.last_day
        and measured.one.last_day > measured.one.first_day as same_days,
        coalesce(measured.is_overlapping and not same_first_day, false) as overlapping_days,
        coalesce(measured.one.told_year = measured.other.told_year, false)
        and not measured.have_days as same_year,
        measured.is_city_shared as same_city,
        {{ share('venue_keys', row='measured') }} as same_venue,
        measured.is_country_shared and not measured.have_cities as same_country,
        {{ share('organiser_ids', row='measured') }} as same_organiser,
        coalesce(measured.one.lowest_edition = measured.other.lowest_edition, false)
            as same_edition,
        {{ share('head_counts', row='measured') }} as same_count,
        {{ share('sites', row='measured') }} as same_site,
        measured.is_kind_shared and not measured.is_kind_unknown as same_kind,
        measured.is_kind_shared
        and list_has_any(measured.one.kinds, ['protest', 'rally']) as same_street_gathering,
        not measured.is_overlapping as days_apart,
        not measured.have_days and not coalesce(measured.is_one_time, true) as months_apart,
        measured.have_cities and not measured.is_city_shared as other_city,
        measured.have_countries and not measured.is_country_shared as other_country,
        coalesce(measured.one.highest_edition < measured.other.lowest_edition, false)
        or coalesce(measured.other.highest_edition < measured.one.lowest_edition, false)
            as other_edition,
        coalesce(measured.one.told_year <> measured.other.told_year, false) as other_year,
        {{ share('text_article_ids', row='measured') }} as told_apart,
        measured.has_own and measured.other_has_own and measured.is_language_shared as own_words,
        measured.has_own and measured.other_has_own and not measured.is_language_shared
            as own_words_in_two_languages,
        measured.has_own <> measured.other_has_own and not measured.is_kind_shared
        and not measured.is_kind_unknown and not measured.is_name_shared as narrower_name,
        not measured.is_kind_shared and not measured.is_kind_unknown as another_kind,
        list_contains(measured.one.kinds, 'reception')
        <> list_contains(measured.other.kinds, 'reception') as reception_within,
        not measured.have_words as no_telling_words
    from measured
)

select * from final
