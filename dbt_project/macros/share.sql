{#- True where the one side's list and the other side's have a value in common; an unknown list shares
    nothing. -#}
{% macro share(keys, other_keys=none, row='sides') -%}
coalesce(list_has_any({{ row }}.one.{{ keys }}, {{ row }}.other.{{ other_keys or keys }}), false)
{%- endmacro %}
