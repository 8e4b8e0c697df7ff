with

pairs as (
    select * from {{ ref('int_event_pairs__met') }}
),

tellings as (
    select * from {{ ref('int_event_tellings__described') }}
),

-- «Falmouth Lantern Parade» is the Lantern Parade of another article, which tells of Falmouth.
faced as (
    select
        pairs.telling_id,
        pairs.other_telling_id,
        {{ words_beside_city('one', 'other') }} as words,
        {{ words_beside_city('other', 'one') }} as other_words,
        len(one.name_words) + len(other.name_words) as word_count
    from pairs
    inner join tellings as one on pairs.telling_id = one.telling_id
    inner join tellings as other on pairs.other_telling_id = other.telling_id
),

parted as (
    select
        faced.*,
        {{ words_of_its_own('faced.words', 'faced.other_words') }} as own_words,
        {{ words_of_its_own('faced.other_words', 'faced.words') }} as other_own_words
    from faced
),

final as (
    select
        parted.telling_id,
        parted.other_telling_id,
        len(parted.words) > 0 and len(parted.other_words) > 0 as have_words,
        list_sort(parted.words) = list_sort(parted.other_words) as have_equal_words,
        len(parted.own_words) > 0 as has_own,
        len(parted.other_own_words) > 0 as other_has_own,
        len(parted.own_words) < len(parted.words)
        or len(parted.other_own_words) < len(parted.other_words) as has_shared,
        len(parted.own_words) = 1
        and len(parted.other_own_words) = 1
        and least(len(parted.words), len(parted.other_words)) > 2 as is_one_word_apart,
        len(parted.words) + len(parted.other_words) < parted.word_count as is_city_in_name
    from parted
)

select * from final
