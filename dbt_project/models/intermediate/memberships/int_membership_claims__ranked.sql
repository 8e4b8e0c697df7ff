with

membership_claims as (
    select * from {{ ref('int_membership_claims__numbered') }}
),

supported as (
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

-- Of stated days those that most sources give, then the finest, then the latest told.
final as (
    select
        supported.*,
        row_number() over (
            partition by supported.membership_id
            order by
                supported.is_start_told desc,
                supported.membership_status = 'planned' asc,
                supported.is_start_stated desc,
                case when supported.is_start_stated then supported.start_support end
                desc nulls last,
                {{ precision_rank('supported.joined_date_precision') }} asc,
                supported.known_by_date desc nulls last,
                supported.confidence desc,
                supported.membership_claim_id asc
        ) as start_rank
    from supported
)

select * from final
