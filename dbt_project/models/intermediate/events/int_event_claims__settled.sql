with

dated as (
    select * from {{ ref('int_event_claims__dated') }}
),

stated as (
    select distinct
        dated.identity_key,
        dated.year_slot,
        dated.city_key,
        dated.country_code
    from dated
    where not dated.is_country_inferred and dated.city_key is not null
),

-- «Newcastle», whatever country it was taken to be in, is the «Newcastle upon Tyne», or the
-- Newcastle «in Australia», that others tell of, if it is only one of them.
meant as (
    select
        dated.event_claim_id,
        min(stated.city_key) as city_key,
        min(stated.country_code) as country_code
    from dated
    inner join stated
        on
            dated.identity_key = stated.identity_key
            and dated.year_slot = stated.year_slot
            and starts_with(stated.city_key || ' ', dated.city_key || ' ')
    where dated.is_country_inferred
    group by dated.event_claim_id
    having count(*) = 1
),

final as (
    select
        dated.* replace (
            coalesce(meant.city_key, dated.city_key) as city_key,
            coalesce(meant.country_code, dated.country_code) as country_code
        )
    from dated
    left join meant on dated.event_claim_id = meant.event_claim_id
)

select * from final
