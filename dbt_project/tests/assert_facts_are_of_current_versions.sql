-- A returned row is an article version whose facts are published although a newer version is known
-- or the article was withdrawn.
with

articles as (
    select * from {{ ref('dim_articles') }}
),

facts as (
    {%- for mart, _, _, _ in claim_tables() %}
    select distinct
        '{{ mart }}' as mart,
        facts.article_id
    from {{ ref(mart) }} as facts
    union all
    {%- endfor %}
    select distinct
        'fct_number_ledger' as mart,
        ledger.article_id
    from {{ ref('fct_number_ledger') }} as ledger
)

select facts.*
from facts
inner join articles on facts.article_id = articles.article_id
where not articles.is_current_version or articles.is_retracted
