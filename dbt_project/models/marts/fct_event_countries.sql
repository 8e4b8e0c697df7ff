with

event_countries as (
    select * from {{ ref('stg_lake__event_countries') }}
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

countries as (
    select * from {{ ref('countries') }}
),

final as (
    select
        event_countries.event_country_id,
        event_countries.article_id,
        event_countries.event_claim_id,
        identified.event_id,
        event_countries.country_code,
        countries.country_name,
        event_countries.country_text,
        sentences.sentence_text as evidence_text,
        event_countries.span_start,
        event_countries.span_end,
        event_countries.rule_id,
        event_countries.confidence,
        event_countries.ingest_date
    from event_countries
    inner join articles on event_countries.article_id = articles.article_id
    inner join sentences on event_countries.sentence_id = sentences.sentence_id
    inner join identified on event_countries.event_claim_id = identified.event_claim_id
    left join countries on event_countries.country_code = countries.country_code
)

select * from final
