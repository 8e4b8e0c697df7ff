-- A returned row is an office whose number of claims, first or last known day is not that of its
-- claims.
with

offices as (
    select * from {{ ref('fct_offices') }}
),

office_claims as (
    select * from {{ ref('fct_office_claims') }}
),

counted as (
    select
        office_claims.office_id,
        count(*) as claim_count,
        min(office_claims.known_by_date) as first_known_date,
        max(office_claims.known_by_date) as last_known_date
    from office_claims
    group by office_claims.office_id
)

select
    offices.office_id,
    offices.claim_count,
    counted.claim_count as told_claim_count
from offices
left join counted on offices.office_id = counted.office_id
where
    offices.claim_count is distinct from counted.claim_count
    or offices.first_known_date is distinct from counted.first_known_date
    or offices.last_known_date is distinct from counted.last_known_date
