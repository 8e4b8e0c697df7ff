with

sentences as (
    select * from {{ ref('stg_lake__sentences') }}
),

articles as (
    select * from {{ ref('int_articles__current') }}
),

repeated as (
    select * from {{ ref('int_sentences__repeated') }}
),

final as (
    select sentences.*
    from sentences
    inner join articles on sentences.article_id = articles.article_id
    where not exists (
        select 1
        from repeated
        where repeated.sentence_id = sentences.sentence_id
    )
)

select * from final
