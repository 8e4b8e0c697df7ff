with

source as (
    select * from {{ source('raw', 'articles') }}
),

passed as (
    select source.*
    from source
    where {{ passed_audit('articles', 'article_id') }}
)

select * from passed
