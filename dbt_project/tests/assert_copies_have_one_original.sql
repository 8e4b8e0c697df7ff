-- A returned row is a copy whose original is unknown, is itself a copy, or has another text.
with

articles as (
    select * from {{ ref('dim_articles') }}
),

documents as (
    select * from {{ ref('stg_lake__documents') }}
)

select
    copies.article_id,
    copies.original_article_id
from articles as copies
inner join documents as copied on copies.article_id = copied.article_id
left join articles as originals on copies.original_article_id = originals.article_id
left join documents as written on copies.original_article_id = written.article_id
where
    copies.original_article_id is not null
    and (
        originals.article_id is null
        or originals.original_article_id is not null
        or copied.document_text <> written.document_text
    )
