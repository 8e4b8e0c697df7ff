with

versions as (
    select * from {{ ref('int_articles__versioned') }}
),

-- What a withdrawn version says is not said, so nothing of it can be taken back.
final as (
    select
        later.article_id,
        earlier.article_id as previous_article_id,
        later.is_retracted
    from versions as later
    inner join versions as earlier on later.previous_article_id = earlier.article_id
    where not earlier.is_retracted
)

select * from final
