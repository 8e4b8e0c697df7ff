-- A returned row is a count, date, token or dropped line that its document does not hold there.
with

documents as (
    select * from {{ ref('stg_lake__documents') }}
),

expressions as (
    {%- for mart, key, text, span_start, span_end in [
        ('fct_participant_counts', 'count_claim_id', 'count_text', 'count_span_start', 'count_span_end'),
        ('fct_event_claims', 'event_claim_id', 'date_text', 'date_span_start', 'date_span_end'),
        ('fct_number_ledger', 'token_id', 'token_text', 'span_start', 'span_end'),
        ('fct_dropped_lines', 'dropped_line_id', 'line_text', 'span_start', 'span_end'),
    ] %}
    select
        '{{ mart }}' as mart,
        facts.{{ key }} as fact_id,
        facts.article_id,
        facts.{{ text }} as expression_text,
        facts.{{ span_start }} as expression_start,
        facts.{{ span_end }} as expression_end
    from {{ ref(mart) }} as facts
    where facts.{{ span_start }} is not null
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
)

select expressions.*
from expressions
inner join documents on expressions.article_id = documents.article_id
where
    expressions.expression_text is distinct from {{ document_span(
        'documents', 'expressions.expression_start', 'expressions.expression_end'
    ) }}
