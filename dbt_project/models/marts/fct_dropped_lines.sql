with

dropped_lines as (
    select * from {{ ref('stg_lake__dropped_lines') }}
),

repeated as (
    select * from {{ ref('int_sentences__repeated') }}
),

documents as (
    select * from {{ ref('stg_lake__documents') }}
),

articles as (
    select * from {{ ref('int_articles__current') }}
),

dropped as (
    select
        dropped_lines.dropped_line_id,
        dropped_lines.article_id,
        dropped_lines.line_number,
        dropped_lines.line_text,
        dropped_lines.line_kind,
        dropped_lines.line_rule,
        dropped_lines.span_start,
        dropped_lines.span_end,
        dropped_lines.ingest_date
    from dropped_lines
    inner join articles on dropped_lines.article_id = articles.article_id
),

above as (
    select
        repeated.sentence_id,
        {{ document_span('documents', '0', 'repeated.span_start') }} as text_above
    from repeated
    inner join documents on repeated.article_id = documents.article_id
),

-- What only many pages together show to be page furniture.
repeated_lines as (
    select
        repeated.sentence_id as dropped_line_id,
        repeated.article_id,
        cast(
            1 + length(above.text_above) - length(replace(above.text_above, chr(10), ''))
            as integer
        ) as line_number,
        repeated.sentence_text as line_text,
        'repeated' as line_kind,
        'repeated_across_pages' as line_rule,
        repeated.span_start,
        repeated.span_end,
        repeated.ingest_date
    from repeated
    inner join above on repeated.sentence_id = above.sentence_id
),

final as (
    select * from dropped
    union all
    select * from repeated_lines
)

select * from final
