{#- True for rows of `source` that no check quarantined and whose article none did.
    Pass `article_key=none` for tables that hang on no article. Lists instead of correlated
    subqueries, for which DuckDB would first gather all rows, texts of documents among them. -#}
{% macro passed_audit(table, key, article_key='article_id') -%}
source.{{ key }} not in (
    select quarantined_rows.row_id
    from {{ source('audit', 'quarantined_rows') }} as quarantined_rows
    where quarantined_rows.table_name = 'raw.{{ table }}'
)
{%- if article_key %}
and source.{{ article_key }} not in (
    select quarantined_articles.row_id
    from {{ source('audit', 'quarantined_rows') }} as quarantined_articles
    where quarantined_articles.table_name in ('raw.documents', 'raw.articles')
)
{%- endif %}
{%- endmacro %}
