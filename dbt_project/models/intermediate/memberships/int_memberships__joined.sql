with

membership_claims as (
    select * from {{ ref('int_membership_claims__numbered') }}
),

-- Of stated days those that most sources give, then the finest, then the latest told.
ranked as (
    select
        membership_claims.*,
        membership_claims.is_start_stated
        and membership_claims.membership_status <> 'planned' as is_start_told,
        count(distinct membership_claims.origin_id) over (
            partition by
                membership_claims.membership_id,
                is_start_told,
                membership_claims.joined_date_earliest,
                membership_claims.joined_date_latest
        ) as start_support
    from membership_claims
),

preferred as (
    select
        ranked.membership_id,
        ranked.membership_claim_id,
        ranked.joined_date_earliest,
        ranked.joined_date_latest
    from ranked
    qualify
        row_number() over (
            partition by ranked.membership_id
            order by
                ranked.is_start_told desc,
                ranked.membership_status = 'planned' asc,
                ranked.is_start_stated desc,
                case when ranked.is_start_stated then ranked.start_support end desc nulls last,
                {{ precision_rank('ranked.joined_date_precision') }} asc,
                ranked.known_by_date desc nulls last,
                ranked.confidence desc,
                ranked.membership_claim_id asc
        ) = 1
),

-- Whoever states the day of a leaving says that it was a member the day before.
told as (
    select
        ranked.membership_id,
        bool_and(ranked.membership_status = 'planned') as is_only_planned,
        min(ranked.known_by_date) as planned_by_date,
        max(ranked.joined_date_earliest) filter (where ranked.is_start_told) as latest_earliest,
        min(ranked.joined_date_earliest) filter (where ranked.is_start_told) as earliest_earliest,
        min(ranked.joined_date_latest) filter (where ranked.is_start_told) as earliest_latest,
        max(ranked.joined_date_latest) filter (where ranked.is_start_told) as latest_latest,
        bool_or(ranked.is_start_told and ranked.joined_date_earliest is null) as is_start_open,
        least(
            min(ranked.known_by_date) filter (
                where ranked.membership_status in ('joined', 'member')
            ),
            min(coalesce(ranked.left_date_earliest - 1, ranked.left_date_latest)) filter (
                where ranked.membership_status = 'left'
            )
        ) as first_member_date
    from ranked
    group by ranked.membership_id
),

judged as (
    select
        told.*,
        coalesce(told.latest_earliest > told.earliest_latest, false) as has_two_starts,
        preferred.membership_claim_id as preferred_membership_claim_id,
        preferred.joined_date_earliest,
        preferred.joined_date_latest
    from told
    inner join preferred on told.membership_id = preferred.membership_id
),

-- Days that exclude each other leave those of the preferred claim.
final as (
    select
        judged.membership_id,
        judged.preferred_membership_claim_id,
        judged.is_only_planned,
        judged.has_two_starts,
        case
            when judged.is_only_planned or judged.has_two_starts then judged.joined_date_earliest
            else judged.latest_earliest
        end as joined_date_earliest,
        case
            when judged.is_only_planned or judged.has_two_starts then judged.joined_date_latest
            else
                least(
                    judged.earliest_latest,
                    case
                        when
                            judged.latest_earliest is null
                            or judged.first_member_date >= judged.latest_earliest
                            then judged.first_member_date
                    end
                )
        end as joined_date_latest,
        case
            when judged.is_only_planned then null
            when judged.has_two_starts then judged.latest_latest
            else
                least(
                    judged.latest_latest,
                    case
                        when
                            judged.latest_earliest is null
                            or judged.first_member_date >= judged.latest_earliest
                            then judged.first_member_date
                    end
                )
        end as certain_first_date,
        case
            when judged.is_only_planned
                then coalesce(judged.joined_date_earliest, judged.planned_by_date)
            when not judged.is_start_open then judged.earliest_earliest
        end as possible_first_date
    from judged
)

select * from final
