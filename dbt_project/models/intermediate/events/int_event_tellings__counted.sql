with

grouped as (
    select * from {{ ref('int_event_claims__grouped') }}
),

participant_counts as (
    select * from {{ ref('stg_lake__participant_counts') }}
),

final as (
    select
        grouped.telling_id,
        list(distinct participant_counts.role || ' ' || participant_counts.value) as head_counts
    from grouped
    inner join participant_counts on grouped.event_claim_id = participant_counts.event_claim_id
    where participant_counts.value >= {{ var('telling_head_count') }}
    group by grouped.telling_id
)

select * from final
