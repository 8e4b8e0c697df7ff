-- A returned row is an event whose number of articles is not that of its claims, or that has more
-- independent sources than articles.
with

events as (
    select * from {{ ref('fct_events') }}
),

event_claims as (
    select * from {{ ref('fct_event_claims') }}
),

counted as (
    select
        event_claims.event_id,
        count(distinct event_claims.article_id) as article_count
    from event_claims
    group by event_claims.event_id
)

select
    events.event_id,
    events.article_count,
    counted.article_count as claiming_article_count,
    events.independent_source_count
from events
left join counted on events.event_id = counted.event_id
where
    events.article_count is distinct from counted.article_count
    or events.independent_source_count > events.article_count
