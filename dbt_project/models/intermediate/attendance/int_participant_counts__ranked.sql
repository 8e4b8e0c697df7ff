-- The counts that each policy listens to, best first. A policy listens to one basis per event, role,
-- unit and mode, and to the latest word of each independent source.
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
        coalesce(qualifiers.preference_rank, 99) as qualifier_rank,
        coalesce(source_kinds.preference_rank, 99) as source_rank
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

-- A figure of a lower rung beats a higher rung without any: «not disclosed» hides no expectation.
best_basis as (
    select graded.*
    from graded
    qualify dense_rank() over (
        partition by
            graded.policy_id, graded.event_id, graded.role, graded.unit, graded.mode
        order by graded.stated_number is null asc, graded.basis_rank asc
    ) = 1
),

latest_word as (
    select
        best_basis.*,
        count(*) over (
            partition by
                best_basis.policy_id, best_basis.event_id, best_basis.role, best_basis.unit,
                best_basis.mode
        ) as claim_count
    from best_basis
    qualify best_basis.article_id = first_value(best_basis.article_id) over (
        partition by
            best_basis.policy_id, best_basis.event_id, best_basis.role, best_basis.unit,
            best_basis.mode, best_basis.origin_id, best_basis.claim_source_kind
        order by best_basis.told_date desc nulls last, best_basis.article_id asc
    )
),

-- «Nearly 1,000 came … the 1,000 participants»: within an article the hedge qualifies the bare
-- number, so that one source does not contradict itself.
final as (
    select
        latest_word.*,
        row_number() over (
            partition by
                latest_word.policy_id, latest_word.event_id, latest_word.role,
                latest_word.unit, latest_word.mode
            order by
                latest_word.told_date desc nulls last,
                latest_word.qualifier_rank asc,
                latest_word.source_rank asc,
                latest_word.confidence desc,
                latest_word.count_claim_id asc
        ) as claim_rank
    from latest_word
    qualify row_number() over (
        partition by
            latest_word.policy_id, latest_word.event_id, latest_word.role, latest_word.unit,
            latest_word.mode, latest_word.article_id, latest_word.claim_source_kind,
            latest_word.stated_number
        order by
            latest_word.qualifier = 'exact' asc,
            latest_word.qualifier_rank asc,
            latest_word.count_claim_id asc
    ) = 1
)

select * from final
