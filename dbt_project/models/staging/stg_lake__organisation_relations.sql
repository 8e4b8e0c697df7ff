with

source as (
    select * from {{ source('raw', 'organisation_relations') }}
),

passed as (
    select source.*
    from source
    where {{ passed_audit('organisation_relations', 'organisation_relation_id') }}
)

select * from passed
