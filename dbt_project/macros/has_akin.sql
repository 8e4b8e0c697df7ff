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

{#- Words of a name that no word of the other name is akin to. -#}
{% macro words_of_its_own(words, other_words) -%}
list_filter({{ words }}, word -> not {{ has_akin(other_words, 'word') }})
{%- endmacro %}

{#- Words of the one side's name without a city in it that the other side tells of. -#}
{% macro words_beside_city(one, other) -%}
list_filter(
    {{ one }}.name_words,
    word -> not list_contains(
        flatten(list_filter(
            list_transform(coalesce({{ other }}.city_keys, []), city -> string_split(city, ' ')),
            city_words -> list_has_all({{ one }}.name_words, city_words)
        )),
        word
    )
)
{%- endmacro %}
