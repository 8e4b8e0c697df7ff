with

source as (
    select * from {{ source('raw', 'rejected_documents') }}
),

passed as (
    select source.*
    from source
    where {{ passed_audit('rejected_documents', 'rejection_id', article_key=none) }}
)

select * from passed
