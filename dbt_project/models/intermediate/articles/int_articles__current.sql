with

articles as (
    select * from {{ ref('stg_lake__articles') }}
),

versions as (
    select * from {{ ref('int_articles__versioned') }}
),

originals as (
    select * from {{ ref('int_articles__originals') }}
),

final as (
    select
        articles.article_id,
        articles.document_id,
        -- When the text spoke, as closely as it lets on: ranks statements by age. A copy repeats
        -- what its original said then.
        coalesce(
            texts.published_date,
            texts.published_date_latest,
            texts.published_date_earliest
        ) as told_date,
        originals.origin_id,
        texts.article_id as text_article_id,
        originals.original_article_id is not null as is_copy
    from articles
    inner join versions on articles.article_id = versions.article_id
    inner join originals on articles.article_id = originals.article_id
    inner join articles as texts
        on coalesce(originals.original_article_id, articles.article_id) = texts.article_id
    where versions.is_current_version and not versions.is_retracted
)

select * from final
