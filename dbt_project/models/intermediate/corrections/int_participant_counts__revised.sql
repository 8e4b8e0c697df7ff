with

successions as (
    select * from {{ ref('int_articles__succeeded') }}
),

succeeded as (
    select * from {{ ref('int_event_claims__succeeded') }}
),

participant_counts as (
    select * from {{ ref('stg_lake__participant_counts') }}
),

-- The event is that of the newer version, where it still tells of it.
stated as (
    select
        successions.article_id,
        successions.previous_article_id,
        'earlier' as version_side,
        coalesce(
            succeeded.event_claim_id, succeeded.previous_event_claim_id
        ) as counted_event_claim_id,
        participant_counts.* exclude (article_id)  -- noqa: RF02
    from successions
    inner join participant_counts
        on successions.previous_article_id = participant_counts.article_id
    left join succeeded
        on participant_counts.event_claim_id = succeeded.previous_event_claim_id
    union all by name
    select
        successions.article_id,
        successions.previous_article_id,
        'later' as version_side,
        participant_counts.event_claim_id as counted_event_claim_id,
        participant_counts.* exclude (article_id)  -- noqa: RF02
    from successions
    inner join participant_counts on successions.article_id = participant_counts.article_id
    where not successions.is_retracted
),

-- Figures that both versions state are as they were.
revised as (
    select stated.*
    from stated
    qualify count(distinct stated.version_side) over (
        partition by
            stated.article_id, stated.counted_event_claim_id, stated.role, stated.unit,
            stated.scope, stated.mode, stated.basis, stated.value, stated.lower_bound,
            stated.upper_bound
    ) = 1
),

final as (
    select
        revised.*,
        row_number() over (
            partition by
                revised.article_id, revised.version_side, revised.counted_event_claim_id,
                revised.role, revised.unit, revised.scope, revised.mode, revised.basis
            order by revised.count_span_start asc, revised.count_claim_id asc
        ) as figure_number
    from revised
)

select * from final
