-- Offices that can have been open on a day, as far as this release knows: from
-- offices_as_of('2024-12-31'). is_open_certain: told open before and after that day or on it, and
-- undisputed. is_open_presumed: known to have opened by then and not told closed: the usual count;
-- an office that is to close counts until its day. Rows with neither only may have been open, such
-- as plans.
create or replace macro offices_as_of(day) as table (
    with

    offices as (
        select
            fct_offices.*,
            cast(day as date) as as_of_date
        from marts.fct_offices
    ),

    possible_offices as (
        select *
        from offices
        where
            coalesce(open_possible_first_date <= as_of_date, true)
            and coalesce(open_possible_last_date >= as_of_date, true)
    )

    select
        office_id,
        organisation_id,
        organisation_name,
        office_kind,
        city_name,
        country_code,
        as_of_date,
        coalesce(
            as_of_date between open_certain_first_date and open_certain_last_date, false
        ) as is_open_certain,
        coalesce(
            opened_date_latest <= as_of_date
            and status is distinct from 'planned'
            and (closed_date_latest is null or as_of_date <= closed_date_earliest),
            false
        ) as is_open_presumed
    from possible_offices
);
