{#- Rows of `key` and `reached_key`: every node of the two-way `links` with each node that a path
    leads to, itself among them. -#}
{% macro connected(links, key, other_key) -%}
with recursive reached as (
    select distinct {{ links }}.{{ key }}, {{ links }}.{{ key }} as reached_key
    from {{ links }}
    union
    select reached.{{ key }}, {{ links }}.{{ other_key }} as reached_key
    from reached
    inner join {{ links }} on reached.reached_key = {{ links }}.{{ key }}
)

select * from reached
{%- endmacro %}
