{#- Numbers as wordings: qualifier, value and logical bounds. The rules of a policy live here; their
    parameters live in the seed `counting_policies`. -#}

{% macro number_shape_id(relation) -%}
{{ hash_id([relation ~ '.qualifier', relation ~ '.value', relation ~ '.lower_bound',
            relation ~ '.upper_bound']) }}
{%- endmacro %}

{#- The largest of 1, 5, 10, 50, 100 … that divides the number: how round it is. -#}
{% macro roundness(number) -%}
case
    {%- for exponent in range(15, 0, -1) %}
    when {{ number }} % {{ 10 ** exponent }} = 0 then {{ 10 ** exponent }}
    when {{ number }} % {{ 5 * 10 ** (exponent - 1) }} = 0 then {{ 5 * 10 ** (exponent - 1) }}
    {%- endfor %}
    else 1
end
{%- endmacro %}

{#- How far an approximate number may lie from the stated one: its roundness, unless that is more
    than `roundness_limit` of the number; then `width_share` of the number, at least 1. Where the
    limit is 0, numbers are taken as they stand. -#}
{% macro estimate_width(number, roundness_limit, width_share) -%}
case
    when {{ roundness_limit }} = 0 then 0
    when {{ roundness(number) }} <= {{ roundness_limit }} * {{ number }} then {{ roundness(number) }}
    else greatest(1, cast(round({{ width_share }} * {{ number }}) as bigint))
end
{%- endmacro %}

{#- Ends of the estimate. «At most» promises nothing from below, so it estimates nothing; neither
    does a bare record. -#}
{% macro estimate_low(shape) -%}
case {{ shape }}.qualifier
    when 'exact' then {{ shape }}.stated_number
    when 'approx' then {{ shape }}.stated_number - {{ shape }}.width
    when 'nearly' then {{ shape }}.stated_number - {{ shape }}.width
    when 'less_than' then {{ shape }}.stated_number - {{ shape }}.width
    when 'more_than' then {{ shape }}.stated_number + least({{ shape }}.width, 1)
    when 'at_least' then {{ shape }}.stated_number
    when 'between' then {{ shape }}.lower_bound
    when 'vague_plural' then {{ shape }}.vague_low
end
{%- endmacro %}

{% macro estimate_high(shape) -%}
case {{ shape }}.qualifier
    when 'exact' then {{ shape }}.stated_number
    when 'approx' then {{ shape }}.stated_number + {{ shape }}.width
    when 'nearly' then {{ shape }}.stated_number - least({{ shape }}.width, 1)
    when 'less_than' then {{ shape }}.stated_number - least({{ shape }}.width, 1)
    when 'more_than'
        then {{ shape }}.stated_number + least({{ shape }}.width, greatest({{ shape }}.width - 1, 1))
    when 'at_least' then {{ shape }}.stated_number + {{ shape }}.width
    when 'between' then {{ shape }}.upper_bound
    when 'vague_plural' then {{ shape }}.vague_high
end
{%- endmacro %}

{#- A number kept between bounds, each of which may be unknown; an unknown number stays unknown. -#}
{% macro kept_between(number, lower_bound, upper_bound) -%}
case
    when {{ number }} > {{ upper_bound }} then {{ upper_bound }}
    when {{ number }} < {{ lower_bound }} then {{ lower_bound }}
    else {{ number }}
end
{%- endmacro %}

{#- 0 unknown, 1 for 1–99, 2 for 100–999, 3 for 1,000–9,999 and so on. -#}
{% macro magnitude(number) -%}
cast(case
    when {{ number }} >= 1 then greatest(1, length(cast({{ number }} as varchar)) - 1)
    else 0
end as integer)
{%- endmacro %}
