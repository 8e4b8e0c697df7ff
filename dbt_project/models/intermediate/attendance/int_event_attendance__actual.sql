with

event_attendance as (
    select * from {{ ref('int_event_attendance__resolved') }}
),

counting_policies as (
    select * from {{ ref('counting_policies') }}
),

-- Lists of countries and registrations tell who was on paper, not who came, and «15,000 so far» not
-- how many came in all.
told_afterwards as (
    select event_attendance.*
    from event_attendance
    inner join counting_policies on event_attendance.policy_id = counting_policies.policy_id
    where
        counting_policies.is_house
        and event_attendance.has_number
        and not event_attendance.is_interim
        and event_attendance.basis in ('audited', 'counted', 'reported_actual')
),

final as (
    select told_afterwards.*
    from told_afterwards
    qualify row_number() over (
        partition by
            told_afterwards.event_id, told_afterwards.role, told_afterwards.unit,
            told_afterwards.mode
        order by told_afterwards.basis_rank asc, told_afterwards.basis asc
    ) = 1
)

select * from final
