with

office_claims as (
    select * from {{ ref('stg_lake__office_claims') }}
),

keyed as (
    select
        office_claims.*,
        {{ hash_id(['office_claims.organisation_key', 'office_claims.office_kind']) }} as kind_key,
        coalesce(office_claims.city_name, office_claims.country_code, '') as place_key
    from office_claims
),

-- Offices of one kind of one organisation are known by their places.
known as (
    select
        keyed.office_claim_id,
        keyed.article_id,
        keyed.kind_key as among,
        struct_pack(
            kind_key := keyed.kind_key,
            place_key := keyed.place_key,
            place_number := row_number() over (
                partition by keyed.article_id, keyed.kind_key, keyed.place_key
                order by keyed.span_start asc, keyed.office_claim_id asc
            )
        ) as known_as
    from keyed
),

final as (
    {{ claims_of_next_version('known', 'office_claim_id') }}
)

select * from final
