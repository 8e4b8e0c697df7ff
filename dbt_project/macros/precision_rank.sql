{#- Finer precisions first; unknown last. -#}
{% macro precision_rank(precision) -%}
coalesce(list_position(['day', 'month', 'quarter', 'season', 'year'], {{ precision }}), 9)
{%- endmacro %}
