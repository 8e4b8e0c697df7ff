with

eligible as (
    select * from {{ ref('int_participant_counts__eligible') }}
),

estimates as (
    select * from {{ ref('int_number_shapes__estimated') }}
),

preference_ladders as (
    select * from {{ ref('preference_ladders') }}
),

-- A basis that stands on no rung of the ladder is not listened to.
graded as (
    select
        eligible.*,
        estimates.policy_id,
        estimates.estimate_low,
        estimates.estimate_mid,
        estimates.estimate_high,
        bases.preference_rank as basis_rank,
        qualifiers.preference_rank as qualifier_rank,
        source_kinds.preference_rank as source_rank
    from eligible
    inner join estimates on eligible.number_shape_id = estimates.number_shape_id
    inner join preference_ladders as bases
        on
            estimates.policy_id = bases.policy_id
            and bases.ladder = 'basis'
            and eligible.basis = bases.item
    left join preference_ladders as qualifiers
        on
            estimates.policy_id = qualifiers.policy_id
            and qualifiers.ladder = 'qualifier'
            and eligible.qualifier = qualifiers.item
    left join preference_ladders as source_kinds
        on
            estimates.policy_id = source_kinds.policy_id
            and source_kinds.ladder = 'claim_source_kind'
            and eligible.claim_source_kind = source_kinds.item
),

-- «Not disclosed» is silent where the same basis has a figure, and «15,000 so far» where it has a
-- total; alone, it bounds the total from below.
final as (
    select
        graded.* replace (
            case when not graded.is_interim then graded.upper_bound end as upper_bound
        )
    from graded
    qualify dense_rank() over (
        partition by graded.policy_id, graded.attendance_key, graded.basis
        order by graded.stated_number is null asc, graded.is_interim asc
    ) = 1
)

select * from final
