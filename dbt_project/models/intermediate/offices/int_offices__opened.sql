with

office_claims as (
    select * from {{ ref('int_office_claims__identified') }}
),

told as (
    select
        office_claims.*,
        office_claims.office_status = 'planned' as is_plan,
        min(office_claims.opened_date_latest) filter (
            where office_claims.office_status <> 'planned'
        ) over same_office as earliest_latest
    from office_claims
    window same_office as (partition by office_claims.office_id)
),

-- A plan tells when an office may open, and that it was not open yet when it was told.
windows as (
    select
        told.office_id,
        bool_and(told.is_plan) as is_only_planned,
        min(told.opened_date_earliest) filter (where told.is_plan) as planned_earliest,
        max(told.opened_date_latest) filter (where told.is_plan) as planned_latest,
        min(told.known_by_date) filter (where told.is_plan) as planned_by_date,
        max(told.known_by_date) filter (
            where told.is_plan and told.known_by_date <= told.earliest_latest
        ) as not_open_by_date,
        max(told.opened_date_earliest) filter (where not told.is_plan) as latest_earliest,
        min(told.opened_date_earliest) filter (where not told.is_plan) as earliest_earliest,
        min(told.earliest_latest) as earliest_latest,
        -- Openings that cannot be the one told first: «inaugurated» half a year after «has opened».
        max(told.opened_date_latest) filter (
            where not told.is_plan and told.opened_date_earliest > told.earliest_latest
        ) as second_opening_date,
        -- Whoever states the day of a closing says that the office was open the day before.
        greatest(
            max(told.known_by_date) filter (
                where
                told.office_status in ('opened', 'existing', 'relocated')
                and not told.is_inferred
            ),
            max(told.closed_date_earliest - 1) filter (
                where told.office_status = 'closed' and told.closed_date_precision is not null
            )
        ) as last_open_date
    from told
    group by told.office_id
),

judged as (
    select
        windows.*,
        coalesce(windows.latest_earliest > windows.earliest_latest, false) as has_two_openings
    from windows
),

-- Windows that exclude each other leave the earliest start that still fits.
final as (
    select
        judged.office_id,
        judged.is_only_planned,
        judged.planned_by_date,
        judged.has_two_openings,
        judged.last_open_date,
        case
            when judged.is_only_planned then judged.planned_earliest
            else
                greatest(
                    judged.not_open_by_date,
                    case
                        when not judged.has_two_openings then judged.latest_earliest
                        when judged.earliest_earliest <= judged.earliest_latest
                            then judged.earliest_earliest
                    end
                )
        end as opened_date_earliest,
        case
            when judged.is_only_planned then judged.planned_latest else judged.earliest_latest
        end as opened_date_latest,
        greatest(judged.earliest_latest, judged.second_opening_date) as certainly_opened_date
    from judged
)

select * from final
