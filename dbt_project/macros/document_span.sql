{#- The characters of a received document at a span that counts from 0, as Python's slice does. -#}
{% macro document_span(documents, span_start, span_end) -%}
substring({{ documents }}.document_text, {{ span_start }} + 1, {{ span_end }} - {{ span_start }})
{%- endmacro %}
