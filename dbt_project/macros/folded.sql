{#- A name as it is compared: lower case, without accents, single spaces. -#}
{% macro folded(name) -%}
trim(regexp_replace(lower(strip_accents({{ name }})), '\s+', ' ', 'g'))
{%- endmacro %}
