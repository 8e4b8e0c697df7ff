with

office_claims as (
    select * from {{ ref('int_office_claims__identified') }}
),

relocations as (
    select * from {{ ref('int_office_relocations__linked') }}
),

told as (
    select
        office_claims.office_id,
        office_claims.known_by_date,
        office_claims.closed_date_earliest,
        coalesce(
            office_claims.closed_date_latest, office_claims.known_by_date
        ) as closed_date_latest,
        false as is_announced
    from office_claims
    where office_claims.office_status = 'closed'
    union all
    select
        relocations.origin_office_id as office_id,
        relocations.known_by_date,
        relocations.moved_date_earliest as closed_date_earliest,
        coalesce(relocations.moved_date_latest, relocations.known_by_date) as closed_date_latest,
        false as is_announced
    from relocations
),

-- Of closings that lie ahead the latest announcement counts, until somebody tells the closing.
announced as (
    select
        office_claims.office_id,
        office_claims.known_by_date,
        office_claims.closed_date_earliest,
        office_claims.closed_date_latest,
        true as is_announced
    from office_claims
    where
        office_claims.office_change in ('to_close', 'to_move_out')
        and office_claims.closed_date_latest is not null
        and office_claims.office_id not in (select told.office_id from told)
    qualify
        row_number() over (
            partition by office_claims.office_id
            order by office_claims.known_by_date desc, office_claims.office_claim_id asc
        ) = 1
),

final as (
    select * from told
    union all
    select * from announced
)

select * from final
