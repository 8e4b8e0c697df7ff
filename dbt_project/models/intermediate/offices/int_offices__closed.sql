with

office_claims as (
    select * from {{ ref('int_office_claims__identified') }}
),

closures as (
    select * from {{ ref('int_office_closures__told') }}
),

-- Who says «Geneva-based» may only not have heard of the move: it proves nothing about a day.
open_days as (
    select
        office_claims.office_id,
        max(office_claims.known_by_date) as last_open_date
    from office_claims
    where
        office_claims.office_status in ('opened', 'existing', 'relocated')
        and not office_claims.is_inferred
    group by office_claims.office_id
),

told as (
    select
        closures.*,
        open_days.last_open_date,
        greatest(closures.known_by_date, closures.closed_date_latest) as settled_date,
        coalesce(settled_date < open_days.last_open_date, false) as is_refuted
    from closures
    left join open_days on closures.office_id = open_days.office_id
),

refuted as (
    select
        told.office_id,
        max(told.settled_date) as refuted_date
    from told
    where told.is_refuted
    group by told.office_id
),

-- Between a closure and the next word of the open office nobody knows whether it was open.
reopened as (
    select
        refuted.office_id,
        min(office_claims.known_by_date) as reopened_by_date
    from refuted
    inner join office_claims
        on
            refuted.office_id = office_claims.office_id
            and refuted.refuted_date < office_claims.known_by_date
    where
        office_claims.office_status in ('opened', 'existing', 'relocated')
        and not office_claims.is_inferred
    group by refuted.office_id
),

-- A closure is refuted by a later article that tells of the open office. Absence closes nothing.
-- Of the first days that the tellings leave, none lies behind the last.
windows as (
    select
        told.office_id,
        min(told.closed_date_latest) filter (where not told.is_refuted) as closed_latest,
        max(told.closed_date_earliest) filter (where not told.is_refuted) as stated_earliest,
        any_value(told.last_open_date) as last_open_date,
        bool_or(told.is_refuted) as has_refuted_closure,
        bool_or(not told.is_refuted and not told.is_announced) as is_closed
    from told
    group by told.office_id
),

final as (
    select
        windows.office_id,
        windows.closed_latest as closed_date_latest,
        greatest(
            case
                when windows.stated_earliest <= windows.closed_latest then windows.stated_earliest
            end,
            case
                when windows.last_open_date <= windows.closed_latest then windows.last_open_date
            end
        ) as closed_date_earliest,
        windows.has_refuted_closure,
        windows.is_closed,
        reopened.reopened_by_date
    from windows
    left join reopened on windows.office_id = reopened.office_id
)

select * from final
