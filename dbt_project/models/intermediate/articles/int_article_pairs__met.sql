with

articles as (
    select * from {{ ref('int_articles__fingerprinted') }}
),

runs as (
    select * from {{ ref('int_article_runs__telling') }}
),

-- Each article meets the first one that tells a run of words and the one right before it: as many
-- pairs as articles, however often a story is copied.
neighbours as (
    select
        runs.article_id,
        first_value(runs.article_id) over earliest_first as first_article_id,
        lag(runs.article_id) over earliest_first as previous_article_id
    from runs
    window earliest_first as (
        partition by runs.run_hash
        order by runs.told_rank
        rows between unbounded preceding and unbounded following
    )
),

met as (
    select
        neighbours.article_id,
        neighbours.first_article_id as earlier_article_id
    from neighbours
    where neighbours.first_article_id <> neighbours.article_id
    union all
    select
        neighbours.article_id,
        neighbours.previous_article_id as earlier_article_id
    from neighbours
    where neighbours.previous_article_id <> neighbours.first_article_id
),

final as (
    select
        met.article_id,
        met.earlier_article_id
    from met
    inner join articles as later on met.article_id = later.article_id
    inner join articles as earlier on met.earlier_article_id = earlier.article_id
    where later.document_id <> earlier.document_id
    group by met.article_id, met.earlier_article_id
    having count(*) >= {{ var('copy_shared_runs') }}
)

select * from final
