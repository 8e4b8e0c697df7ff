-- A returned row is a count, date, token or dropped line whose words or span are not those of its
-- row in the lake; the audit of the claims holds these against the received documents.
with

{% set expressions = [
    ('fct_participant_counts', 'participant_counts', 'count_claim_id', 'count_text', 'count_span_'),
    ('fct_event_claims', 'event_claims', 'event_claim_id', 'date_text', 'date_span_'),
    ('fct_number_ledger', 'number_tokens', 'token_id', 'token_text', 'span_'),
    ('fct_dropped_lines', 'dropped_lines', 'dropped_line_id', 'line_text', 'span_'),
] -%}

published as (
    {%- for mart, _, key, text, span in expressions %}
    select
        '{{ mart }}' as mart,
        facts.{{ key }} as fact_id,
        facts.{{ text }} as expression_text,
        facts.{{ span }}start as expression_start,
        facts.{{ span }}end as expression_end
    from {{ ref(mart) }} as facts
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
),

received as (
    {%- for _, lake_table, key, text, span in expressions %}
    select
        claims.{{ key }} as fact_id,
        claims.{{ text }} as expression_text,
        claims.{{ span }}start as expression_start,
        claims.{{ span }}end as expression_end
    from {{ ref('stg_lake__' ~ lake_table) }} as claims
    union all
    {%- endfor %}
    -- A repeated sentence is a dropped line.
    select
        sentences.sentence_id as fact_id,
        sentences.sentence_text as expression_text,
        sentences.span_start as expression_start,
        sentences.span_end as expression_end
    from {{ ref('stg_lake__sentences') }} as sentences
)

select
    published.*,
    received.expression_text as received_text
from published
left join received on published.fact_id = received.fact_id
where
    received.fact_id is null
    or published.expression_text is distinct from received.expression_text
    or published.expression_start is distinct from received.expression_start
    or published.expression_end is distinct from received.expression_end
