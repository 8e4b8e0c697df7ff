with

notes as (
    select * from {{ ref('stg_lake__correction_notes') }}
),

articles as (
    select * from {{ ref('int_articles__current') }}
),

participant_counts as (
    select * from {{ ref('int_participant_counts__current') }}
),

event_claims as (
    select * from {{ ref('stg_lake__event_claims') }}
),

-- The figure that the note calls right, where the article states it once.
stated as (
    select
        notes.correction_note_id,
        min(participant_counts.count_claim_id) as count_claim_id
    from notes
    inner join participant_counts
        on
            notes.article_id = participant_counts.article_id
            and notes.value = participant_counts.value
    group by notes.correction_note_id
    having count(*) = 1
),

final as (
    select
        notes.correction_note_id,
        notes.article_id,
        case
            when stated.count_claim_id is not null then 'attendance'
            when notes.said_before is not null then 'figure'
            else 'unnamed'
        end as fact_kind,
        event_claims.event_name as subject_name,
        participant_counts.event_claim_id,
        participant_counts.role,
        participant_counts.unit,
        notes.said_before,
        notes.says_now,
        stated.count_claim_id as fact_id,
        notes.sentence_id
    from notes
    inner join articles on notes.article_id = articles.article_id
    left join stated on notes.correction_note_id = stated.correction_note_id
    left join participant_counts on stated.count_claim_id = participant_counts.count_claim_id
    left join event_claims on participant_counts.event_claim_id = event_claims.event_claim_id
)

select * from final
