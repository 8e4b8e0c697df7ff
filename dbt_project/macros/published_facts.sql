{#- Every fact that a number token may point to, once: articles and organisations by their own ids,
    claims by theirs. -#}
{% macro published_facts() -%}
{%- set keys = [('dim_articles', 'article_id'), ('dim_organisations', 'organisation_id')] %}
{%- for mart, _, key, _ in claim_tables() %}
    {%- do keys.append((mart, key)) %}
{%- endfor %}
{%- for mart, key in keys %}
    select {{ mart }}.{{ key }} as fact_id
    from {{ ref(mart) }} as {{ mart }}
    {%- if not loop.last %}
    union all
    {%- endif %}
{%- endfor %}
{%- endmacro %}
