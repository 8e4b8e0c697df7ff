with

event_corrections as (
    select * from {{ ref('int_event_claims__corrected') }}
),

count_corrections as (
    select * from {{ ref('int_participant_counts__corrected') }}
),

office_corrections as (
    select * from {{ ref('int_office_claims__corrected') }}
),

notes as (
    select * from {{ ref('int_correction_notes__placed') }}
),

of_versions as (
    select * from event_corrections
    union all by name
    select * from count_corrections
    union all by name
    select * from office_corrections
),

-- What the new version shows needs no note to tell it.
of_notes as (
    select notes.*
    from notes
    where not exists (
        select 1
        from of_versions
        where
            notes.article_id = of_versions.article_id
            and notes.fact_id is not distinct from of_versions.fact_id
    )
),

final as (
    select * from of_versions
    union all by name
    select * from of_notes
)

select * from final
