with

documents as (
    select * from {{ ref('stg_lake__documents') }}
),

articles as (
    select * from {{ ref('stg_lake__articles') }}
),

correction_notes as (
    select * from {{ ref('stg_lake__correction_notes') }}
),

noted as (
    select
        correction_notes.article_id,
        count(*) as note_count
    from correction_notes
    group by correction_notes.article_id
),

-- Versions that arrive on one day are ordered by the dates they state, then by the corrections they
-- note, then by their ids: arbitrary but the same on every machine and in every order of arrival.
numbered as (
    select
        documents.article_id,
        documents.document_id,
        documents.ingest_date,
        coalesce(documents.is_retracted, false) as is_retracted,
        row_number() over newest_last as version_number,
        lag(documents.article_id) over newest_last as previous_article_id,
        lead(documents.ingest_date) over newest_last as superseded_date,
        lead(documents.article_id) over newest_last is null as is_current_version
    from documents
    inner join articles on documents.article_id = articles.article_id
    left join noted on documents.article_id = noted.article_id  -- noqa: ST11
    window newest_last as (
        partition by documents.document_id
        order by
            documents.ingest_date asc,
            coalesce(documents.is_retracted, false) asc,
            articles.published_date asc nulls first,
            articles.page_date asc nulls first,
            coalesce(noted.note_count, 0) asc,
            documents.article_id asc
    )
),

final as (
    select
        numbered.article_id,
        numbered.document_id,
        numbered.ingest_date,
        cast(numbered.version_number as integer) as version_number,
        numbered.is_current_version,
        numbered.is_retracted,
        numbered.previous_article_id,
        numbered.superseded_date
    from numbered
)

select * from final
