with

grouped as (
    select * from {{ ref('int_event_claims__grouped') }}
),

keyed as (
    select * from {{ ref('int_event_claims__keyed') }}
),

event_claims as (
    select * from {{ ref('int_event_claims__current') }}
),

matches as (
    select * from {{ ref('int_event_matches') }}
),

links as (
    select
        matches.telling_id,
        matches.other_telling_id
    from matches
    where matches.is_match
    union all
    select
        matches.other_telling_id as telling_id,
        matches.telling_id as other_telling_id
    from matches
    where matches.is_match
),

reached as (
    {{ connected('links', 'telling_id', 'other_telling_id') }}
),

joined as (
    select
        reached.telling_id,
        min(reached.reached_key) as joined_id
    from reached
    group by reached.telling_id
),

told as (
    select
        grouped.event_claim_id,
        grouped.city_key,
        grouped.country_key,
        grouped.telling_id,
        coalesce(joined.joined_id, grouped.telling_id) as joined_id,
        keyed.told_date,
        {{ hash_id([
            'event_claims.name_key', 'event_claims.event_kind', 'event_claims.edition_number',
            'event_claims.edition_year', 'event_claims.start_date', 'event_claims.city_name',
            'case when not event_claims.is_event_named then keyed.identity_key end',
        ]) }} as told_id
    from grouped
    inner join keyed on grouped.event_claim_id = keyed.event_claim_id
    inner join event_claims on grouped.event_claim_id = event_claims.event_claim_id
    left join joined on grouped.telling_id = joined.telling_id
),

-- What the first article said stays the event's id, whatever later ones add.
first_told as (
    select told.*
    from told
    qualify row_number() over (
        partition by told.joined_id order by told.told_date asc nulls last, told.told_id asc
    ) = 1
),

named as (
    select
        first_told.joined_id,
        {{ hash_id(['first_told.told_id', 'nullif(row_number() over same_words, 1)']) }} as event_id
    from first_told
    window same_words as (
        partition by first_told.told_id
        order by first_told.told_date asc nulls last, first_told.joined_id asc
    )
),

final as (
    select
        told.event_claim_id,
        told.city_key,
        told.country_key,
        told.telling_id,
        named.event_id
    from told
    inner join named on told.joined_id = named.joined_id
)

select * from final
