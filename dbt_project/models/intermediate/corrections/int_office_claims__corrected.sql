with

succeeded as (
    select * from {{ ref('int_office_claims__succeeded') }}
),

office_claims as (
    select * from {{ ref('stg_lake__office_claims') }}
),

said as (
    select
        office_claims.office_claim_id,
        office_claims.organisation_name,
        office_claims.sentence_id,
        unnest([  -- noqa: AL03
            struct_pack(
                fact_kind := 'office_place',
                said := concat_ws(', ', office_claims.city_name, office_claims.country_code)
            ),
            struct_pack(fact_kind := 'office_status', said := office_claims.office_status),
            struct_pack(
                fact_kind := 'office_opened_date',
                said := concat_ws(
                    ' to ',
                    office_claims.opened_date_earliest,
                    nullif(office_claims.opened_date_latest, office_claims.opened_date_earliest)
                )
            )
        ], recursive := true)
    from office_claims
),

-- An office of which the new version is silent is one fact less, known by its place.
final as (
    select
        succeeded.article_id,
        succeeded.previous_article_id,
        succeeded.previous_office_claim_id as previous_fact_id,
        succeeded.office_claim_id as fact_id,
        earlier.fact_kind,
        earlier.organisation_name as subject_name,
        earlier.said as said_before,
        nullif(later.said, '') as says_now,
        earlier.sentence_id as previous_sentence_id,
        later.sentence_id
    from succeeded
    inner join said as earlier on succeeded.previous_office_claim_id = earlier.office_claim_id
    left join said as later
        on
            succeeded.office_claim_id = later.office_claim_id
            and earlier.fact_kind = later.fact_kind
    where
        earlier.said <> ''
        and earlier.said is distinct from later.said
        and (succeeded.office_claim_id is not null or earlier.fact_kind = 'office_place')
)

select * from final
