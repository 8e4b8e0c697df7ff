{#- Claims that hang on an event of their article, with the sentence each stands on. -#}
{% macro claims_that_need_an_event() -%}
{%- for model, event_key in [
    ('stg_lake__participant_counts', 'event_claim_id'),
    ('stg_lake__event_countries', 'event_claim_id'),
    ('stg_lake__event_organisations', 'event_claim_id'),
    ('stg_lake__event_audiences', 'event_claim_id'),
    ('stg_lake__event_topics', 'event_claim_id'),
    ('stg_lake__event_claims', 'parent_event_claim_id'),
] %}
    select
        claims.{{ event_key }} as event_claim_id,
        claims.sentence_id
    from {{ ref(model) }} as claims
    where claims.{{ event_key }} is not null
    {%- if not loop.last %}
    union all
    {%- endif %}
{%- endfor %}
{%- endmacro %}
