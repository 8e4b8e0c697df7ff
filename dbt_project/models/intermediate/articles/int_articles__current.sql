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
        articles.published_date,
        -- When the article spoke, as closely as it lets on: ranks statements by age.
        coalesce(
            articles.published_date,
            articles.published_date_latest,
            articles.published_date_earliest
        ) as told_date,
        originals.origin_id,
        coalesce(originals.original_article_id, articles.article_id) as text_article_id
    from articles
    inner join versions on articles.article_id = versions.article_id
    inner join originals on articles.article_id = originals.article_id
    where versions.is_current_version
)

select * from final
