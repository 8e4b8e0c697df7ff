with

tellings as (
    select * from {{ ref('int_event_tellings__described') }}
),

-- Words that names share stand in English; the others are akin by how they begin.
words as (
    select
        tellings.telling_id,
        tellings.told_year,
        tellings.city_keys[1] as city_key,
        tellings.first_day,
        tellings.languages,
        len(tellings.name_words) as word_count,
        unnest(tellings.name_words) as told_word,
        left(told_word, {{ var('shortest_akin_letters') }}) as word
    from tellings
    where
        tellings.is_named
        and tellings.is_year_told
        and tellings.told_year is not null
        and len(tellings.city_keys) = 1
        and len(tellings.name_words) > {{ var('telling_words_of_a_year') }}
),

two_words as (
    select
        words.* exclude (told_word, word),  -- noqa: RF02
        words.word || ' ' || other_words.word as told_words
    from words
    inner join words as other_words
        on words.telling_id = other_words.telling_id and words.word < other_words.word
),

once_a_year as (
    select
        two_words.told_year,
        two_words.city_key,
        two_words.word_count,
        two_words.told_words
    from two_words
    group by all
    having count(distinct two_words.first_day) <= 1
),

final as (
    select distinct
        least(dayless.telling_id, translated.telling_id) as telling_id,
        greatest(dayless.telling_id, translated.telling_id) as other_telling_id
    from once_a_year
    inner join two_words as dayless
        on
            once_a_year.told_year = dayless.told_year
            and once_a_year.city_key = dayless.city_key
            and once_a_year.word_count = dayless.word_count
            and once_a_year.told_words = dayless.told_words
            and dayless.first_day is null
    inner join two_words as translated
        on
            once_a_year.told_year = translated.told_year
            and once_a_year.city_key = translated.city_key
            and once_a_year.word_count = translated.word_count
            and once_a_year.told_words = translated.told_words
            and not list_has_any(dayless.languages, translated.languages)
)

select * from final
