{#- True where a word of the list begins like `word` for most of its length: «botanic» and
    «botanicos», «Frankfurt» and «Frankfurter». Short words must be equal. -#}
{% macro has_akin(words, word) -%}
len(list_filter(
    {{ words }},
    akin -> left(akin, {{ akin_length(word) }}) = left({{ word }}, {{ akin_length(word) }})
)) > 0
{%- endmacro %}

{% macro akin_length(word) -%}
greatest(
    {{ var('shortest_akin_letters') }},
    cast(ceil(0.7 * least(length(akin), length({{ word }}))) as integer)
)
{%- endmacro %}
