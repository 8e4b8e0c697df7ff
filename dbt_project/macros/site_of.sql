{#- The host of a page's address without `www.`; empty where there is no address. -#}
{% macro site_of(url) -%}
regexp_extract({{ url }}, '^https?://(?:www[.])?([^/]+)', 1)
{%- endmacro %}
