with

organisations as (
    select * from {{ ref('stg_lake__organisations') }}
),

event_organisations as (
    select * from {{ ref('stg_lake__event_organisations') }}
),

office_claims as (
    select * from {{ ref('stg_lake__office_claims') }}
),

articles as (
    select * from {{ ref('int_articles__current') }}
),

identified as (
    select * from {{ ref('int_organisations__identified') }}
),

mentions as (
    select
        organisations.organisation_mention_id,
        organisations.article_id,
        organisations.organisation_key,
        organisations.organisation_name,
        organisations.acronym,
        organisations.organisation_kind,
        organisations.inception_date,
        organisations.inception_precision,
        organisations.inception_text
    from organisations
    union all by name
    select
        event_organisations.article_id,
        event_organisations.organisation_key,
        event_organisations.organisation_name
    from event_organisations
    union all by name
    select
        office_claims.article_id,
        office_claims.organisation_key,
        office_claims.organisation_name
    from office_claims
),

final as (
    select
        mentions.*,
        identified.organisation_id,
        identified.resolved_organisation_key,
        mentions.organisation_key = identified.resolved_organisation_key as is_full_name
    from mentions
    inner join articles on mentions.article_id = articles.article_id
    inner join identified on mentions.organisation_key = identified.organisation_key
)

select * from final
