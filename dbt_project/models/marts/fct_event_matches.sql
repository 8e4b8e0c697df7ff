with

matches as (
    select * from {{ ref('int_event_matches') }}
),

identified as (
    select * from {{ ref('int_event_claims__identified') }}
),

event_claims as (
    select * from {{ ref('int_event_claims__current') }}
),

-- One claim speaks for all that tell of an event in the same way: the earliest.
speakers as (
    select
        identified.telling_id,
        identified.event_id,
        identified.event_claim_id,
        event_claims.event_name
    from identified
    inner join event_claims on identified.event_claim_id = event_claims.event_claim_id
    qualify row_number() over (
        partition by identified.telling_id
        order by event_claims.told_date asc nulls last, identified.event_claim_id asc
    ) = 1
),

final as (
    select
        {{ hash_id(['matches.telling_id', 'matches.other_telling_id']) }} as event_match_id,
        speakers.event_id,
        speakers.event_claim_id,
        speakers.event_name,
        other_speakers.event_id as other_event_id,
        other_speakers.event_claim_id as other_event_claim_id,
        other_speakers.event_name as other_event_name,
        matches.match_score,
        nullif(array_to_string(matches.evidence_for, ', '), '') as evidence_for,
        nullif(array_to_string(matches.evidence_against, ', '), '') as evidence_against,
        matches.is_match,
        matches.decision_id
    from matches
    inner join speakers on matches.telling_id = speakers.telling_id
    inner join speakers as other_speakers
        on matches.other_telling_id = other_speakers.telling_id
)

select * from final
