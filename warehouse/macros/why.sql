-- Why claims are held to be one event, and what was kept apart: from why('<event_id>'). A row for each
-- claim that tells of it (told), for each two tellings that were compared and joined (joined) or
-- belong together by way of a third (related), and for each other event that was compared with it
-- (kept apart). Tellings of one name, year and place are one without comparison.
create or replace macro why(id) as table (
    with

    both_ways as (
        select
            event_id, event_name, event_claim_id, other_event_id, other_event_name,
            other_event_claim_id, match_score, evidence_for, evidence_against, is_match, decision_id
        from marts.fct_event_matches
        union all
        select
            other_event_id, other_event_name, other_event_claim_id, event_id, event_name,
            event_claim_id, match_score, evidence_for, evidence_against, is_match, decision_id
        from marts.fct_event_matches
        where event_id <> other_event_id
    ),

    compared as (
        select
            case
                when event_id <> other_event_id then 'kept apart'
                when is_match then 'joined'
                else 'related'
            end as relation,
            * exclude (event_id, is_match)
        from both_ways
        where event_id = id
    ),

    told as (
        select 'told' as relation, event_name, event_claim_id
        from marts.fct_event_claims
        where event_id = id
    ),

    all_relations as (
        select * from compared
        union all by name
        select * from told
    )

    select * from all_relations
    order by
        list_position(['told', 'joined', 'related', 'kept apart'], relation),
        match_score desc nulls first, event_name, event_claim_id, other_event_claim_id
);
