-- A returned row is a copy whose original is unknown, is itself a copy, is of the same document, or
-- was told later.
with

articles as (
    select * from {{ ref('dim_articles') }}
),

told as (
    select * from {{ ref('int_articles__fingerprinted') }}
)

select
    copies.article_id,
    copies.original_article_id
from articles as copies
inner join told as copied on copies.article_id = copied.article_id
left join articles as originals on copies.original_article_id = originals.article_id
left join told as written on copies.original_article_id = written.article_id
where
    copies.original_article_id is not null
    and (
        originals.article_id is null
        or originals.original_article_id is not null
        or originals.document_id = copies.document_id
        or written.told_rank > copied.told_rank
    )
