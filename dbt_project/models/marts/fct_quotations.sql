with

quotations as (
    select * from {{ ref('stg_lake__quotations') }}
),

articles as (
    select * from {{ ref('int_articles__current') }}
),

sentences as (
    select * from {{ ref('int_sentences__current') }}
),

final as (
    select
        quotations.quotation_id,
        quotations.article_id,
        quotations.speaker_name,
        quotations.quotation_text,
        sentences.sentence_text as evidence_text,
        quotations.span_start,
        quotations.span_end,
        quotations.rule_id,
        quotations.confidence,
        quotations.ingest_date
    from quotations
    inner join articles on quotations.article_id = articles.article_id
    inner join sentences on quotations.sentence_id = sentences.sentence_id
)

select * from final
