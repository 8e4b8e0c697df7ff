with

source as (
    select * from {{ source('raw', 'correction_notes') }}
),

passed as (
    select source.*
    from source
    where {{ passed_audit('correction_notes', 'correction_note_id') }}
)

select * from passed
