-- A returned row is an attendance whose preferred claim is about another event, role, unit or mode,
-- about a part or a sum of events, about another year, or asserted by nobody.
with

attendance as (
    select * from {{ ref('event_attendance_by_policy') }}
),

participant_counts as (
    select * from {{ ref('fct_participant_counts') }}
),

events as (
    select * from {{ ref('fct_events') }}
),

role_synonyms as (
    select * from {{ ref('role_synonyms') }}
)

select
    attendance.policy_id,
    attendance.event_id,
    attendance.role,
    attendance.unit,
    attendance.mode,
    attendance.preferred_count_claim_id
from attendance
left join participant_counts
    on
        attendance.preferred_count_claim_id = participant_counts.count_claim_id
        and attendance.event_id = participant_counts.event_id
        and attendance.unit = participant_counts.unit
        and participant_counts.scope = 'event_total'
        and participant_counts.polarity = 'asserted'
left join events on attendance.event_id = events.event_id
left join role_synonyms
    on
        participant_counts.role = role_synonyms.role
        and attendance.role = role_synonyms.same_crowd_role
where
    participant_counts.count_claim_id is null
    or (attendance.role <> participant_counts.role and role_synonyms.role is null)
    -- Where everybody takes part on site, figures without a word on it do so too.
    or (
        attendance.mode <> participant_counts.mode
        and not (attendance.mode = 'in_person' and participant_counts.mode = 'unknown')
    )
    or (
        attendance.basis <> participant_counts.basis
        and not (
            attendance.basis = 'reported_actual' and participant_counts.basis = 'historical'
        )
    )
    or coalesce(
        participant_counts.about_year not in (
            year(coalesce(events.start_date, events.end_date)), events.edition_year
        ),
        false
    )
