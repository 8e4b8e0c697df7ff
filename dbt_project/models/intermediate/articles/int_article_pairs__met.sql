with

runs as (
    select * from {{ ref('int_article_runs__telling') }}
),

-- Each article meets the first one that tells a run of words and the one right before it: as many
-- pairs as articles, however often a story is copied.
neighbours as (
    select
        runs.article_id,
        runs.document_id,
        first_value(runs.article_id) over earliest_first as first_article_id,
        first_value(runs.document_id) over earliest_first as first_document_id,
        lag(runs.article_id) over earliest_first as previous_article_id,
        lag(runs.document_id) over earliest_first as previous_document_id
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
    where neighbours.first_document_id <> neighbours.document_id
    union all
    select
        neighbours.article_id,
        neighbours.previous_article_id as earlier_article_id
    from neighbours
    where
        neighbours.previous_article_id <> neighbours.first_article_id
        and neighbours.previous_document_id <> neighbours.document_id
),

final as (
    select
        met.article_id,
        met.earlier_article_id
    from met
    group by met.article_id, met.earlier_article_id
    having count(*) >= {{ var('copy_shared_runs') }}
)

select * from final
