with

placed as (
    select * from {{ ref('int_event_claims__placed') }}
),

-- An article that tells of an opening and a closing ceremony knows that they are two.
compared as (
    select
        placed.*,
        min(placed.event_name_key) over same_article
        <> max(placed.event_name_key) over same_article as has_two_names
    from placed
    window same_article as (
        partition by
            placed.identity_key, placed.year_slot, placed.place_slot, placed.article_id,
            placed.window_start
    )
),

several as (
    select distinct
        compared.identity_key,
        compared.year_slot,
        compared.place_slot
    from compared
    where compared.has_two_names
),

named as (
    select
        placed.*,
        case when several.identity_key is not null then placed.event_name_key else '' end
            as name_slot
    from placed
    left join several
        on
            placed.identity_key = several.identity_key
            and placed.year_slot = several.year_slot
            and placed.place_slot = several.place_slot
),

final as (
    select
        named.*,
        {{ hash_id([
            'named.identity_key', 'named.year_slot', 'named.place_slot', 'named.name_slot',
        ]) }} as gathering_key
    from named
)

select * from final
