-- People in one role at all events that took place: from attendance_total('participant'), with
-- from_day and to_day for events that start between the two. One row: events with a figure told
-- afterwards, events of the time without one (missing, not zero), the sum of lower bounds, of
-- estimates and of upper bounds. A bound that any event lacks: the lower one counts as 0 there, the
-- upper one makes the sum NULL. Parts of another event are left out; people at two events count twice.
-- A role, unit, mode or policy without figures is an error, as is a time that ends before it begins.
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
        select happening.event_id
        from events_between(from_day, to_day) as happening
        where
            happening.event_id not in (select parts.event_id from parts)
            and happening.start_date >= cast(from_day as date)
    ),

    figures as (
        select attendance.*
        from attendance_of(
            role, unit := unit, mode := mode, policy := policy
        ) as attendance
        where attendance.is_told_afterwards
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
