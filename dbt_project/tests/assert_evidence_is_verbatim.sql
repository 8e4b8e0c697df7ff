-- A returned row is a fact whose sentence is not what its document says at that span.
with

documents as (
    select * from {{ ref('stg_lake__documents') }}
),

facts as (
    {%- for mart, _, key, _ in claim_tables() %}
    select
        '{{ mart }}' as mart,
        facts.{{ key }} as fact_id,
        facts.article_id,
        facts.evidence_text,
        facts.span_start,
        facts.span_end
    from {{ ref(mart) }} as facts
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
)

select
    facts.*,
    {{ document_span('documents', 'facts.span_start', 'facts.span_end') }} as received_text
from facts
inner join documents on facts.article_id = documents.article_id
where
    facts.evidence_text is distinct from
    {{ document_span('documents', 'facts.span_start', 'facts.span_end') }}
