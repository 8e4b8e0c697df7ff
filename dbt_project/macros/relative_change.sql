{#- How much larger the number is than its base, as a share of the base; unknown without either. -#}
{% macro relative_change(number, base) -%}
case when {{ base }} > 0 then cast({{ number }} as double) / {{ base }} - 1 end
{%- endmacro %}
