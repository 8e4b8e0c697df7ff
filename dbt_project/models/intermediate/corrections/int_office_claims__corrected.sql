with

succeeded as (
    select * from {{ ref('int_office_claims__succeeded') }}
),

office_claims as (
    select * from {{ ref('stg_lake__office_claims') }}
),

said as (
    {{ said_facts('office_claims', 'office_claim_id', 'organisation_name', {
        'office_place': "concat_ws(', ', office_claims.city_name, office_claims.country_code)",
        'office_status': 'office_claims.office_status',
        'office_opened_date':
            from_to('office_claims.opened_date_earliest', 'office_claims.opened_date_latest'),
        'office_closed_date':
            from_to('office_claims.closed_date_earliest', 'office_claims.closed_date_latest'),
    }) }}
),

final as (
    {{ said_differently('said', 'succeeded', 'office_claim_id', known_by='office_place') }}
)

select * from final
