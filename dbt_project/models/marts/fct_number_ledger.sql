with

number_tokens as (
    select * from {{ ref('stg_lake__number_tokens') }}
),

articles as (
    select * from {{ ref('int_articles__current') }}
),

organisation_mentions as (
    select * from {{ ref('int_organisation_mentions__unioned') }}
),

repeated as (
    select * from {{ ref('int_sentences__repeated') }}
),

facts as (
    {{ published_facts() }}
),

-- The marts know organisations, not their mentions.
told as (
    select
        number_tokens.token_id,
        number_tokens.article_id,
        number_tokens.token_text,
        number_tokens.token_kind,
        number_tokens.span_start,
        number_tokens.span_end,
        number_tokens.outcome,
        number_tokens.reason,
        number_tokens.ingest_date,
        coalesce(organisation_mentions.organisation_id, number_tokens.fact_id) as fact_id
    from number_tokens
    inner join articles on number_tokens.article_id = articles.article_id
    left join organisation_mentions
        on number_tokens.fact_id = organisation_mentions.organisation_mention_id
),

-- A number whose fact the audit took out, or whose line is repeated, is accounted for as rejected.
final as (
    select
        told.token_id,
        told.article_id,
        told.token_text,
        told.token_kind,
        told.span_start,
        told.span_end,
        case
            when told.fact_id is not null and facts.fact_id is null then 'rejected'
            else told.outcome
        end as outcome,
        case
            when told.fact_id is null or facts.fact_id is not null then told.reason
            when repeated.sentence_id is not null then 'repeated_across_pages'
            else 'fact_quarantined'
        end as reason,
        facts.fact_id,
        told.ingest_date
    from told
    left join facts on told.fact_id = facts.fact_id
    left join repeated
        on
            told.article_id = repeated.article_id
            and told.span_start between repeated.span_start and repeated.span_end - 1
)

select * from final
