-- A returned row is growth between figures of two roles or units, against a later year, or between
-- figures that were not told afterwards.
with

growth as (
    select * from {{ ref('fct_edition_growth') }}
),

participant_counts as (
    select * from {{ ref('fct_participant_counts') }}
),

role_synonyms as (
    select * from {{ ref('role_synonyms') }}
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
left join role_synonyms as this_synonym
    on compared.this_role = this_synonym.role and compared.role = this_synonym.same_crowd_role
left join role_synonyms as previous_synonym
    on
        compared.previous_role = previous_synonym.role
        and compared.role = previous_synonym.same_crowd_role
where
    (compared.role is distinct from compared.this_role and this_synonym.role is null)
    or (compared.role is distinct from compared.previous_role and previous_synonym.role is null)
    or compared.unit is distinct from compared.this_unit
    or compared.unit is distinct from compared.previous_unit
    or compared.years_apart < 0
    or compared.this_basis in ('expected', 'registered', 'invited', 'capacity')
    or compared.previous_basis in ('expected', 'registered', 'invited', 'capacity')
