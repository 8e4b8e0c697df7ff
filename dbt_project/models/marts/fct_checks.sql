with

checks as (
    select * from {{ ref('stg_lake__checks') }}
),

articles as (
    select * from {{ ref('int_articles__current') }}
),

sentences as (
    select * from {{ ref('int_sentences__current') }}
),

final as (
    select
        checks.check_id,
        checks.article_id,
        checks.check_kind,
        checks.subject_id,
        checks.expected_text,
        checks.observed_text,
        checks.is_passed,
        sentences.sentence_text as evidence_text,
        checks.span_start,
        checks.span_end,
        checks.rule_id,
        checks.confidence,
        checks.ingest_date
    from checks
    inner join articles on checks.article_id = articles.article_id
    inner join sentences on checks.sentence_id = sentences.sentence_id
)

select * from final
