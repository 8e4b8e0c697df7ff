with

documents as (
    select * from {{ ref('stg_lake__documents') }}
),

articles as (
    select * from {{ ref('stg_lake__articles') }}
),

fingerprinted as (
    select
        documents.article_id,
        documents.document_id,
        md5(documents.document_text) as text_hash,
        case
            when articles.publisher is not null
                then {{ hash_id([folded('articles.publisher')]) }}
        end as source_id,
        documents.ingest_date,
        coalesce(articles.published_date, documents.ingest_date) as first_told_date
    from documents
    inner join articles on documents.article_id = articles.article_id
),

-- Of equal texts the earliest told is the original; the rest are copies.
traced as (
    select
        fingerprinted.article_id,
        fingerprinted.document_id,
        fingerprinted.source_id,
        first_value(fingerprinted.article_id) over earliest_first as first_article_id,
        first_value(fingerprinted.document_id) over earliest_first as first_document_id,
        first_value(fingerprinted.source_id ignore nulls) over earliest_first as first_source_id
    from fingerprinted
    window earliest_first as (
        partition by fingerprinted.text_hash
        order by
            fingerprinted.first_told_date asc,
            fingerprinted.ingest_date asc,
            fingerprinted.article_id asc
        rows between unbounded preceding and unbounded following
    )
),

final as (
    select
        traced.article_id,
        traced.source_id,
        -- A version that repeats an earlier version of its own document is no copy.
        case
            when traced.document_id <> traced.first_document_id then traced.first_article_id
        end as original_article_id,
        -- Who tells the story first: the publisher that the text names, else the document.
        coalesce(traced.first_source_id, traced.first_document_id) as origin_id
    from traced
)

select * from final
