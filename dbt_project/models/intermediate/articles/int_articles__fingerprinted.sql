with

documents as (
    select * from {{ ref('stg_lake__documents') }}
),

articles as (
    select * from {{ ref('stg_lake__articles') }}
),

fingerprinted as (
    select
        documents.article_id,
        documents.document_id,
        -- What withdraws an article repeats nobody's words.
        case
            when documents.is_retracted then documents.article_id
            else md5(documents.document_text)
        end as text_hash,
        {{ site_of('documents.url') }} as site,
        articles.run_hashes,
        -- A full sketch knows nothing of hashes above its largest one.
        case
            when len(string_split(articles.run_hashes, ' ')) >= {{ var('sketch_size') }}
                then right(articles.run_hashes, 12)
        end as last_known_hash,
        coalesce(string_split(articles.body_numbers, ' '), cast([] as varchar[])) as numbers,
        case
            when articles.publisher is not null
                then {{ hash_id([folded('articles.publisher')]) }}
        end as source_id,
        articles.published_date,
        documents.ingest_date,
        coalesce(articles.published_date, documents.ingest_date) as first_told_date
    from documents
    inner join articles on documents.article_id = articles.article_id
),

final as (
    select
        fingerprinted.*,
        row_number() over (
            order by
                fingerprinted.first_told_date asc,
                fingerprinted.ingest_date asc,
                fingerprinted.article_id asc
        ) as told_rank
    from fingerprinted
)

select * from final
