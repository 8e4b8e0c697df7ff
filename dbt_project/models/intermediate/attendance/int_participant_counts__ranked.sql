with

figures as (
    select * from {{ ref('int_participant_counts__graded') }}
),

-- Looking back a year later, a source repeats itself more often than it corrects itself.
latest_word as (
    select
        figures.*,
        count(*) over whole as claim_count
    from figures
    window whole as (partition by figures.policy_id, figures.attendance_key, figures.basis)
    qualify figures.article_id = first_value(figures.article_id) over (
        partition by
            figures.policy_id, figures.attendance_key, figures.basis, figures.origin_id,
            figures.claim_source_kind
        order by
            figures.is_retrospective asc,
            figures.told_date desc nulls last,
            figures.is_copy asc,
            figures.article_id asc
    )
),

-- «Nearly 1,000 came … the 1,000»: within an article the hedge qualifies the bare number.
said_once as (
    select latest_word.*
    from latest_word
    qualify row_number() over (
        partition by
            latest_word.policy_id, latest_word.attendance_key, latest_word.basis,
            latest_word.article_id, latest_word.claim_source_kind, latest_word.stated_number
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
            partition by said_once.policy_id, said_once.attendance_key, said_once.basis
            order by
                said_once.is_retrospective asc,
                said_once.told_date desc nulls last,
                said_once.qualifier_rank asc,
                said_once.source_rank asc,
                said_once.confidence desc,
                said_once.count_claim_id asc
        ) as claim_rank
    from said_once
)

select * from final
