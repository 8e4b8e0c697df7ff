{#- Keys of the marts that a number token may point to, by table. -#}
{% macro fact_keys() %}
{{ return([
    ('dim_articles', 'article_id'),
    ('dim_organisations', 'organisation_id'),
    ('fct_event_claims', 'event_claim_id'),
    ('fct_participant_counts', 'count_claim_id'),
    ('fct_office_claims', 'office_claim_id'),
    ('fct_event_countries', 'event_country_id'),
    ('fct_event_organisations', 'event_organisation_id'),
    ('fct_event_audiences', 'event_audience_id'),
    ('fct_event_topics', 'event_topic_id'),
    ('fct_quantities', 'quantity_id'),
    ('fct_organisation_relations', 'organisation_relation_id'),
    ('fct_person_roles', 'person_role_id'),
    ('fct_programmes', 'programme_claim_id'),
    ('fct_quotations', 'quotation_id'),
    ('fct_checks', 'check_id'),
]) }}
{% endmacro %}

{#- Every fact that a number token may point to, once. -#}
{% macro published_facts() -%}
{%- for table, key in fact_keys() %}
    select {{ table }}.{{ key }} as fact_id
    from {{ ref(table) }} as {{ table }}
    {%- if not loop.last %}
    union all
    {%- endif %}
{%- endfor %}
{%- endmacro %}
