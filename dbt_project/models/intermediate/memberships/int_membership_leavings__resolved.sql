with

membership_claims as (
    select * from {{ ref('int_membership_claims__numbered') }}
),

-- What was announced counts until somebody tells the leaving.
leavings as (
    select
        membership_claims.*,
        membership_claims.membership_status <> 'left' as is_announced
    from membership_claims
    where
        membership_claims.membership_status = 'left'
        or membership_claims.left_date_precision is not null
    qualify
        rank() over (partition by membership_claims.membership_id order by is_announced asc) = 1
),

-- «2018» and «September 2018» agree.
supports as (
    select
        leavings.membership_claim_id,
        count(distinct agreeing.origin_id) as end_support
    from leavings
    inner join leavings as agreeing
        on
            leavings.membership_id = agreeing.membership_id
            and coalesce(leavings.left_date_earliest <= agreeing.left_date_latest, true)
            and coalesce(leavings.left_date_latest >= agreeing.left_date_earliest, true)
    group by leavings.membership_claim_id
),

ranked as (
    select
        leavings.*,
        row_number() over (
            partition by leavings.membership_id
            order by
                leavings.left_date_precision is not null desc,
                supports.end_support desc,
                {{ precision_rank('leavings.left_date_precision') }} asc,
                leavings.known_by_date desc nulls last,
                leavings.confidence desc,
                leavings.membership_claim_id asc
        ) as end_rank
    from leavings
    inner join supports on leavings.membership_claim_id = supports.membership_claim_id
),

told as (
    select
        ranked.membership_id,
        bool_and(ranked.is_announced) as is_announced,
        count(distinct ranked.origin_id) as source_count,
        any_value(ranked.left_date_earliest) filter (where ranked.end_rank = 1)
            as preferred_earliest,
        any_value(ranked.left_date_latest) filter (where ranked.end_rank = 1)
            as preferred_latest,
        min(ranked.left_date_earliest) as first_left_date_earliest,
        max(ranked.left_date_earliest) as last_left_date_earliest,
        min(ranked.left_date_latest) as first_left_date_latest,
        max(ranked.left_date_latest) as last_left_date_latest
    from ranked
    group by ranked.membership_id
),

-- Days that exclude each other leave those of the preferred claim.
final as (
    select
        told.membership_id,
        told.is_announced,
        told.source_count,
        coalesce(told.last_left_date_earliest > told.first_left_date_latest, false)
            as has_two_ends,
        case
            when has_two_ends then told.preferred_earliest
            else told.last_left_date_earliest
        end as left_date_earliest,
        case
            when has_two_ends then told.preferred_latest
            else told.first_left_date_latest
        end as left_date_latest,
        told.first_left_date_earliest,
        told.last_left_date_latest
    from told
)

select * from final
