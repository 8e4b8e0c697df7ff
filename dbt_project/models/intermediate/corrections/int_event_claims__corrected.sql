with

succeeded as (
    select * from {{ ref('int_event_claims__succeeded') }}
),

event_claims as (
    select * from {{ ref('stg_lake__event_claims') }}
),

said as (
    {{ said_facts('event_claims', 'event_claim_id', 'event_name', {
        'event_name': 'event_claims.event_name',
        'event_date': from_to('event_claims.start_date', 'event_claims.end_date'),
        'event_place':
            "concat_ws(', ', event_claims.venue_name, event_claims.city_name, event_claims.country_code)",
        'event_status': 'event_claims.event_status',
    }) }}
),

corrected as (
    {{ said_differently('said', 'succeeded', 'event_claim_id', known_by='event_name') }}
),

final as (
    select
        corrected.*,
        corrected.fact_id as event_claim_id
    from corrected
)

select * from final
