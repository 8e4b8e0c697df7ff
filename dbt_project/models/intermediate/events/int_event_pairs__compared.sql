with

pairs as (
    select * from {{ ref('int_event_pairs__worded') }}
),

tellings as (
    select * from {{ ref('int_event_tellings__described') }}
),

sides as (
    select
        pairs.*,
        one,  -- noqa: RF02
        other  -- noqa: RF02
    from pairs
    inner join tellings as one on pairs.telling_id = one.telling_id
    inner join tellings as other on pairs.other_telling_id = other.telling_id
),

measured as (
    select
        sides.*,
        {{ are_street_gatherings() }} as are_street_gatherings,
        {{ share('kinds') }} or are_street_gatherings as is_kind_shared,
        {{ share('languages') }} as is_language_shared,
        -- «Mobilità dolce» and «mobilité douce»: most words agree.
        coalesce(sides.is_one_word_apart, false) and not is_language_shared as is_translated,
        sides.has_own and sides.other_has_own and not is_translated as have_own,
        {{ share('city_keys') }} as is_city_shared,
        {{ share('country_codes') }} or {{ share_namesake() }} as is_country_shared,
        list_contains(sides.one.kinds || sides.other.kinds, 'other') as is_kind_unknown,
        sides.one.city_keys is not null and sides.other.city_keys is not null as have_cities,
        len(sides.one.country_codes) * len(sides.other.country_codes) > 0 as have_countries,
        sides.one.first_day is not null and sides.other.first_day is not null as have_days,
        {{ meet('first_day', 'last_day') }} as is_overlapping,
        {{ meet('window_start', 'window_end') }} as is_one_time,
        {{ share('name_keys') }} or {{ share('name_keys', 'alias_keys') }}
        or {{ share('alias_keys', 'name_keys') }} as is_name_shared,
        {{ share('initials', 'name_keys') }} or {{ share('name_keys', 'initials') }} as is_initials
    from sides
),

final as (
    select
        measured.telling_id,
        measured.other_telling_id,
        measured.is_name_shared as same_name,
        not same_name and (measured.is_initials or {{ share('alias_keys', row='measured') }})
            as same_acronym,
        measured.have_words and measured.have_equal_words as same_words,
        measured.have_words and not measured.has_own and not measured.other_has_own
        and not measured.have_equal_words as akin_words,
        measured.have_words and measured.has_own <> measured.other_has_own as words_within,
        measured.is_translated as translated_words,
        measured.have_own and measured.has_shared as some_words_shared,
        measured.one.first_day = measured.other.first_day as same_first_day,
        same_first_day and measured.one.last_day = measured.other.last_day
        and measured.one.last_day > measured.one.first_day as same_days,
        coalesce(measured.is_overlapping and not same_first_day, false) as overlapping_days,
        measured.one.last_day = measured.other.last_day and not same_first_day as same_last_day,
        measured.one.told_year = measured.other.told_year and not measured.have_days as same_year,
        measured.is_city_shared as same_city,
        measured.is_city_in_name and not measured.is_city_shared as city_in_name,
        measured.is_country_shared and not measured.have_cities as same_country,
        measured.one.lowest_edition = measured.other.lowest_edition as same_edition,
        {{ share('venue_keys', row='measured') }} as same_venue,
        {{ share('organiser_ids', row='measured') }} as same_organiser,
        measured.is_city_shared
        and len(list_intersect(measured.one.participant_keys, measured.other.participant_keys))
        >= {{ var('telling_participants') }} as same_participants,
        {{ share('sites', row='measured') }} as same_site,
        {{ share('head_counts', row='measured') }} as same_count,
        {{ share('text_article_ids', row='measured') }} as told_apart,
        measured.is_kind_shared and not measured.is_kind_unknown as same_kind,
        same_kind and measured.are_street_gatherings as same_street_gathering,
        not measured.is_overlapping as days_apart,
        not measured.have_days and not coalesce(measured.is_one_time, true) as months_apart,
        measured.have_cities and not measured.is_city_shared as other_city,
        measured.have_countries and not measured.is_country_shared as other_country,
        {{ meet('lowest_edition', 'highest_edition', row='measured') }} = false as other_edition,
        coalesce(measured.one.told_year <> measured.other.told_year, false) as other_year,
        measured.have_own and measured.is_language_shared as own_words,
        measured.have_own and not measured.is_language_shared and not same_name
            as own_words_in_two_languages,
        not measured.is_kind_shared and not measured.is_kind_unknown as another_kind,
        words_within and not same_name and not measured.is_kind_shared
        and not (measured.is_kind_unknown and same_first_day) as narrower_name,
        list_contains(measured.one.kinds, 'reception')
        <> list_contains(measured.other.kinds, 'reception') as reception_within,
        not measured.have_words as no_telling_words
    from measured
)

select * from final
