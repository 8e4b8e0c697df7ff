with

event_claims as (
    select * from {{ ref('stg_lake__event_claims') }}
),

articles as (
    select * from {{ ref('int_articles__current') }}
),

sentences as (
    select * from {{ ref('int_sentences__current') }}
),

places as (
    select * from {{ ref('stg_lake__places') }}
),

resolved_names as (
    select * from {{ ref('int_event_names__resolved') }}
),

named as (
    select
        event_claims.*,
        coalesce(event_claims.series_key, event_claims.event_name_key) as name_key,
        -- In the join itself the condition would have every claim compared with every name.
        case when event_claims.is_event_named then name_key end as proper_name_key
    from event_claims
),

current_claims as (
    select
        -- A place that the audit took out leaves the claim its words.
        named.* replace (places.place_id as place_id),
        coalesce(resolved_names.resolved_name_key, named.name_key) as resolved_name_key,
        articles.origin_id,
        articles.text_article_id,
        articles.told_date,
        sentences.sentence_text as evidence_text
    from named
    inner join articles on named.article_id = articles.article_id
    inner join sentences on named.sentence_id = sentences.sentence_id
    left join places on named.place_id = places.place_id
    left join resolved_names on named.proper_name_key = resolved_names.name_key
),

final as (
    select current_claims.* replace (parents.event_claim_id as parent_event_claim_id)
    from current_claims
    left join current_claims as parents
        on current_claims.parent_event_claim_id = parents.event_claim_id
)

select * from final
