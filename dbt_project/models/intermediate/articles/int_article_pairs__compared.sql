with

pairs as (
    select * from {{ ref('int_article_pairs__met') }}
),

articles as (
    select * from {{ ref('int_articles__fingerprinted') }}
),

runs as (
    select * from {{ ref('int_article_runs__telling') }}
),

candidates as (
    select
        pairs.article_id,
        pairs.earlier_article_id,
        least(later.last_known_hash, earlier.last_known_hash) as last_known_hash,
        least(len(later.numbers), len(earlier.numbers)) as number_count,
        len(list_intersect(later.numbers, earlier.numbers)) as shared_number_count,
        len(later.numbers) > 0
        and list_sort(later.numbers) = list_sort(earlier.numbers) as have_equal_numbers,
        abs(later.published_date - earlier.published_date) as days_apart
    from pairs
    inner join articles as later on pairs.article_id = later.article_id
    inner join articles as earlier on pairs.earlier_article_id = earlier.article_id
),

members as (
    select
        candidates.article_id,
        candidates.earlier_article_id,
        candidates.last_known_hash,
        unnest([candidates.article_id, candidates.earlier_article_id]) as member_id
    from candidates
),

sized as (
    select
        members.article_id,
        members.earlier_article_id,
        count(*) filter (where members.member_id = members.article_id) as run_count,
        count(*) filter (where members.member_id = members.earlier_article_id)
            as earlier_run_count,
        count(*) - count(distinct runs.run_hash) as shared_run_count
    from members
    inner join runs on members.member_id = runs.article_id
    where coalesce(runs.run_hash <= members.last_known_hash, true)
    group by members.article_id, members.earlier_article_id
),

weighed as (
    select
        sized.*,
        sized.shared_run_count / least(sized.run_count, sized.earlier_run_count) as shared_share,
        candidates.number_count,
        candidates.number_count - candidates.shared_number_count as missing_number_count,
        least(sized.run_count, sized.earlier_run_count) - sized.shared_run_count as own_run_count,
        candidates.have_equal_numbers and candidates.last_known_hash is null as may_be_framed,
        candidates.days_apart
    from sized
    inner join candidates
        on
            sized.article_id = candidates.article_id
            and sized.earlier_article_id = candidates.earlier_article_id
),

-- Beside a few sentences, a menu and «All rights reserved» weigh much: what a short text has of its
-- own may be its frame where both give the same numbers and most words are shared.
framed as (
    select
        weighed.*,
        weighed.may_be_framed
        and weighed.own_run_count <= {{ var('copy_frame_runs') }}
        and weighed.shared_run_count >= 2 * {{ var('copy_frame_runs') }} as is_framed
    from weighed
),

-- A text that is a small part of another one is quoted there, not copied.
final as (
    select
        framed.* exclude (own_run_count, may_be_framed),  -- noqa: RF03
        framed.shared_run_count >= {{ var('copy_shared_runs') }}
        and (framed.shared_share >= {{ var('copy_run_share') }} or framed.is_framed)
        and greatest(framed.run_count, framed.earlier_run_count) <= 3 * framed.shared_run_count
        and framed.missing_number_count
        <= floor({{ var('copy_missing_numbers') }} * framed.number_count)
        and coalesce(framed.days_apart <= {{ var('copy_days') }}, true) as is_copy
    from framed
)

select * from final
