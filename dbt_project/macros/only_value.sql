{#- The value that all rows of a partition agree on, NULLs aside; NULL where they disagree. -#}
{% macro only_value(expression, partition) -%}
case
    when
        min({{ expression }}) over (partition by {{ partition }})
        = max({{ expression }}) over (partition by {{ partition }})
        then min({{ expression }}) over (partition by {{ partition }})
end
{%- endmacro %}
