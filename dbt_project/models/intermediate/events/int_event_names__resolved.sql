with

event_claims as (
    select * from {{ ref('stg_lake__event_claims') }}
),

articles as (
    select * from {{ ref('int_articles__current') }}
),

names as (
    select
        coalesce(event_claims.series_key, event_claims.event_name_key) as name_key,
        event_claims.alias_keys,
        articles.told_date
    from event_claims
    inner join articles on event_claims.article_id = articles.article_id
    where event_claims.is_event_named
),

first_told as (
    select
        names.name_key,
        min(names.told_date) as told_date
    from names
    group by names.name_key
),

aliases as (
    select
        names.name_key,
        unnest(string_split(names.alias_keys, '; ')) as alias_key
    from names
),

-- A name that articles give to two gatherings stands for neither of them.
unambiguous as (
    select
        aliases.alias_key,
        min(aliases.name_key) as name_key
    from aliases
    where aliases.alias_key <> aliases.name_key
    group by aliases.alias_key
    having count(distinct aliases.name_key) = 1
),

links as (
    select
        unambiguous.name_key,
        unambiguous.alias_key as other_key
    from unambiguous
    union
    select
        unambiguous.alias_key as name_key,
        unambiguous.name_key as other_key
    from unambiguous
),

linked as (
    {{ connected('links', 'name_key', 'other_key') }}
),

final as (
    select
        linked.name_key,
        -- The name that was told first, in full, stands for all: later articles do not change it.
        first_value(linked.reached_key) over (
            partition by linked.name_key
            order by
                first_told.told_date asc nulls last,
                length(linked.reached_key) desc,
                linked.reached_key asc
        ) as resolved_name_key
    from linked
    left join first_told on linked.reached_key = first_told.name_key
    qualify row_number() over (partition by linked.name_key order by linked.reached_key) = 1
)

select * from final
