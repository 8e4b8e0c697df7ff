with

stages as (
    select * from {{ ref('int_event_stages__unioned') }}
),

event_claims as (
    select * from {{ ref('int_event_claims__ranked') }}
),

counts as (
    select * from {{ ref('fct_participant_counts') }}
),

events as (
    select * from {{ ref('int_events__resolved') }}
),

articles as (
    select * from {{ ref('int_articles__current') }}
),

-- A figure speaks of the days of its event; «last year's 960» of those of last year's.
dated as (
    select
        stages.event_id,
        stages.event_stage,
        stages.fact_id,
        stages.related_event_id,
        articles.article_id,
        articles.told_date,
        articles.is_copy,
        (stages.count_claim_id is null or stages.event_id = event_claims.event_id)
        and event_claims.start_date is not null as is_dated_by_claim,
        event_claims.start_date as claimed_start_date,
        event_claims.end_date as claimed_end_date,
        event_claims.date_precision as claimed_precision,
        stages.count_claim_id,
        event_claims.evidence_text,
        event_claims.span_start,
        event_claims.span_end,
        event_claims.rule_id,
        event_claims.confidence,
        event_claims.ingest_date
    from stages
    inner join event_claims on stages.event_claim_id = event_claims.event_claim_id
    inner join articles on event_claims.article_id = articles.article_id
),

final as (
    select
        dated.event_id,
        dated.event_stage,
        dated.fact_id,
        dated.article_id,
        dated.told_date,
        row_number() over (
            partition by dated.event_id, dated.event_stage
            order by dated.told_date asc nulls last, dated.is_copy asc, dated.fact_id asc
        ) = 1 as is_first_told,
        dated.is_copy,
        case
            when dated.is_dated_by_claim then dated.claimed_start_date else events.start_date
        end as start_date,
        case when dated.is_dated_by_claim then dated.claimed_end_date else events.end_date end
            as end_date,
        case
            when dated.is_dated_by_claim then dated.claimed_precision else events.date_precision
        end as date_precision,
        dated.related_event_id,
        counts.count_text,
        counts.role,
        counts.unit,
        counts.basis,
        counts.lower_bound,
        counts.estimate_mid,
        counts.upper_bound,
        coalesce(counts.evidence_text, dated.evidence_text) as evidence_text,
        coalesce(counts.span_start, dated.span_start) as span_start,
        coalesce(counts.span_end, dated.span_end) as span_end,
        coalesce(counts.rule_id, dated.rule_id) as rule_id,
        coalesce(counts.confidence, dated.confidence) as confidence,
        dated.ingest_date
    from dated
    inner join events on dated.event_id = events.event_id
    left join counts on dated.count_claim_id = counts.count_claim_id
)

select * from final
