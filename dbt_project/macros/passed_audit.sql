{#- True for rows of `source` that no check quarantined and whose article none did.
    Pass `article_key=none` for tables that hang on no article. Two anti-joins, because one with
    an `or` would compare every row with every quarantined one. -#}
{% macro passed_audit(table, key, article_key='article_id') -%}
not exists (
    select 1
    from {{ source('audit', 'quarantined_rows') }} as quarantined_rows
    where
        quarantined_rows.table_name = 'raw.{{ table }}'
        and quarantined_rows.row_id = source.{{ key }}
)
{%- if article_key %}
and not exists (
    select 1
    from {{ source('audit', 'quarantined_rows') }} as quarantined_articles
    where
        quarantined_articles.table_name in ('raw.documents', 'raw.articles')
        and quarantined_articles.row_id = source.{{ article_key }}
)
{%- endif %}
{%- endmacro %}
