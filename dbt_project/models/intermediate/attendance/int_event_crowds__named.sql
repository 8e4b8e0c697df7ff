with

participant_counts as (
    select * from {{ ref('int_participant_counts__whole') }}
),

role_synonyms as (
    select * from {{ ref('role_synonyms') }}
),

-- Who tells of 3,000 attendees and 400 participants knows two crowds; two voices differ over one.
final as (
    select
        participant_counts.event_id,
        participant_counts.unit,
        participant_counts.role,
        min(others_told.role) as crowd_role
    from participant_counts
    inner join role_synonyms on participant_counts.role = role_synonyms.role
    inner join participant_counts as others_told
        on
            participant_counts.event_id = others_told.event_id
            and participant_counts.unit = others_told.unit
            and role_synonyms.same_crowd_role = others_told.role
    group by participant_counts.event_id, participant_counts.unit, participant_counts.role
    having
        count(distinct others_told.role) = 1
        and not coalesce(bool_or(
            participant_counts.stated_number <> others_told.stated_number
            and participant_counts.origin_id = others_told.origin_id
            and participant_counts.claim_source_kind = others_told.claim_source_kind
            and participant_counts.basis = others_told.basis
            and participant_counts.mode = others_told.mode
        ), false)
)

select * from final
