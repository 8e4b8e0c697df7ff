with

membership_claims as (
    select * from {{ ref('int_membership_claims__numbered') }}
),

leavings as (
    select * from {{ ref('int_membership_leavings__resolved') }}
),

-- Who tells when it joined says nothing about today.
tellings as (
    select
        membership_claims.*,
        leavings.left_date_latest as told_left_date,
        not leavings.is_announced
        and leavings.left_date_latest < membership_claims.known_by_date
        and membership_claims.joined_date_precision is null as is_later
    from membership_claims
    left join leavings on membership_claims.membership_id = leavings.membership_id
    where membership_claims.membership_status in ('joined', 'member')
),

last_words as (
    select
        tellings.membership_id,
        count(distinct tellings.origin_id) filter (where tellings.is_later) as later_source_count,
        max(tellings.known_by_date) as last_member_date,
        max(tellings.known_by_date) filter (
            where tellings.known_by_date <= tellings.told_left_date
        ) as last_member_date_before
    from tellings
    group by tellings.membership_id
),

memberships as (
    select distinct membership_claims.membership_id
    from membership_claims
),

-- As many sources that tell later of a member refute a leaving. Absence ends nothing.
judged as (
    select
        memberships.membership_id,
        leavings.is_announced,
        leavings.source_count,
        leavings.has_two_ends,
        leavings.left_date_earliest,
        leavings.left_date_latest,
        leavings.first_left_date_earliest,
        leavings.last_left_date_latest,
        last_words.last_member_date,
        last_words.last_member_date_before,
        coalesce(last_words.later_source_count > 0, false) as is_doubted,
        coalesce(
            is_doubted and last_words.later_source_count >= leavings.source_count, false
        ) as is_refuted
    from memberships
    left join leavings on memberships.membership_id = leavings.membership_id
    left join last_words on memberships.membership_id = last_words.membership_id
),

final as (
    select
        judged.membership_id,
        coalesce(judged.is_doubted or judged.has_two_ends, false) as has_end_conflict,
        coalesce(not judged.is_announced and not judged.is_refuted, false) as is_left,
        case
            when not judged.is_refuted
                then coalesce(judged.left_date_earliest, judged.last_member_date_before)
        end as left_date_earliest,
        case when not judged.is_refuted then judged.left_date_latest end as left_date_latest,
        case
            when coalesce(judged.is_announced, true) or judged.is_refuted
                then judged.last_member_date
            else coalesce(judged.first_left_date_earliest - 1, judged.last_member_date_before)
        end as certain_last_date,
        case
            when not judged.is_refuted then judged.last_left_date_latest - 1
        end as possible_last_date
    from judged
)

select * from final
