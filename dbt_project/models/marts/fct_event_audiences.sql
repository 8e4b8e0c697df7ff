with

event_audiences as (
    select * from {{ ref('stg_lake__event_audiences') }}
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
        event_audiences.event_audience_id,
        event_audiences.article_id,
        event_audiences.event_claim_id,
        identified.event_id,
        event_audiences.audience_name,
        sentences.sentence_text as evidence_text,
        event_audiences.span_start,
        event_audiences.span_end,
        event_audiences.rule_id,
        event_audiences.confidence,
        event_audiences.ingest_date
    from event_audiences
    inner join articles on event_audiences.article_id = articles.article_id
    inner join sentences on event_audiences.sentence_id = sentences.sentence_id
    inner join identified on event_audiences.event_claim_id = identified.event_claim_id
)

select * from final
