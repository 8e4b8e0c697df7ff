with

-- A retracted article tells nothing any more.
successions as (
    select
        succeeded.*,
        if(succeeded.is_retracted, null, succeeded.article_id) as telling_article_id
    from {{ ref('int_articles__succeeded') }} as succeeded
),

event_claims as (
    select * from {{ ref('stg_lake__event_claims') }}
),

-- Several events of one name in one article keep their order.
numbered as (
    select
        event_claims.event_claim_id,
        event_claims.article_id,
        coalesce(event_claims.series_key, event_claims.event_name_key) as name_key,
        row_number() over (
            partition by
                event_claims.article_id,
                coalesce(event_claims.series_key, event_claims.event_name_key)
            order by
                event_claims.edition_year asc nulls last,
                event_claims.edition_number asc nulls last,
                event_claims.span_start asc,
                event_claims.event_claim_id asc
        ) as name_number
    from event_claims
),

of_one_name as (
    select
        successions.article_id,
        successions.previous_article_id,
        earlier.event_claim_id as previous_event_claim_id,
        later.event_claim_id
    from successions
    inner join numbered as earlier on successions.previous_article_id = earlier.article_id
    left join numbered as later
        on
            successions.telling_article_id = later.article_id
            and earlier.name_key = later.name_key
            and earlier.name_number = later.name_number
),

-- The only event that is left of the old version is the only new one under another name.
left_over as (
    select
        of_one_name.article_id,
        min(of_one_name.previous_event_claim_id) as previous_event_claim_id
    from of_one_name
    where of_one_name.event_claim_id is null
    group by of_one_name.article_id
    having count(*) = 1
),

newcomers as (
    select
        numbered.article_id,
        min(numbered.event_claim_id) as event_claim_id
    from numbered
    inner join successions on numbered.article_id = successions.telling_article_id
    left join of_one_name on numbered.event_claim_id = of_one_name.event_claim_id
    where of_one_name.event_claim_id is null
    group by numbered.article_id
    having count(*) = 1
),

final as (
    select
        of_one_name.article_id,
        of_one_name.previous_article_id,
        of_one_name.previous_event_claim_id,
        coalesce(of_one_name.event_claim_id, newcomers.event_claim_id) as event_claim_id
    from of_one_name
    left join left_over
        on of_one_name.previous_event_claim_id = left_over.previous_event_claim_id
    left join newcomers on left_over.article_id = newcomers.article_id
)

select * from final
