with

source as (
    select * from {{ source('raw', 'dropped_lines') }}
),

passed as (
    select source.*
    from source
    where {{ passed_audit('dropped_lines', 'dropped_line_id') }}
)

select * from passed
