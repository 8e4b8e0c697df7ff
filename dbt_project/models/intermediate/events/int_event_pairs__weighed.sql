with

compared as (
    select * from {{ ref('int_event_pairs__compared') }}
),

weights as (
    select * from {{ ref('event_match_weights') }}
),

evidence as (
    select
        compared.telling_id,
        compared.other_telling_id,
        unnest([
            {%- for item in event_match_evidence() %}
            case when compared.{{ item }} then '{{ item }}' end{{ ',' if not loop.last }}
            {%- endfor %}
        ]) as evidence
    from compared
),

final as (
    select
        evidence.telling_id,
        evidence.other_telling_id,
        cast(coalesce(sum(weights.weight), 0) as integer) as match_score,
        coalesce(
            list(evidence.evidence order by weights.weight desc, evidence.evidence asc)
            filter (where weights.weight > 0),
            []
        ) as evidence_for,
        coalesce(
            list(evidence.evidence order by weights.weight asc, evidence.evidence asc)
            filter (where weights.weight < 0),
            []
        ) as evidence_against
    from evidence
    left join weights on evidence.evidence = weights.evidence
    group by evidence.telling_id, evidence.other_telling_id
)

select * from final
