{#- A name as it is compared: lower case, without accents, single spaces. -#}
{% macro folded(name) -%}
trim(regexp_replace(lower(strip_accents({{ name }})), '\s+', ' ', 'g'))
{%- endmacro %}

{#- A name as the keys of organisations are spelt: folded words, parted by single spaces. -#}
{% macro word_key(name) -%}
trim(regexp_replace(replace({{ folded(name) }}, '.', ''), '[^\pL\pN]+', ' ', 'g'))
{%- endmacro %}
