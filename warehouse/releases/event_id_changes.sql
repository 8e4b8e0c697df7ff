-- Where the claims went that earlier releases published under another event_id. Reads `earlier`, the
-- newest release before this one, whose own record ({recorded}) is handed on.
with

told_before as (
    select event_id as former_event_id, event_name as former_event_name, event_claim_id, article_id,
        event_id as earlier_event_id
    from earlier.marts.fct_event_claims
    union all by name
    select * rename (event_id as earlier_event_id, change_kind as earlier_kind)
    from {recorded}
),

told_now as (
    select event_claims.event_claim_id, event_claims.event_id, event_claims.event_name,
        event_claims.span_start, articles.document_id
    from marts.fct_event_claims as event_claims
    inner join marts.dim_articles as articles on event_claims.article_id = articles.article_id
),

-- A newer version of the article tells of the event in a claim of its own.
candidates as (
    select told_before.former_event_id, told_before.event_claim_id, told_now.event_id, 0 as distance,
        told_now.span_start
    from told_before
    inner join told_now on told_before.event_claim_id = told_now.event_claim_id
    union all
    select told_before.former_event_id, told_before.event_claim_id, told_now.event_id,
        if(told_now.event_name = told_before.former_event_name, 1, 2) as distance,
        told_now.span_start
    from told_before
    inner join marts.dim_articles as articles on told_before.article_id = articles.article_id
    inner join told_now on articles.document_id = told_now.document_id
),

followed as (
    select former_event_id, event_claim_id,
        arg_min(event_id, (distance, span_start, event_id)) as event_id
    from candidates
    group by all
),

placed as (
    select told_before.*, followed.event_id
    from told_before
    left join followed using (former_event_id, event_claim_id)
),

moves as (
    select earlier_event_id, event_id,
        case
            when count(*) over (partition by earlier_event_id) > 1 then 'split'
            when count(*) over (partition by event_id) > 1 then 'merged'
            else 'renamed'
        end as change_kind
    from placed
    where event_id is not null
    group by earlier_event_id, event_id
),

sides as (
    select event_match_id, is_match, event_claim_id, other_event_claim_id
    from marts.fct_event_matches
    union all
    select event_match_id, is_match, other_event_claim_id, event_claim_id
    from marts.fct_event_matches
),

-- What joined an event with claims from elsewhere, or keeps apart what was one.
causes as (
    select placed.former_event_id, placed.event_id,
        arg_max(sides.event_match_id, (
            matches.decision_id is not null, abs(matches.match_score), sides.event_match_id
        )) as event_match_id
    from placed
    inner join sides on placed.event_claim_id = sides.event_claim_id
    inner join marts.fct_event_matches as matches on sides.event_match_id = matches.event_match_id
    left join placed as others
        on sides.other_event_claim_id = others.event_claim_id
        and placed.former_event_id = others.former_event_id
    where sides.is_match = (others.event_claim_id is null)
        and (sides.is_match or placed.event_id <> others.event_id)
    group by all
),

changed as (
    select placed.former_event_id, placed.event_claim_id, placed.article_id,
        placed.former_event_name, placed.event_id, events.event_name,
        case
            when placed.event_id is null then 'withdrawn'
            when moves.change_kind <> 'renamed' then moves.change_kind
            else coalesce(nullif(placed.earlier_kind, 'withdrawn'), 'renamed')
        end as change_kind,
        '{release_version}' as release_version, date '{changed_date}' as changed_date,
        matches.match_score, matches.evidence_for, matches.evidence_against, matches.decision_id
    from placed
    left join moves using (earlier_event_id, event_id)
    left join marts.fct_events as events on placed.event_id = events.event_id
    left join causes using (former_event_id, event_id)
    left join marts.fct_event_matches as matches using (event_match_id)
    where placed.event_id is distinct from placed.earlier_event_id
),

kept as (
    select recorded.* replace (events.event_name as event_name)
    from {recorded} as recorded
    inner join placed using (former_event_id, event_claim_id)
    left join marts.fct_events as events on recorded.event_id = events.event_id
    where placed.event_id is not distinct from placed.earlier_event_id
),

final as (
    select * from changed
    union all by name
    select * from kept
)

select {columns}
from final
where event_id is distinct from former_event_id
    and (
        event_id is not null
        or former_event_id not in (select former_event_id from followed)
    )
order by former_event_id, event_claim_id
