with

office_claims as (
    select * from {{ ref('int_office_claims__identified') }}
),

relocations as (
    select * from {{ ref('int_office_relocations__linked') }}
),

closed as (
    select
        office_claims.office_id,
        office_claims.known_by_date,
        office_claims.closed_date_earliest,
        coalesce(office_claims.closed_date_latest, office_claims.known_by_date) as closed_latest,
        false as is_announced
    from office_claims
    where office_claims.office_status = 'closed'
    union all
    select
        relocations.origin_office_id as office_id,
        relocations.known_by_date,
        relocations.moved_date_earliest as closed_date_earliest,
        coalesce(relocations.moved_date_latest, relocations.known_by_date) as closed_latest,
        false as is_announced
    from relocations
),

-- Of closings that lie ahead the latest announcement counts, until somebody tells the closing.
announced as (
    select
        office_claims.office_id,
        office_claims.known_by_date,
        office_claims.closed_date_earliest,
        office_claims.closed_date_latest as closed_latest,
        true as is_announced
    from office_claims
    where
        office_claims.office_change in ('to_close', 'to_move_out')
        and office_claims.closed_date_latest is not null
        and office_claims.office_id not in (select closed.office_id from closed)
    qualify
        row_number() over (
            partition by office_claims.office_id
            order by office_claims.known_by_date desc, office_claims.office_claim_id asc
        ) = 1
),

closures as (
    select * from closed
    union all
    select * from announced
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
        greatest(closures.known_by_date, closures.closed_latest) as settled_date,
        coalesce(
            greatest(closures.known_by_date, closures.closed_latest) < open_days.last_open_date,
            false
        ) as is_refuted
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
        min(told.closed_latest) filter (where not told.is_refuted) as closed_latest,
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
