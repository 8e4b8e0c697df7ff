-- A returned row is a claim of a current article that reached neither its mart nor the quarantine,
-- nor stands on a line dropped as repeated: a model lost it. What the quarantine takes along
-- (claims of a refused sentence or event) is accounted for; refused articles are not in the marts.
with

current_articles as (
    select articles.article_id
    from {{ ref('dim_articles') }} as articles
    where articles.is_current_version and not articles.is_retracted
),

quarantined as (
    select
        quarantined_rows.table_name,
        quarantined_rows.row_id
    from {{ source('audit', 'quarantined_rows') }} as quarantined_rows
),

missing as (
    {%- for mart, lake_table, key, needs_event in claim_tables() %}
    select
        'raw.{{ lake_table }}' as table_name,
        claims.{{ key }} as claim_id,
        claims.article_id,
        claims.sentence_id,
        {{ 'claims.event_claim_id' if needs_event else 'cast(null as varchar)' }} as needed_event
    from {{ source('raw', lake_table) }} as claims
    inner join current_articles on claims.article_id = current_articles.article_id
    left join {{ ref(mart) }} as published on claims.{{ key }} = published.{{ key }}
    where published.{{ key }} is null
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
)

select missing.*
from missing
where
    not exists (
        select 1
        from quarantined
        where
            quarantined.table_name = missing.table_name
            and quarantined.row_id = missing.claim_id
    )
    and not exists (
        select 1
        from quarantined
        where
            quarantined.table_name = 'raw.sentences'
            and quarantined.row_id = missing.sentence_id
    )
    and not exists (
        select 1
        from quarantined
        where
            quarantined.table_name = 'raw.event_claims'
            and quarantined.row_id = missing.needed_event
    )
    and not exists (
        select 1
        from {{ ref('int_sentences__repeated') }} as repeated
        where repeated.sentence_id = missing.sentence_id
    )
