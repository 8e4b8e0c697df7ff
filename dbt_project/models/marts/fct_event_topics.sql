with

event_topics as (
    select * from {{ ref('stg_lake__event_topics') }}
),

articles as (
    select * from {{ ref('int_articles__current') }}
),

sentences as (
    select * from {{ ref('int_sentences__current') }}
),

identified as (
    select * from {{ ref('int_event_claims__identified') }}
),

final as (
    select
        event_topics.event_topic_id,
        event_topics.article_id,
        event_topics.event_claim_id,
        identified.event_id,
        event_topics.topic_name,
        sentences.sentence_text as evidence_text,
        event_topics.span_start,
        event_topics.span_end,
        event_topics.rule_id,
        event_topics.confidence,
        event_topics.ingest_date
    from event_topics
    inner join articles on event_topics.article_id = articles.article_id
    inner join sentences on event_topics.sentence_id = sentences.sentence_id
    inner join identified on event_topics.event_claim_id = identified.event_claim_id
)

select * from final
