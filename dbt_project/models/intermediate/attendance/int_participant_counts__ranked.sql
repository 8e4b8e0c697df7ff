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

-- A figure of a lower rung beats a higher rung without any: «not disclosed» hides no expectation.
best_basis as (
    select graded.*
    from graded
    qualify dense_rank() over (
        partition by graded.policy_id, graded.attendance_key
        order by graded.stated_number is null asc, graded.basis_rank asc
    ) = 1
),

latest_word as (
    select
        best_basis.*,
        count(*) over whole as claim_count
    from best_basis
    window whole as (partition by best_basis.policy_id, best_basis.attendance_key)
    qualify best_basis.article_id = first_value(best_basis.article_id) over (
        partition by
            best_basis.policy_id, best_basis.attendance_key, best_basis.origin_id,
            best_basis.claim_source_kind
        order by
            best_basis.told_date desc nulls last, best_basis.is_copy asc, best_basis.article_id asc
    )
),

-- «Nearly 1,000 came … the 1,000»: within an article the hedge qualifies the bare number.
said_once as (
    select latest_word.*
    from latest_word
    qualify row_number() over (
        partition by
            latest_word.policy_id, latest_word.attendance_key, latest_word.article_id,
            latest_word.claim_source_kind, latest_word.stated_number
        order by
            latest_word.qualifier = 'exact' asc,
            latest_word.qualifier_rank asc,
            latest_word.count_claim_id asc
    ) = 1
),

final as (
    select
        said_once.*,
        row_number() over (
            partition by said_once.policy_id, said_once.attendance_key
            order by
                said_once.told_date desc nulls last,
                said_once.qualifier_rank asc,
                said_once.source_rank asc,
                said_once.confidence desc,
                said_once.count_claim_id asc
        ) as claim_rank
    from said_once
)

select * from final
