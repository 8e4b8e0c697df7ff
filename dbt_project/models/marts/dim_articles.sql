with

articles as (
    select * from {{ ref('stg_lake__articles') }}
),

documents as (
    select * from {{ ref('stg_lake__documents') }}
),

versions as (
    select * from {{ ref('int_articles__versioned') }}
),

originals as (
    select * from {{ ref('int_articles__originals') }}
),

final as (
    select
        articles.article_id,
        articles.document_id,
        documents.source_uri,
        documents.url,
        articles.title,
        articles.publisher,
        originals.source_id,
        -- A page that does not name its site is known by the host of its address.
        coalesce(articles.site_name, nullif({{ site_of('documents.url') }}, '')) as site_name,
        articles.site_tagline,
        articles.author,
        articles.language,
        articles.chrome_language,
        articles.published_date,
        articles.published_date_text,
        articles.published_date_rule,
        articles.published_date_earliest,
        articles.published_date_latest,
        articles.page_date,
        articles.page_date_text,
        originals.original_article_id,
        documents.ingest_date,
        versions.version_number,
        versions.is_current_version,
        versions.is_retracted,
        versions.superseded_date,
        articles.sentence_count
    from articles
    inner join documents on articles.article_id = documents.article_id
    inner join versions on articles.article_id = versions.article_id
    inner join originals on articles.article_id = originals.article_id
)

select * from final
