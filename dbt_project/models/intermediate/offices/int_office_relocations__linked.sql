with

office_claims as (
    select * from {{ ref('int_office_claims__identified') }}
),

-- An office moves as what it is: a headquarters leaves a headquarters behind.
candidates as (
    select
        moves.office_id as destination_office_id,
        moves.office_claim_id,
        moves.known_by_date,
        case
            when moves.opened_date_precision is not null then moves.opened_date_earliest
        end as moved_date_earliest,
        moves.opened_date_latest as moved_date_latest,
        moves.origin_id,
        office_claims.office_id as origin_office_id,
        moves.resolved_office_kind = 'headquarters' as is_only_one_of_its_kind,
        bool_or(contains(
            {{ folded('moves.evidence_text') }}, {{ folded('office_claims.city_name') }}
        )) as is_named
    from office_claims as moves
    inner join office_claims
        on
            moves.organisation_id = office_claims.organisation_id
            and moves.resolved_office_kind = office_claims.resolved_office_kind
            and moves.office_id <> office_claims.office_id
            and moves.known_by_date >= office_claims.known_by_date
    where
        moves.office_status = 'relocated'
        and office_claims.office_status <> 'planned'
    group by all
),

-- The place that the sentence of the move names; a headquarters also leaves the only other one.
final as (
    select
        candidates.destination_office_id,
        candidates.office_claim_id,
        candidates.known_by_date,
        candidates.moved_date_earliest,
        candidates.moved_date_latest,
        candidates.origin_id,
        candidates.origin_office_id
    from candidates
    where candidates.is_named or candidates.is_only_one_of_its_kind
    qualify
        dense_rank() over (
            partition by candidates.office_claim_id
            order by candidates.is_named desc
        ) = 1
        and count(*) over (
            partition by candidates.office_claim_id, candidates.is_named
        ) = 1
)

select * from final
