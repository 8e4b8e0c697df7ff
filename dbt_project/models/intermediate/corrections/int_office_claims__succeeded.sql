with

successions as (
    select * from {{ ref('int_articles__succeeded') }}
),

office_claims as (
    select * from {{ ref('stg_lake__office_claims') }}
),

-- Offices of one kind of one organisation are known by their places, the only one by itself.
numbered as (
    select
        office_claims.*,
        coalesce(office_claims.city_name, office_claims.country_code, '') as place_key,
        count(*) over (
            partition by
                office_claims.article_id,
                office_claims.organisation_key,
                office_claims.office_kind
        ) = 1 as is_only_one
    from office_claims
),

final as (
    select
        successions.article_id,
        successions.previous_article_id,
        earlier.office_claim_id as previous_office_claim_id,
        later.office_claim_id
    from successions
    inner join numbered as earlier on successions.previous_article_id = earlier.article_id
    left join numbered as later
        on
            successions.article_id = later.article_id
            and not successions.is_retracted
            and earlier.organisation_key is not distinct from later.organisation_key
            and earlier.office_kind = later.office_kind
            and (
                earlier.place_key = later.place_key
                or (earlier.is_only_one and later.is_only_one)
            )
    qualify row_number() over (
        partition by successions.article_id, earlier.office_claim_id
        order by later.span_start asc, later.office_claim_id asc
    ) = 1
)

select * from final
