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

current_claims as (
    select
        -- A place that the audit took out leaves the claim its words.
        event_claims.* replace (places.place_id as place_id),
        articles.origin_id,
        articles.text_article_id,
        articles.told_date,
        sentences.sentence_text as evidence_text,
        case
            when event_claims.series_key is not null
                then {{ hash_id(['event_claims.series_key']) }}
        end as event_series_id
    from event_claims
    inner join articles on event_claims.article_id = articles.article_id
    inner join sentences on event_claims.sentence_id = sentences.sentence_id
    left join places on event_claims.place_id = places.place_id
),

final as (
    select current_claims.* replace (parents.event_claim_id as parent_event_claim_id)
    from current_claims
    left join current_claims as parents
        on current_claims.parent_event_claim_id = parents.event_claim_id
)

select * from final
