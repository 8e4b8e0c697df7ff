with

revised as (
    select * from {{ ref('int_participant_counts__revised') }}
),

event_claims as (
    select * from {{ ref('stg_lake__event_claims') }}
),

final as (
    select
        earlier.article_id,
        earlier.previous_article_id,
        earlier.count_claim_id as previous_fact_id,
        later.count_claim_id as fact_id,
        earlier.counted_event_claim_id as event_claim_id,
        'attendance' as fact_kind,
        event_claims.event_name as subject_name,
        earlier.role,
        earlier.unit,
        earlier.count_text as said_before,
        later.count_text as says_now,
        earlier.sentence_id as previous_sentence_id,
        later.sentence_id
    from revised as earlier
    left join revised as later
        on
            earlier.article_id = later.article_id
            and earlier.counted_event_claim_id
            is not distinct from later.counted_event_claim_id
            and earlier.role = later.role
            and earlier.unit = later.unit
            and earlier.scope = later.scope
            and earlier.mode = later.mode
            and earlier.basis = later.basis
            and earlier.figure_number = later.figure_number
            and later.version_side = 'later'
    left join event_claims on earlier.counted_event_claim_id = event_claims.event_claim_id
    where earlier.version_side = 'earlier'
)

select * from final
