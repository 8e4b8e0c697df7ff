-- A returned row is growth between figures of two roles or units, against a later year, or between
-- figures that were not told afterwards.
with

growth as (
    select * from {{ ref('fct_edition_growth') }}
),

participant_counts as (
    select * from {{ ref('fct_participant_counts') }}
),

compared as (
    select
        growth.event_id,
        growth.role,
        growth.unit,
        growth.years_apart,
        this_count.role as this_role,
        this_count.unit as this_unit,
        this_count.basis as this_basis,
        previous_count.role as previous_role,
        previous_count.unit as previous_unit,
        previous_count.basis as previous_basis
    from growth
    left join participant_counts as this_count
        on growth.preferred_count_claim_id = this_count.count_claim_id
    left join participant_counts as previous_count
        on growth.previous_count_claim_id = previous_count.count_claim_id
)

select compared.*
from compared
where
    compared.role is distinct from compared.this_role
    or compared.role is distinct from compared.previous_role
    or compared.unit is distinct from compared.this_unit
    or compared.unit is distinct from compared.previous_unit
    or compared.years_apart < 0
    or compared.this_basis in ('expected', 'registered', 'invited', 'capacity')
    or compared.previous_basis in ('expected', 'registered', 'invited', 'capacity')
