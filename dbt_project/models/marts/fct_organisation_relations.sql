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

final as (
    select
        organisation_relations.organisation_relation_id,
        organisation_relations.article_id,
        organisation_relations.subject_name,
        organisation_relations.relation,
        organisation_relations.object_name,
        organisation_relations.relation_date,
        organisation_relations.relation_precision,
        sentences.sentence_text as evidence_text,
        organisation_relations.span_start,
        organisation_relations.span_end,
        organisation_relations.rule_id,
        organisation_relations.confidence,
        organisation_relations.ingest_date
    from organisation_relations
    inner join articles on organisation_relations.article_id = articles.article_id
    inner join sentences on organisation_relations.sentence_id = sentences.sentence_id
)

select * from final
