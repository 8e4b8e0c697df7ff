-- A returned row is a policy without its ladders or method, or a word of no policy: a slip in a
-- seed would otherwise silence claims.
with

counting_policies as (
    select * from {{ ref('counting_policies') }}
),

vague_words as (
    select * from {{ ref('vague_words') }}
),

preference_ladders as (
    select * from {{ ref('preference_ladders') }}
),

ladders as (
    select
        preference_ladders.policy_id,
        count(distinct preference_ladders.ladder) as ladder_count,
        count(distinct preference_ladders.ladder || preference_ladders.preference_rank)
            as rung_count,
        count(*) as item_count
    from preference_ladders
    group by preference_ladders.policy_id
)

select counting_policies.policy_id
from counting_policies
left join ladders on counting_policies.policy_id = ladders.policy_id
where
    ladders.ladder_count is distinct from 3
    or ladders.rung_count <> ladders.item_count
    or counting_policies.method not in ('preferred', 'low_and_high', 'lowest')
union all
select vague_words.policy_id
from vague_words
left join counting_policies on vague_words.policy_id = counting_policies.policy_id
where
    counting_policies.policy_id is null
    or vague_words.estimate_low > vague_words.estimate_high
