{#- True where both sides are marches, demonstrations or rallies: one paper's rally is another one's
    protest. -#}
{% macro are_street_gatherings(row='sides') -%}
(
    list_has_any({{ row }}.one.kinds, ['protest', 'rally'])
    and list_has_any({{ row }}.other.kinds, ['protest', 'rally'])
)
{%- endmacro %}

{#- True where a country, told without a city, is called like the other side's city or region: «in
    Armenia» may mean the Colombian city, «in Georgia» the state. -#}
{% macro share_namesake() -%}
({%- for keys in ['city_keys', 'region_keys'] %}
    {{ share('country_keys', keys) }} or {{ share(keys, 'country_keys') }}{{ ' or' if not loop.last }}
{%- endfor %}
)
{%- endmacro %}
