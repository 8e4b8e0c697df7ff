-- Attendance per event, role, unit and mode under one counting policy, with the columns of
-- marts.fct_event_attendance: from attendance('<policy_id>'). An unknown policy is an error.
create or replace macro attendance(policy) as table (
    with

    known_policies as (
        select
            coalesce(bool_or(policy_id = policy), false) as is_known,
            coalesce(string_agg(distinct policy_id, ', ' order by policy_id), 'none') as names
        from policies.event_attendance_by_policy
    ),

    -- Joined rather than filtered: the aggregate yields its row, and so its error, even where no
    -- attendance row fits.
    chosen_policy as (
        select
            case
                when is_known then policy
                else error(
                    'there is no counting policy ''' || coalesce(policy, 'NULL')
                    || '''; this release has: ' || names
                )
            end as policy_id
        from known_policies
    ),

    attendance_rows as (
        select by_policy.*
        from chosen_policy
        inner join policies.event_attendance_by_policy as by_policy
            on chosen_policy.policy_id = by_policy.policy_id
    )

    select * from attendance_rows
);
