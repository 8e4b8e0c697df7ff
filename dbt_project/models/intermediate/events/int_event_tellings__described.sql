with

grouped as (
    select * from {{ ref('int_event_claims__grouped') }}
),

told_apart as (
    select * from {{ ref('int_event_claims__told_apart') }}
),

event_claims as (
    select * from {{ ref('int_event_claims__current') }}
),

articles as (
    select * from {{ ref('stg_lake__articles') }}
),

fingerprinted as (
    select * from {{ ref('int_articles__fingerprinted') }}
),

counted as (
    select * from {{ ref('int_event_tellings__counted') }}
),

claims as (
    select
        grouped.telling_id,
        event_claims.* replace (told_apart.country_code as country_code),
        told_apart.organiser_id,
        told_apart.city_key,
        told_apart.country_key,
        told_apart.region_key,
        told_apart.day_start,
        told_apart.start_year,
        case when told_apart.day_start is not null then told_apart.window_end end as day_end,
        told_apart.window_start,
        told_apart.window_end,
        try_cast(told_apart.year_slot as integer) as told_year,
        {{ folded('event_claims.venue_name') }} as venue_key,
        articles.language,
        nullif(fingerprinted.site, '') as site
    from grouped
    inner join told_apart on grouped.event_claim_id = told_apart.event_claim_id
    inner join event_claims on grouped.event_claim_id = event_claims.event_claim_id
    inner join articles on event_claims.article_id = articles.article_id
    inner join fingerprinted on event_claims.article_id = fingerprinted.article_id
),

described as (
    select
        claims.telling_id,
        bool_or(claims.is_event_named) as is_named,
        coalesce(
            min(claims.event_name_words) filter (where claims.name_key = claims.resolved_name_key),
            min(claims.event_name_words)
        ) as name_words,
        list(distinct claims.name_key) filter (where claims.is_event_named) as name_keys,
        {%- for keys in ['alias_keys', 'participant_keys'] %}
        list_distinct(flatten(list(string_split(claims.{{ keys }}, '; ')))) as {{ keys }},
        {%- endfor %}
        list(distinct claims.event_name_initials) as initials,
        max(claims.told_year) as told_year,
        bool_or(coalesce(
            claims.edition_year,
            case when claims.date_precision <> 'season' then claims.start_year end
        ) = claims.told_year) as is_year_told,
        min(claims.edition_number) as lowest_edition,
        max(claims.edition_number) as highest_edition,
        min(claims.day_start) as first_day,
        max(claims.day_end) as last_day,
        coalesce(min(claims.day_start), min(claims.window_start)) as window_start,
        coalesce(max(claims.day_end), max(claims.window_end)) as window_end,
        {%- for key in ['city_key', 'country_code', 'country_key', 'region_key', 'venue_key',
                        'organiser_id', 'site', 'language', 'text_article_id'] %}
        list(distinct claims.{{ key }}) filter (where claims.{{ key }} is not null) as {{ key }}s,
        {%- endfor %}
        list(distinct claims.event_kind) as kinds
    from claims
    group by claims.telling_id
),

final as (
    select
        -- «Aarhus Book Week» in Aarhus is the Book Week.
        described.* replace (
            list_filter(
                coalesce(string_split(described.name_words, ' '), []),
                word -> not list_contains(
                    string_split(coalesce(array_to_string(described.city_keys, ' '), ''), ' '), word
                )
            ) as name_words
        ),
        counted.head_counts
    from described
    left join counted on described.telling_id = counted.telling_id
)

select * from final
