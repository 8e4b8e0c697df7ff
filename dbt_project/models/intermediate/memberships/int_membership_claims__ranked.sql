with

membership_claims as (
    select * from {{ ref('int_membership_claims__numbered') }}
),

stated as (
    select
        membership_claims.*,
        membership_claims.is_start_stated
        and membership_claims.membership_status <> 'planned' as is_start_told
    from membership_claims
),

-- «2004» and «March 2004» agree.
supports as (
    select
        stated.membership_claim_id,
        count(distinct agreeing.origin_id) as start_support
    from stated
    inner join stated as agreeing
        on
            stated.membership_id = agreeing.membership_id
            and stated.is_start_told
            and agreeing.is_start_told
            and coalesce(stated.joined_date_earliest <= agreeing.joined_date_latest, true)
            and coalesce(stated.joined_date_latest >= agreeing.joined_date_earliest, true)
    group by stated.membership_claim_id
),

supported as (
    select
        stated.*,
        supports.start_support
    from stated
    left join supports on stated.membership_claim_id = supports.membership_claim_id
),

-- Of stated days those that agree with most sources, then the finest, then the latest told.
final as (
    select
        supported.*,
        row_number() over (
            partition by supported.membership_id
            order by
                supported.is_start_told desc,
                supported.membership_status = 'planned' asc,
                supported.is_start_stated desc,
                supported.start_support desc nulls last,
                {{ precision_rank('supported.joined_date_precision') }} asc,
                supported.known_by_date desc nulls last,
                supported.confidence desc,
                supported.membership_claim_id asc
        ) as start_rank
    from supported
)

select * from final
