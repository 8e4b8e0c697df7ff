with

judged as (
    select * from {{ ref('int_event_pairs__judged') }}
),

either_way as (
    select judged.*
    from judged
    union all by name
    select
        judged.* replace (
            judged.other_telling_id as telling_id, judged.telling_id as other_telling_id
        )
    from judged
),

-- A pair that is alike is kept apart where one side is at least as near to a third telling, known
-- to be another event than the other side: a march of no town is neither of two of that day.
nearer_to_another as (
    select distinct
        least(near.telling_id, apart.other_telling_id) as telling_id,
        greatest(near.telling_id, apart.other_telling_id) as other_telling_id
    from either_way as near
    inner join either_way as apart on near.other_telling_id = apart.telling_id
    inner join either_way as weaker
        on
            near.telling_id = weaker.telling_id
            and apart.other_telling_id = weaker.other_telling_id
    where
        near.is_alike
        and apart.is_told_apart
        and weaker.is_alike
        and weaker.decision_id is null
        and (near.decision_id is not null or near.match_score >= weaker.match_score)
),

final as (
    select distinct
        judged.telling_id,
        judged.other_telling_id,
        judged.match_score,
        judged.evidence_for,
        judged.evidence_against,
        judged.decision_id,
        nearer_to_another.telling_id is not null as is_nearer_to_another,
        judged.is_alike and nearer_to_another.telling_id is null as is_match
    from judged
    left join nearer_to_another
        on
            judged.telling_id = nearer_to_another.telling_id
            and judged.other_telling_id = nearer_to_another.other_telling_id
)

select * from final
