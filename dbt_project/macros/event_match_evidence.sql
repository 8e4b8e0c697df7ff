{#- What speaks for and against two tellings being one event: columns of int_event_pairs__compared,
    each with its weight in the seed event_match_weights. -#}
{% macro event_match_evidence() -%}
{{ return([
    'same_name', 'same_acronym', 'same_words', 'akin_words', 'words_within', 'translated_words',
    'some_words_shared', 'same_first_day', 'same_days', 'overlapping_days', 'same_last_day',
    'same_year', 'same_city', 'city_in_name', 'same_venue', 'same_country', 'same_organiser',
    'same_participants', 'same_site', 'same_edition', 'same_count', 'same_kind',
    'same_street_gathering', 'days_apart', 'months_apart', 'other_city', 'other_country',
    'other_edition', 'other_year', 'told_apart', 'own_words', 'own_words_in_two_languages',
    'narrower_name', 'another_kind', 'reception_within', 'no_telling_words',
]) }}
{%- endmacro %}
