-- How many came to each event in one role, so that roles are never added up: from
-- attendance_of('participant'). Takes unit := 'person', mode := 'in_person' and policy := 'v1'
-- besides. One row per event: no two rows count the same people. is_told_afterwards is false for
-- expectations and registrations. A role, unit, mode or policy without figures is an error.
create or replace macro attendance_of(
    role, unit := 'person', mode := 'in_person', policy := 'v1'
) as table (
    with

    figures as (
        select
            by_policy.event_id,
            by_policy.lower_bound,
            by_policy.estimate,
            by_policy.upper_bound,
            by_policy.basis,
            by_policy.basis in ('audited', 'counted', 'reported_actual') as is_told_afterwards,
            by_policy.has_count_conflict,
            by_policy.preferred_count_claim_id
        from policies.event_attendance_by_policy as by_policy
        where
            by_policy.role is not distinct from role
            and by_policy.unit = unit
            and by_policy.mode = mode
            and by_policy.policy_id = policy
    ),

    -- Aggregates yield their row, and so the error, even where no figure fits.
    found as (
        select count(*) as figure_count
        from figures
    ),

    choices as (
        select
            coalesce(string_agg(
                distinct concat_ws(' ', by_policy.role, by_policy.unit, by_policy.mode), ', '
                order by concat_ws(' ', by_policy.role, by_policy.unit, by_policy.mode)
            ), 'none') as names
        from policies.event_attendance_by_policy as by_policy
    ),

    checked as (
        select
            case
                when found.figure_count > 0 then true
                else error(
                    'there are no figures of role ' || coalesce(role, 'NULL') || ', unit '
                    || coalesce(unit, 'NULL') || ', mode ' || coalesce(mode, 'NULL')
                    || ' under policy ' || coalesce(policy, 'NULL') || '; this release has: '
                    || choices.names
                )
            end as is_known
        from found
        cross join choices
    )

    select figures.*
    from checked
    left join figures on checked.is_known
);
