-- Who can have been a member of which organisation on a day, as far as this release knows: from
-- memberships_as_of('2024-12-31'), with where organisation_name = '…' for one of them.
-- is_member_certain: told a member before and after that day or on it, and undisputed.
-- is_member_presumed: known to have joined by then and not told to have left: the usual answer; who is
-- to leave counts until that day. Rows with neither only may have been members, such as plans.
create or replace macro memberships_as_of(day) as table (
    with

    memberships as (
        select
            fct_memberships.*,
            cast(day as date) as as_of_date
        from marts.fct_memberships
    ),

    possible_memberships as (
        select *
        from memberships
        where
            coalesce(member_possible_first_date <= as_of_date, true)
            and coalesce(member_possible_last_date >= as_of_date, true)
    )

    select
        membership_id,
        organisation_id,
        organisation_name,
        member_kind,
        member_name,
        member_organisation_id,
        place_id,
        country_code,
        as_of_date,
        coalesce(
            as_of_date between member_certain_first_date and member_certain_last_date, false
        ) as is_member_certain,
        coalesce(
            joined_date_latest <= as_of_date
            and membership_status is distinct from 'planned'
            and (left_date_latest is null or as_of_date < left_date_earliest),
            false
        ) as is_member_presumed,
        preferred_membership_claim_id
    from possible_memberships
);
