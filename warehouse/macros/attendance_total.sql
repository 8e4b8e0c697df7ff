-- People in one role at all events that took place: from attendance_total('participant'), with
-- from_day and to_day for events that start between the two. One row: events with a figure told
-- afterwards, events of the time without one (missing, not zero), the sum of lower bounds, of
-- estimates and of upper bounds. A bound that any event lacks: the lower one counts as 0 there, the
-- upper one makes the sum NULL. Parts of another event are left out; people at two events count twice.
create or replace macro attendance_total(
    role, from_day := '0001-01-01', to_day := '9999-12-31', unit := 'person', mode := 'in_person',
    policy := 'v1'
) as table (
    with

    parts as (
        select distinct claims.event_id
        from marts.fct_event_claims as claims
        where claims.parent_event_claim_id is not null
    ),

    events as (
        select fct_events.event_id
        from marts.fct_events
        where
            fct_events.event_id not in (select parts.event_id from parts)
            and fct_events.event_status not in ('cancelled', 'postponed')
            and fct_events.start_date between cast(from_day as date) and cast(to_day as date)
    ),

    figures as (
        select by_policy.*
        from policies.event_attendance_by_policy as by_policy
        where
            by_policy.role = role
            and by_policy.unit = unit
            and by_policy.mode = mode
            and by_policy.policy_id = policy
            and by_policy.basis in ('audited', 'counted', 'reported_actual')
    )

    select
        count(figures.event_id) as event_count,
        count(*) - count(figures.event_id) as event_count_without_figure,
        cast(coalesce(sum(coalesce(figures.lower_bound, 0)), 0) as bigint) as lower_bound,
        cast(sum(figures.estimate) as bigint) as estimate,
        cast(
            case
                when count(figures.event_id) = count(figures.upper_bound)
                    then sum(figures.upper_bound)
            end as bigint
        ) as upper_bound
    from events
    left join figures on events.event_id = figures.event_id
);
