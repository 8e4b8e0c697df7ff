{#- True where what the one side spans meets what the other side spans; null where one is unknown. -#}
{% macro meet(first, last, row='sides') -%}
({{ row }}.one.{{ first }} <= {{ row }}.other.{{ last }}
and {{ row }}.other.{{ first }} <= {{ row }}.one.{{ last }})
{%- endmacro %}
