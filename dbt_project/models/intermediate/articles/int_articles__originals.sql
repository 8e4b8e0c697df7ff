with

articles as (
    select * from {{ ref('int_articles__fingerprinted') }}
),

pairs as (
    select * from {{ ref('int_article_pairs__compared') }}
),

-- Equal texts are copies however short they are.
equal_texts as (
    select
        articles.article_id,
        min(articles.told_rank) over (partition by articles.text_hash) as source_rank
    from articles
),

near_texts as (
    select
        pairs.article_id,
        min(earlier.told_rank) as source_rank
    from pairs
    inner join articles as earlier on pairs.earlier_article_id = earlier.article_id
    where pairs.is_copy
    group by pairs.article_id
),

traced_0 as (
    select
        articles.article_id,
        articles.told_rank,
        least(equal_texts.source_rank, near_texts.source_rank) as source_rank
    from articles
    inner join equal_texts on articles.article_id = equal_texts.article_id
    left join near_texts on articles.article_id = near_texts.article_id
),

-- Copies of copies: each step doubles how far back a copy is traced.
{%- for step in range(1, 5) %}

traced_{{ step }} as (
    select
        later.article_id,
        later.told_rank,
        earlier.source_rank
    from traced_{{ step - 1 }} as later
    inner join traced_{{ step - 1 }} as earlier on later.source_rank = earlier.told_rank
),
{%- endfor %}

grouped as (
    select
        articles.article_id,
        articles.source_id,
        first_articles.article_id as first_article_id,
        first_articles.document_id as first_document_id,
        articles.document_id <> first_articles.document_id as is_elsewhere,
        first_value(articles.source_id ignore nulls) over (
            partition by traced_4.source_rank
            order by articles.told_rank
            rows between unbounded preceding and unbounded following
        ) as first_source_id
    from articles
    inner join traced_4 on articles.article_id = traced_4.article_id
    inner join articles as first_articles on traced_4.source_rank = first_articles.told_rank
),

final as (
    select
        grouped.article_id,
        grouped.source_id,
        -- A version that repeats an earlier version of its own document is no copy.
        case when grouped.is_elsewhere then grouped.first_article_id end as original_article_id,
        -- Who tells the story first: the publisher that the text names, else the document.
        coalesce(grouped.first_source_id, grouped.first_document_id) as origin_id
    from grouped
)

select * from final
