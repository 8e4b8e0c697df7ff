with

dropped_lines as (
    select * from {{ ref('stg_lake__dropped_lines') }}
),

articles as (
    select * from {{ ref('int_articles__current') }}
),

final as (
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
)

select * from final
