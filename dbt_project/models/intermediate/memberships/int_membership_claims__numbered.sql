with

membership_claims as (
    select * from {{ ref('int_membership_claims__identified') }}
),

-- Joining, leaving and plans to join are turns; «a member» without a day only goes on.
turns as (
    select
        membership_claims.*,
        membership_claims.joined_date_precision is not null as is_start_stated,
        case
            when membership_claims.membership_status = 'left'
                then membership_claims.left_date_latest
            when is_start_stated and membership_claims.membership_status <> 'planned'
                then membership_claims.joined_date_earliest
            else membership_claims.known_by_date
        end as turn_date,
        case
            when membership_claims.membership_status = 'left' then 'left'
            when is_start_stated or membership_claims.membership_status in ('joined', 'planned')
                then 'joined'
        end as turn
    from membership_claims
),

ordered as (
    select
        turns.*,
        last_value(turns.turn ignore nulls) over (
            partition by turns.belonging_id
            order by
                turns.turn_date asc nulls first,
                turns.turn asc nulls last,
                turns.membership_claim_id asc
            rows between unbounded preceding and 1 preceding
        ) as previous_turn
    from turns
),

-- Who joins behind a leaving is a member anew.
numbered as (
    select
        ordered.*,
        1 + count(*) filter (
            where ordered.turn = 'joined' and ordered.previous_turn = 'left'
        ) over (
            partition by ordered.belonging_id
            order by
                ordered.turn_date asc nulls first,
                ordered.turn asc nulls last,
                ordered.membership_claim_id asc
            rows unbounded preceding
        ) as membership_number
    from ordered
),

final as (
    select
        numbered.* exclude (
            numbered.turn_date,
            numbered.turn,
            numbered.previous_turn,
            numbered.membership_number
        ),
        cast(numbered.membership_number as integer) as membership_number,
        {{ hash_id(['numbered.belonging_id', 'numbered.membership_number']) }} as membership_id
    from numbered
)

select * from final
