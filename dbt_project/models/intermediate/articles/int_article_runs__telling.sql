with

articles as (
    select * from {{ ref('int_articles__fingerprinted') }}
),

runs as (
    select
        articles.article_id,
        articles.document_id,
        articles.told_rank,
        articles.site,
        unnest(string_split(articles.run_hashes, ' ')) as run_hash
    from articles
    where articles.run_hashes is not null
),

-- What stands on page after page of a site says nothing about where a text comes from.
furniture as (
    select
        runs.site,
        runs.run_hash
    from runs
    where runs.site <> ''
    group by runs.site, runs.run_hash
    having count(distinct runs.document_id) >= {{ var('repeated_line_pages') }}
),

final as (
    select
        runs.article_id,
        runs.document_id,
        runs.told_rank,
        runs.run_hash
    from runs
    where not exists (
        select 1
        from furniture
        where furniture.site = runs.site and furniture.run_hash = runs.run_hash
    )
)

select * from final
