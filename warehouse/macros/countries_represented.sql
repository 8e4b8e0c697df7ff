-- Countries represented at each event, one row per event that tells of any: from
-- countries_represented(). listed_count are those named, lower_bound what names and numbers prove
-- together, estimate the stated number or else the named ones. A country is counted once per event,
-- however many articles name it; events are not added up, for countries repeat.
create or replace macro countries_represented() as table (
    with

    listed as (
        select
            countries.event_id,
            count(distinct countries.country_code) as listed_count
        from marts.fct_event_countries as countries
        group by countries.event_id
    ),

    stated as (
        select attendance.*
        from marts.fct_event_attendance as attendance
        where attendance.role = 'country_represented' and attendance.unit = 'country'
        qualify row_number() over (
            partition by attendance.event_id
            order by
                attendance.mode in ('in_person', 'unknown') desc,
                attendance.estimate desc nulls last,
                attendance.mode asc
        ) = 1
    )

    select
        event_id,
        coalesce(listed.listed_count, 0) as listed_count,
        greatest(listed.listed_count, stated.lower_bound) as lower_bound,
        greatest(stated.estimate, listed.listed_count) as estimate,
        stated.upper_bound,
        stated.basis,
        stated.preferred_count_claim_id
    from listed
    full outer join stated using (event_id)
);
