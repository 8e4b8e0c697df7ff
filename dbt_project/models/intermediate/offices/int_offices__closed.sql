with

office_claims as (
    select * from {{ ref('int_office_claims__identified') }}
),

relocations as (
    select * from {{ ref('int_office_relocations__linked') }}
),

closures as (
    select
        office_claims.office_id,
        office_claims.known_by_date
    from office_claims
    where office_claims.office_status = 'closed'
    union all
    select
        relocations.origin_office_id as office_id,
        relocations.known_by_date
    from relocations
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
        closures.office_id,
        closures.known_by_date,
        open_days.last_open_date,
        coalesce(closures.known_by_date < open_days.last_open_date, false) as is_refuted
    from closures
    left join open_days on closures.office_id = open_days.office_id
),

refuted as (
    select
        told.office_id,
        max(told.known_by_date) as refuted_date
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
final as (
    select
        told.office_id,
        min(told.known_by_date) filter (where not told.is_refuted) as closed_date_latest,
        max(told.last_open_date) filter (where not told.is_refuted) as closed_date_earliest,
        bool_or(told.is_refuted) as has_refuted_closure,
        bool_or(not told.is_refuted) as is_closed,
        min(reopened.reopened_by_date) as reopened_by_date
    from told
    left join reopened on told.office_id = reopened.office_id
    group by told.office_id
)

select * from final
