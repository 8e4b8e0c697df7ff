with

event_attendance as (
    select * from {{ ref('int_event_attendance__resolved') }}
),

-- A figure of a lower rung beats a higher rung without any: «not disclosed» hides no expectation.
best_basis as (
    select event_attendance.*
    from event_attendance
    qualify row_number() over (
        partition by
            event_attendance.policy_id, event_attendance.event_id, event_attendance.role,
            event_attendance.unit, event_attendance.mode
        order by
            event_attendance.has_number desc,
            event_attendance.basis_rank asc,
            event_attendance.basis asc
    ) = 1
),

final as (
    select
        best_basis.event_id,
        best_basis.role,
        best_basis.unit,
        best_basis.mode,
        best_basis.basis,
        best_basis.lower_bound,
        best_basis.estimate,
        best_basis.upper_bound,
        best_basis.preferred_count_claim_id,
        best_basis.claim_count,
        best_basis.independent_source_count,
        best_basis.spread_ratio,
        best_basis.has_count_conflict,
        best_basis.policy_id
    from best_basis
)

select * from final
