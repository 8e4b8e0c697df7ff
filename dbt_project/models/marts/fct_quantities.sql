with

quantities as (
    select * from {{ ref('stg_lake__quantities') }}
),

articles as (
    select * from {{ ref('int_articles__current') }}
),

sentences as (
    select * from {{ ref('int_sentences__current') }}
),

estimates as (
    select * from {{ ref('int_number_shapes__estimated') }}
),

counting_policies as (
    select * from {{ ref('counting_policies') }}
),

final as (
    select
        quantities.quantity_id,
        quantities.article_id,
        quantities.measure,
        quantities.subject_name,
        quantities.subject_kind,
        quantities.quantity_text,
        quantities.value,
        quantities.lower_bound,
        quantities.upper_bound,
        quantities.qualifier,
        quantities.qualifier_text,
        quantities.is_estimate,
        estimates.estimate_low,
        estimates.estimate_mid,
        estimates.estimate_high,
        estimates.policy_id,
        quantities.unit,
        quantities.as_of_date,
        quantities.as_of_precision,
        quantities.as_of_text,
        quantities.claim_source_kind,
        quantities.attribution_text,
        sentences.sentence_text as evidence_text,
        quantities.span_start,
        quantities.span_end,
        quantities.rule_id,
        quantities.confidence,
        quantities.ingest_date
    from quantities
    inner join articles on quantities.article_id = articles.article_id
    inner join sentences on quantities.sentence_id = sentences.sentence_id
    inner join estimates on {{ number_shape_id('quantities') }} = estimates.number_shape_id
    inner join counting_policies on estimates.policy_id = counting_policies.policy_id
    where counting_policies.is_house
)

select * from final
