with

event_claims as (
    select * from {{ ref('int_event_claims__ranked') }}
),

sentences as (
    select * from {{ ref('int_sentences__current') }}
),

names as (
    select
        event_claims.event_claim_id,
        'name' as detail_kind,
        event_claims.event_name as detail_text,
        event_claims.name_rank = 1 as is_preferred,
        event_claims.sentence_id,
        event_claims.rule_id
    from event_claims
),

dates as (
    select
        event_claims.event_claim_id,
        'date' as detail_kind,
        event_claims.date_text as detail_text,
        event_claims.date_rank = 1 as is_preferred,
        sentences.sentence_id,
        event_claims.date_rule as rule_id
    from event_claims
    inner join sentences
        on
            event_claims.article_id = sentences.article_id
            and event_claims.date_span_start >= sentences.span_start
            and event_claims.date_span_start < sentences.span_end
    -- An item of a list is a sentence inside the one that opens the list.
    qualify row_number() over (
        partition by event_claims.event_claim_id
        order by sentences.sentence_id = event_claims.sentence_id desc, sentences.span_start desc
    ) = 1
),

-- The sentence that tells of the event if it names the place, else the nearest one that does.
places as (
    select
        event_claims.event_claim_id,
        'place' as detail_kind,
        concat_ws(', ', event_claims.venue_name, event_claims.city_name) as detail_text,
        event_claims.place_rank = 1 as is_preferred,
        sentences.sentence_id,
        null as rule_id
    from event_claims
    inner join sentences
        on
            event_claims.article_id = sentences.article_id
            and (
                contains(sentences.sentence_text, event_claims.venue_name)
                or contains(sentences.sentence_text, event_claims.city_name)
            )
    qualify row_number() over (
        partition by event_claims.event_claim_id
        order by
            sentences.sentence_id = event_claims.sentence_id desc,
            coalesce(contains(sentences.sentence_text, event_claims.venue_name), false) desc,
            abs(sentences.span_start - event_claims.span_start) asc,
            sentences.sentence_id asc
    ) = 1
),

details as (
    select * from names
    union all
    select * from dates
    union all
    select * from places
),

final as (
    select
        details.event_claim_id,
        details.detail_kind,
        event_claims.article_id,
        event_claims.event_id,
        details.detail_text,
        details.is_preferred,
        sentences.sentence_text as evidence_text,
        sentences.span_start,
        sentences.span_end,
        details.rule_id,
        event_claims.confidence,
        event_claims.ingest_date
    from details
    inner join event_claims on details.event_claim_id = event_claims.event_claim_id
    inner join sentences on details.sentence_id = sentences.sentence_id
)

select * from final
