{#- Facts of the marts with the lake tables they come from: (mart, lake table, key, needs an event). -#}
{% macro claim_tables() %}
{{ return([
    ('fct_event_claims', 'event_claims', 'event_claim_id', false),
    ('fct_participant_counts', 'participant_counts', 'count_claim_id', false),
    ('fct_office_claims', 'office_claims', 'office_claim_id', false),
    ('fct_membership_claims', 'membership_claims', 'membership_claim_id', false),
    ('fct_event_countries', 'event_countries', 'event_country_id', true),
    ('fct_event_organisations', 'event_organisations', 'event_organisation_id', true),
    ('fct_event_audiences', 'event_audiences', 'event_audience_id', true),
    ('fct_event_topics', 'event_topics', 'event_topic_id', true),
    ('fct_quantities', 'quantities', 'quantity_id', false),
    ('fct_organisation_relations', 'organisation_relations', 'organisation_relation_id', false),
    ('fct_person_roles', 'person_roles', 'person_role_id', false),
    ('fct_programmes', 'programmes', 'programme_claim_id', false),
    ('fct_quotations', 'quotations', 'quotation_id', false),
    ('fct_checks', 'checks', 'check_id', false),
]) }}
{% endmacro %}
