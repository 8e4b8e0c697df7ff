with

source as (
    select * from {{ source('raw', 'documents') }}
),

passed as (
    select source.*
    from source
    where {{ passed_audit('documents', 'article_id') }}
)

select * from passed
