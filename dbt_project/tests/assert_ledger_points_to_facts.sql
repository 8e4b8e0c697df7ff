-- A returned row is a number that claims to be a fact or a check and points to none, or one that
-- points to something that is neither in the marts nor anywhere in the lake.
with

facts as (
    {{ published_facts() }}
),

claims as (
    {%- for _, lake_table, key, _ in claim_tables() %}
    select claims.{{ key }} as fact_id
    from {{ source('raw', lake_table) }} as claims
    union all
    {%- endfor %}
    select mentions.organisation_mention_id as fact_id
    from {{ source('raw', 'organisations') }} as mentions
),

ledger as (
    select * from {{ ref('fct_number_ledger') }}
),

number_tokens as (
    select * from {{ ref('stg_lake__number_tokens') }}
),

dangling as (
    select
        ledger.token_id,
        ledger.article_id,
        ledger.token_text,
        ledger.outcome,
        ledger.fact_id
    from ledger
    left join facts on ledger.fact_id = facts.fact_id
    where ledger.outcome in ('fact', 'check') and facts.fact_id is null
),

unknown as (
    select
        ledger.token_id,
        ledger.article_id,
        ledger.token_text,
        ledger.outcome,
        number_tokens.fact_id
    from ledger
    inner join number_tokens on ledger.token_id = number_tokens.token_id
    left join claims on number_tokens.fact_id = claims.fact_id
    where ledger.reason = 'fact_quarantined' and claims.fact_id is null
)

select * from dangling
union all
select * from unknown
