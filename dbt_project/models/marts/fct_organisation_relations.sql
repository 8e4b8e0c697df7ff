with

organisation_relations as (
    select * from {{ ref('int_organisation_relations__identified') }}
),

final as (
    select
        organisation_relations.organisation_relation_id,
        organisation_relations.article_id,
        organisation_relations.subject_name,
        organisation_relations.subject_organisation_id,
        organisation_relations.relation,
        organisation_relations.object_name,
        organisation_relations.object_organisation_id,
        organisation_relations.relation_date,
        organisation_relations.relation_precision,
        organisation_relations.evidence_text,
        organisation_relations.span_start,
        organisation_relations.span_end,
        organisation_relations.rule_id,
        organisation_relations.confidence,
        organisation_relations.ingest_date
    from organisation_relations
)

select * from final
