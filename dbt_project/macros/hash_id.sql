{#- The id of what the expressions identify: 16 hex digits, equal to `ingest.identity.hash_id`.
    A null part counts as an empty one, so that the position of a part matters. -#}
{% macro hash_id(parts) -%}
substr(sha256(concat_ws(
    chr(31){% for part in parts %}, coalesce(cast({{ part }} as varchar), ''){% endfor %}
)), 1, 16)
{%- endmacro %}
