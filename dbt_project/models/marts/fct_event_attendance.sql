with

event_attendance as (
    select * from {{ ref('event_attendance_by_policy') }}
),

counting_policies as (
    select * from {{ ref('counting_policies') }}
),

final as (
    select
        event_attendance.event_id,
        event_attendance.role,
        event_attendance.unit,
        event_attendance.mode,
        event_attendance.basis,
        event_attendance.lower_bound,
        event_attendance.estimate,
        event_attendance.upper_bound,
        event_attendance.preferred_count_claim_id,
        event_attendance.claim_count,
        event_attendance.independent_source_count,
        event_attendance.spread_ratio,
        event_attendance.has_count_conflict,
        event_attendance.policy_id
    from event_attendance
    inner join counting_policies on event_attendance.policy_id = counting_policies.policy_id
    where counting_policies.is_house
)

select * from final
