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

-- A third telling that one of them is as like to or liker, and that is known not to be the other,
-- keeps them apart: a march of no town is neither of two marches of that day.
outdone as (
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
        outdone.telling_id is not null as is_outdone,
        judged.is_alike and outdone.telling_id is null as is_match
    from judged
    left join outdone
        on
            judged.telling_id = outdone.telling_id
            and judged.other_telling_id = outdone.other_telling_id
)

select * from final
