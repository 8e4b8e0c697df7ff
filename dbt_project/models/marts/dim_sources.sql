with

articles as (
    select * from {{ ref('stg_lake__articles') }}
),

originals as (
    select * from {{ ref('int_articles__originals') }}
),

final as (
    select
        originals.source_id,
        -- As first seen, whatever the order of arrival within a day.
        first(articles.publisher order by articles.ingest_date, articles.article_id)
            as source_name,
        count(distinct articles.document_id) as article_count
    from articles
    inner join originals on articles.article_id = originals.article_id
    where originals.source_id is not null
    group by originals.source_id
)

select * from final
