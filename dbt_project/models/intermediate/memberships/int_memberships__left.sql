with

membership_claims as (
    select * from {{ ref('int_membership_claims__numbered') }}
),

leavings as (
    select
        membership_claims.*,
        membership_claims.membership_status <> 'left' as is_announced
    from membership_claims
    where
        membership_claims.membership_status = 'left'
        or membership_claims.left_date_precision is not null
    -- What was announced counts until somebody tells the leaving.
    qualify
        rank() over (partition by membership_claims.membership_id order by is_announced asc) = 1
),

supported as (
    select
        leavings.*,
        count(distinct leavings.origin_id) over (
            partition by
                leavings.membership_id, leavings.left_date_earliest, leavings.left_date_latest
        ) as end_support
    from leavings
),

preferred as (
    select
        supported.membership_id,
        supported.left_date_earliest,
        supported.left_date_latest
    from supported
    qualify
        row_number() over (
            partition by supported.membership_id
            order by
                supported.left_date_precision is not null desc,
                supported.end_support desc,
                {{ precision_rank('supported.left_date_precision') }} asc,
                supported.known_by_date desc nulls last,
                supported.confidence desc,
                supported.membership_claim_id asc
        ) = 1
),

told as (
    select
        leavings.membership_id,
        bool_and(leavings.is_announced) as is_announced,
        count(distinct leavings.origin_id) as source_count,
        max(leavings.left_date_earliest) as latest_earliest,
        min(leavings.left_date_earliest) as earliest_earliest,
        min(leavings.left_date_latest) as earliest_latest,
        max(leavings.left_date_latest) as latest_latest
    from leavings
    group by leavings.membership_id
),

windows as (
    select
        told.*,
        coalesce(told.latest_earliest > told.earliest_latest, false) as has_two_ends,
        case
            when has_two_ends then preferred.left_date_earliest
            else told.latest_earliest
        end as left_date_earliest,
        case
            when has_two_ends then preferred.left_date_latest
            else told.earliest_latest
        end as left_date_latest
    from told
    inner join preferred on told.membership_id = preferred.membership_id
),

-- As many sources that tell later of a member refute a leaving. Absence ends nothing.
later as (
    select
        windows.membership_id,
        count(distinct membership_claims.origin_id) as source_count
    from windows
    inner join membership_claims on windows.membership_id = membership_claims.membership_id
    where
        membership_claims.membership_status in ('joined', 'member')
        and not windows.is_announced
        and windows.left_date_latest < membership_claims.known_by_date
        and membership_claims.joined_date_precision is null
    group by windows.membership_id
),

last_words as (
    select
        membership_claims.membership_id,
        max(membership_claims.known_by_date) as last_member_date,
        max(membership_claims.known_by_date) filter (
            where membership_claims.known_by_date <= windows.left_date_latest
        ) as last_member_date_before
    from membership_claims
    left join windows on membership_claims.membership_id = windows.membership_id
    where membership_claims.membership_status in ('joined', 'member')
    group by membership_claims.membership_id
),

judged as (
    select
        membership_claims.membership_id,
        any_value(last_words.last_member_date) as last_member_date,
        any_value(last_words.last_member_date_before) as last_member_date_before,
        coalesce(any_value(later.source_count) > 0, false) as is_doubted,
        coalesce(any_value(later.source_count >= windows.source_count), false) as is_refuted,
        any_value(windows.has_two_ends) as has_two_ends,
        any_value(windows.is_announced) as is_announced,
        any_value(windows.left_date_earliest) as left_date_earliest,
        any_value(windows.left_date_latest) as left_date_latest,
        any_value(windows.earliest_earliest) as earliest_earliest,
        any_value(windows.latest_latest) as latest_latest
    from membership_claims
    left join windows on membership_claims.membership_id = windows.membership_id
    left join later on membership_claims.membership_id = later.membership_id
    left join last_words on membership_claims.membership_id = last_words.membership_id
    group by membership_claims.membership_id
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
            when judged.is_announced or judged.is_announced is null or judged.is_refuted
                then judged.last_member_date
            else coalesce(judged.earliest_earliest - 1, judged.last_member_date_before)
        end as certain_last_date,
        case when not judged.is_refuted then judged.latest_latest - 1 end as possible_last_date
    from judged
)

select * from final
