with

event_claims as (
    select * from {{ ref('int_event_claims__ranked') }}
),

asserted as (
    select event_claims.*
    from event_claims
    where event_claims.is_asserted
),

-- One article that puts an event off and names another day for it moves the event.
moves as (
    select
        postponed.event_id as old_event_id,
        rescheduled.event_id as new_event_id,
        rescheduled.event_claim_id
    from asserted as postponed
    inner join asserted as rescheduled
        on
            postponed.article_id = rescheduled.article_id
            and postponed.event_name_key = rescheduled.event_name_key
            and postponed.start_date <> rescheduled.start_date
    where
        postponed.event_status = 'postponed'
        and rescheduled.event_status = 'scheduled'
),

told as (
    select
        asserted.event_id,
        case asserted.event_status
            when 'scheduled' then 'announced'
            else asserted.event_status
        end as event_stage,
        asserted.event_claim_id,
        null as related_event_id
    from asserted
    left join moves on asserted.event_claim_id = moves.event_claim_id
    where moves.event_claim_id is null
),

-- Both the day given up and the new one show the move.
moved as (
    select
        moves.new_event_id as event_id,
        'moved' as event_stage,
        moves.event_claim_id,
        nullif(moves.old_event_id, moves.new_event_id) as related_event_id
    from moves
    union
    select
        moves.old_event_id as event_id,
        'moved' as event_stage,
        moves.event_claim_id,
        nullif(moves.new_event_id, moves.old_event_id) as related_event_id
    from moves
),

final as (
    select
        told.event_id,
        told.event_stage,
        told.event_claim_id,
        told.related_event_id
    from told
    union all
    select
        moved.event_id,
        moved.event_stage,
        moved.event_claim_id,
        min(moved.related_event_id) as related_event_id
    from moved
    group by moved.event_id, moved.event_stage, moved.event_claim_id
)

select * from final
