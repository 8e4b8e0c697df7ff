with

grouped as (
    select * from {{ ref('int_event_claims__grouped') }}
),

participant_counts as (
    select * from {{ ref('stg_lake__participant_counts') }}
),

-- One paper's 62,000 visitors are another one's attendees: it is the number that tells.
final as (
    select
        grouped.telling_id,
        list(distinct participant_counts.unit || ' ' || participant_counts.value) as head_counts
    from grouped
    inner join participant_counts on grouped.event_claim_id = participant_counts.event_claim_id
    where participant_counts.value >= {{ var('telling_head_count') }}
    group by grouped.telling_id
)

select * from final
