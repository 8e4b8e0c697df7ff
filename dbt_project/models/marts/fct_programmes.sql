with

programmes as (
    select * from {{ ref('stg_lake__programmes') }}
),

articles as (
    select * from {{ ref('int_articles__current') }}
),

sentences as (
    select * from {{ ref('int_sentences__current') }}
),

final as (
    select
        programmes.programme_claim_id,
        programmes.article_id,
        programmes.programme_name,
        programmes.programme_kind,
        programmes.launched_by_name,
        programmes.launched_date,
        programmes.launched_precision,
        programmes.launched_text,
        sentences.sentence_text as evidence_text,
        programmes.span_start,
        programmes.span_end,
        programmes.rule_id,
        programmes.confidence,
        programmes.ingest_date
    from programmes
    inner join articles on programmes.article_id = articles.article_id
    inner join sentences on programmes.sentence_id = sentences.sentence_id
)

select * from final
