with

person_roles as (
    select * from {{ ref('stg_lake__person_roles') }}
),

articles as (
    select * from {{ ref('int_articles__current') }}
),

sentences as (
    select * from {{ ref('int_sentences__current') }}
),

final as (
    select
        person_roles.person_role_id,
        person_roles.article_id,
        {{ hash_id(['person_roles.person_key']) }} as person_id,
        person_roles.person_name,
        person_roles.role_title,
        person_roles.organisation_name,
        sentences.sentence_text as evidence_text,
        person_roles.span_start,
        person_roles.span_end,
        person_roles.rule_id,
        person_roles.confidence,
        person_roles.ingest_date
    from person_roles
    inner join articles on person_roles.article_id = articles.article_id
    inner join sentences on person_roles.sentence_id = sentences.sentence_id
)

select * from final
