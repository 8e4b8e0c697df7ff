with

corrections as (
    select * from {{ ref('int_corrections__unioned') }}
),

articles as (
    select * from {{ ref('dim_articles') }}
),

notes as (
    select * from {{ ref('stg_lake__correction_notes') }}
),

sentences as (
    select * from {{ ref('stg_lake__sentences') }}
),

traced as (
    select * from {{ ref('int_event_claims__traced') }}
),

office_claims as (
    select * from {{ ref('fct_office_claims') }}
),

noted as (
    select distinct notes.article_id
    from notes
),

final as (
    select
        {{ hash_id([
            'corrections.article_id', 'corrections.fact_kind', 'corrections.previous_fact_id',
            'corrections.fact_id', 'corrections.correction_note_id',
        ]) }} as correction_id,
        articles.document_id,
        corrections.article_id,
        corrections.previous_article_id,
        articles.ingest_date,
        case
            when corrections.correction_note_id is not null then 'note'
            when articles.is_retracted then 'retraction'
            when noted.article_id is not null then 'corrected_version'
            else 'new_version'
        end as correction_source,
        case
            when corrections.says_now is null and corrections.correction_note_id is null
                then 'withdrawn'
            else 'changed'
        end as correction_kind,
        corrections.fact_kind,
        corrections.subject_name,
        traced.event_id,
        office_claims.office_id,
        corrections.role,
        corrections.unit,
        corrections.said_before,
        corrections.says_now,
        corrections.previous_fact_id,
        corrections.fact_id,
        previous_sentences.sentence_text as previous_sentence_text,
        sentences.sentence_text
    from corrections
    inner join articles on corrections.article_id = articles.article_id
    left join noted on corrections.article_id = noted.article_id
    left join traced on corrections.event_claim_id = traced.event_claim_id
    left join office_claims on corrections.fact_id = office_claims.office_claim_id
    left join sentences on corrections.sentence_id = sentences.sentence_id
    left join sentences as previous_sentences
        on corrections.previous_sentence_id = previous_sentences.sentence_id
)

select * from final
