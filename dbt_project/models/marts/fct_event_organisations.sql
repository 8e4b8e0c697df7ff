with

event_organisations as (
    select * from {{ ref('stg_lake__event_organisations') }}
),

articles as (
    select * from {{ ref('int_articles__current') }}
),

sentences as (
    select * from {{ ref('int_sentences__current') }}
),

identified as (
    select * from {{ ref('int_event_claims__identified') }}
),

organisations as (
    select * from {{ ref('int_organisations__identified') }}
),

final as (
    select
        event_organisations.event_organisation_id,
        event_organisations.article_id,
        event_organisations.event_claim_id,
        identified.event_id,
        organisations.organisation_id,
        event_organisations.organisation_name,
        event_organisations.organisation_role,
        event_organisations.is_inferred,
        sentences.sentence_text as evidence_text,
        event_organisations.span_start,
        event_organisations.span_end,
        event_organisations.rule_id,
        event_organisations.confidence,
        event_organisations.ingest_date
    from event_organisations
    inner join articles on event_organisations.article_id = articles.article_id
    inner join sentences on event_organisations.sentence_id = sentences.sentence_id
    inner join identified on event_organisations.event_claim_id = identified.event_claim_id
    inner join organisations
        on event_organisations.organisation_key = organisations.organisation_key
)

select * from final
