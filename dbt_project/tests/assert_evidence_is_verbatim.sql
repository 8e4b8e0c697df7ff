-- A returned row is a fact whose words and span are those of no sentence in the lake; the audit of
-- the claims holds these sentences against the received documents.
with

sentences as (
    select * from {{ ref('stg_lake__sentences') }}
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
    sentences.sentence_text
from facts
left join sentences
    on
        facts.article_id = sentences.article_id
        and facts.span_start = sentences.span_start
        and facts.span_end = sentences.span_end
where facts.evidence_text is distinct from sentences.sentence_text
