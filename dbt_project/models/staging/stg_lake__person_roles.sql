with

source as (
    select * from {{ source('raw', 'person_roles') }}
),

passed as (
    select source.*
    from source
    where {{ passed_audit('person_roles', 'person_role_id') }}
)

select * from passed
