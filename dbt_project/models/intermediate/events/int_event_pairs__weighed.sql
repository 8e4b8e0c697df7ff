{%- set evidence = [
    'same_name', 'same_acronym', 'same_words', 'akin_words', 'words_within', 'some_words_shared',
    'same_first_day', 'same_days', 'overlapping_days', 'same_city', 'same_venue', 'same_country',
    'same_organiser', 'same_edition', 'same_count', 'same_kind', 'same_street_gathering',
    'days_apart', 'other_city', 'other_country', 'other_edition', 'other_year', 'told_apart',
    'own_words', 'own_words_in_two_languages', 'narrower_name', 'another_kind', 'no_telling_words',
] %}
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
            {%- for item in evidence %}
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
        string_agg(
            evidence.evidence, ', ' order by weights.weight desc, evidence.evidence asc
        ) filter (where weights.weight > 0) as evidence_for,
        string_agg(
            evidence.evidence, ', ' order by weights.weight asc, evidence.evidence asc
        ) filter (where weights.weight < 0) as evidence_against
    from evidence
    left join weights on evidence.evidence = weights.evidence
    group by evidence.telling_id, evidence.other_telling_id
)

select * from final
