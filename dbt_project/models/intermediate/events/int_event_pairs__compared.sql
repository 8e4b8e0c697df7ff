with

pairs as (
    select * from {{ ref('int_event_pairs__met') }}
),

variants as (
    select * from {{ ref('int_event_variants__described') }}
),

sides as (
    select
        pairs.variant_id,
        pairs.other_variant_id,
        one,
        other,
        list_intersect(one.name_words, other.name_words) as shared_words,
        list_filter(
            one.name_words, word -> not {{ has_akin('other.name_words', 'word') }}
        ) as own_words,
        list_filter(
            other.name_words, word -> not {{ has_akin('one.name_words', 'word') }}
        ) as other_own_words
    from pairs
    inner join variants as one on pairs.variant_id = one.variant_id
    inner join variants as other on pairs.other_variant_id = other.variant_id
),

measured as (
    select
        sides.*,
        len(sides.one.name_words) > 0 and len(sides.other.name_words) > 0 as have_words,
        len(sides.own_words) > 0 as has_own,
        len(sides.other_own_words) > 0 as other_has_own,
        list_has_any(sides.one.kinds, sides.other.kinds) as is_kind_shared,
        list_contains(sides.one.kinds || sides.other.kinds, 'other') as is_kind_unknown,
        list_has_any(sides.one.languages, sides.other.languages) as is_language_shared,
        coalesce(list_has_any(sides.one.city_keys, sides.other.city_keys), false) as is_city_shared,
        sides.one.first_day <= sides.other.last_day
        and sides.other.first_day <= sides.one.last_day as is_overlapping
    from sides
),

final as (
    select
        measured.variant_id,
        measured.other_variant_id,
        coalesce(
            list_has_any(
                measured.one.name_keys, measured.other.name_keys || measured.other.alias_keys
            )
            or list_has_any(measured.one.alias_keys, measured.other.name_keys),
            false
        ) as same_name,
        coalesce(
            list_has_any(measured.one.alias_keys, measured.other.alias_keys)
            or list_has_any(measured.one.initials, measured.other.name_keys)
            or list_has_any(measured.one.name_keys, measured.other.initials),
            false
        ) and not same_name as same_acronym,
        measured.have_words
        and len(measured.shared_words) = len(measured.one.name_words)
        and len(measured.shared_words) = len(measured.other.name_words) as same_words,
        measured.have_words
        and not measured.has_own
        and not measured.other_has_own
        and not same_words as akin_words,
        measured.have_words and measured.has_own <> measured.other_has_own as words_within,
        measured.have_words
        and measured.has_own
        and measured.other_has_own
        and (
            len(measured.own_words) < len(measured.one.name_words)
            or len(measured.other_own_words) < len(measured.other.name_words)
        ) as some_words_shared,
        measured.one.first_day = measured.other.first_day as same_first_day,
        same_first_day
        and measured.one.last_day = measured.other.last_day
        and measured.one.last_day > measured.one.first_day as same_days,
        measured.is_overlapping and not same_first_day as overlapping_days,
        measured.is_city_shared as same_city,
        coalesce(list_has_any(measured.one.venue_keys, measured.other.venue_keys), false)
            as same_venue,
        coalesce(list_has_any(measured.one.country_codes, measured.other.country_codes), false)
        and (measured.one.city_keys is null or measured.other.city_keys is null) as same_country,
        coalesce(list_has_any(measured.one.organiser_ids, measured.other.organiser_ids), false)
            as same_organiser,
        coalesce(measured.one.lowest_edition = measured.other.lowest_edition, false)
            as same_edition,
        coalesce(list_has_any(measured.one.head_counts, measured.other.head_counts), false)
            as same_count,
        measured.is_kind_shared and not measured.is_kind_unknown as same_kind,
        measured.is_kind_shared
        and list_has_any(measured.one.kinds, ['protest', 'rally']) as same_street_gathering,
        not measured.is_overlapping as days_apart,
        measured.one.city_keys is not null
        and measured.other.city_keys is not null
        and not measured.is_city_shared as other_city,
        measured.one.country_codes is not null
        and measured.other.country_codes is not null
        and not list_has_any(measured.one.country_codes, measured.other.country_codes)
            as other_country,
        coalesce(
            measured.one.highest_edition < measured.other.lowest_edition
            or measured.other.highest_edition < measured.one.lowest_edition,
            false
        ) as other_edition,
        coalesce(measured.one.told_year <> measured.other.told_year, false) as other_year,
        list_has_any(measured.one.text_article_ids, measured.other.text_article_ids) as told_apart,
        measured.has_own
        and measured.other_has_own
        and measured.is_language_shared as own_words,
        measured.has_own
        and measured.other_has_own
        and not measured.is_language_shared as own_words_in_two_languages,
        measured.has_own <> measured.other_has_own
        and not measured.is_kind_shared as narrower_name,
        not measured.is_kind_shared and not measured.is_kind_unknown as another_kind,
        not measured.have_words as no_telling_words
    from measured
)

select * from final
