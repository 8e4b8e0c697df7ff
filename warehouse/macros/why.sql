-- Why claims are held to be one event, and what was kept apart: from why('<event_id>'). A row for each
-- sentence that gives name, date, place or a count of it (told; is_preferred: the event has it from
-- there), for each two tellings that were compared and joined (joined) or belong together by way of a
-- third (related), and for each other event that was compared with it (kept apart). Tellings of one
-- name, year and place are one without comparison. An id that earlier releases published leads to
-- where its claims are now (became), and the other way round (was).
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

    told_details as (
        select event_claim_id, detail_kind, detail_text, is_preferred, evidence_text, rule_id
        from marts.fct_event_details
        where event_id = id
        union all
        select
            counts.event_claim_id, 'count' as detail_kind, counts.count_text as detail_text,
            attendance.preferred_count_claim_id is not null as is_preferred,
            counts.evidence_text, counts.rule_id
        from marts.fct_participant_counts as counts
        left join marts.fct_event_attendance as attendance
            on counts.count_claim_id = attendance.preferred_count_claim_id
        where counts.event_id = id
    ),

    told as (
        select
            'told' as relation, claims.event_name, told_details.*,
            articles.publisher, articles.published_date
        from told_details
        inner join marts.fct_event_claims as claims using (event_claim_id)
        left join marts.dim_articles as articles using (article_id)
    ),

    changed as (
        select
            former_event_id, former_event_name, event_id, event_name, change_kind, changed_date,
            release_version, match_score, evidence_for, evidence_against, decision_id,
            min(event_claim_id) as event_claim_id
        from release.event_id_changes
        where former_event_id = id or event_id = id
        group by all
    ),

    moved as (
        select
            if(former_event_id = id, 'became', 'was') as relation,
            if(former_event_id = id, former_event_name, event_name) as event_name,
            if(former_event_id = id, event_id, former_event_id) as other_event_id,
            if(former_event_id = id, event_name, former_event_name) as other_event_name,
            * exclude (former_event_id, former_event_name, event_id, event_name)
        from changed
    ),

    all_relations as (
        select * from compared
        union all by name
        select * from told
        union all by name
        select * from moved
    )

    select * from all_relations
    order by
        list_position(['became', 'told', 'was', 'joined', 'related', 'kept apart'], relation),
        match_score desc nulls first, published_date, event_name, event_claim_id,
        list_position(['name', 'date', 'place', 'count'], detail_kind), detail_text, evidence_text,
        other_event_claim_id
);
