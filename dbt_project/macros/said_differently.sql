{#- What claims say, one row per claim and kind of fact; `facts` maps kinds to what is said of them. -#}
{% macro said_facts(claims, key, subject, facts) -%}
select
    {{ claims }}.{{ key }},
    {{ claims }}.{{ subject }} as subject_name,
    {{ claims }}.sentence_id,
    unnest([  -- noqa: AL03
        {%- for kind, said in facts.items() %}
        struct_pack(fact_kind := '{{ kind }}', said := {{ said }}){{ ',' if not loop.last }}
        {%- endfor %}
    ], recursive := true)
from {{ claims }}
{%- endmacro %}

{#- What two versions say differently of a claim that goes on. A claim of which the new version is
    silent is one fact less: its fact of the kind `known_by`. -#}
{% macro said_differently(said, succeeded, key, known_by) -%}
select
    {{ succeeded }}.article_id,
    {{ succeeded }}.previous_article_id,
    {{ succeeded }}.previous_{{ key }} as previous_fact_id,
    {{ succeeded }}.{{ key }} as fact_id,
    earlier.fact_kind,
    earlier.subject_name,
    earlier.said as said_before,
    nullif(later.said, '') as says_now,
    earlier.sentence_id as previous_sentence_id,
    later.sentence_id
from {{ succeeded }}
inner join {{ said }} as earlier on {{ succeeded }}.previous_{{ key }} = earlier.{{ key }}
left join {{ said }} as later
    on
        {{ succeeded }}.{{ key }} = later.{{ key }}
        and earlier.fact_kind = later.fact_kind
where
    earlier.said <> ''
    and earlier.said is distinct from later.said
    and ({{ succeeded }}.{{ key }} is not null or earlier.fact_kind = '{{ known_by }}')
{%- endmacro %}

{#- A first and a last value in words, one where they are equal. -#}
{% macro from_to(first, last) -%}
concat_ws(' to ', {{ first }}, nullif({{ last }}, {{ first }}))
{%- endmacro %}
