with

participant_counts as (
    select * from {{ ref('stg_lake__participant_counts') }}
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

final as (
    select
        -- A count outlives the event that the audit took out: it keeps its article.
        participant_counts.* replace (identified.event_claim_id as event_claim_id),
        identified.event_id,
        sentences.sentence_text as evidence_text,
        {{ number_shape_id('participant_counts') }} as number_shape_id,
        articles.origin_id,
        articles.told_date,
        articles.is_copy
    from participant_counts
    inner join articles on participant_counts.article_id = articles.article_id
    inner join sentences on participant_counts.sentence_id = sentences.sentence_id
    left join identified on participant_counts.event_claim_id = identified.event_claim_id
)

select * from final
