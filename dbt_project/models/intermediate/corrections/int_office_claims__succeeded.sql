with

-- A retracted article tells nothing any more.
successions as (
    select
        succeeded.*,
        if(succeeded.is_retracted, null, succeeded.article_id) as telling_article_id
    from {{ ref('int_articles__succeeded') }} as succeeded
),

office_claims as (
    select * from {{ ref('stg_lake__office_claims') }}
),

-- Offices of one kind of one organisation are known by their places, the only one by itself.
numbered as (
    select
        office_claims.*,
        coalesce(office_claims.organisation_key, '') as owner_key,
        coalesce(office_claims.city_name, office_claims.country_code, '') as place_key,
        count(*) over (
            partition by
                office_claims.article_id,
                office_claims.organisation_key,
                office_claims.office_kind
        ) = 1 as is_only_one
    from office_claims
),

told_before as (
    select
        successions.article_id,
        successions.previous_article_id,
        successions.telling_article_id,
        numbered.office_claim_id,
        numbered.owner_key,
        numbered.office_kind,
        numbered.place_key,
        numbered.is_only_one
    from successions
    inner join numbered on successions.previous_article_id = numbered.article_id
),

told_again as (
    select
        told_before.article_id,
        told_before.office_claim_id as previous_office_claim_id,
        numbered.office_claim_id
    from told_before
    inner join numbered
        on
            told_before.telling_article_id = numbered.article_id
            and told_before.owner_key = numbered.owner_key
            and told_before.office_kind = numbered.office_kind
    where
        told_before.place_key = numbered.place_key
        or (told_before.is_only_one and numbered.is_only_one)
    qualify row_number() over (
        partition by told_before.article_id, told_before.office_claim_id
        order by numbered.span_start asc, numbered.office_claim_id asc
    ) = 1
),

final as (
    select
        told_before.article_id,
        told_before.previous_article_id,
        told_before.office_claim_id as previous_office_claim_id,
        told_again.office_claim_id
    from told_before
    left join told_again
        on
            told_before.article_id = told_again.article_id
            and told_before.office_claim_id = told_again.previous_office_claim_id
)

select * from final
