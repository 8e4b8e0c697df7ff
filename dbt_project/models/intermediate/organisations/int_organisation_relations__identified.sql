with

organisation_relations as (
    select * from {{ ref('stg_lake__organisation_relations') }}
),

articles as (
    select * from {{ ref('int_articles__current') }}
),

sentences as (
    select * from {{ ref('int_sentences__current') }}
),

organisations as (
    select * from {{ ref('int_organisations__identified') }}
),

final as (
    select
        organisation_relations.*,
        articles.origin_id,
        articles.told_date,
        sentences.sentence_text as evidence_text,
        subject_organisations.organisation_id as subject_organisation_id,
        object_organisations.organisation_id as object_organisation_id
    from organisation_relations
    inner join articles on organisation_relations.article_id = articles.article_id
    inner join sentences on organisation_relations.sentence_id = sentences.sentence_id
    left join organisations as subject_organisations
        on organisation_relations.subject_key = subject_organisations.organisation_key
    left join organisations as object_organisations
        on organisation_relations.object_key = object_organisations.organisation_key
)

select * from final
