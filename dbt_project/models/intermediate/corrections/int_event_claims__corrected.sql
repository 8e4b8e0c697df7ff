with

succeeded as (
    select * from {{ ref('int_event_claims__succeeded') }}
),

event_claims as (
    select * from {{ ref('stg_lake__event_claims') }}
),

said as (
    select
        event_claims.event_claim_id,
        event_claims.event_name,
        event_claims.sentence_id,
        unnest([  -- noqa: AL03
            struct_pack(fact_kind := 'event_name', said := event_claims.event_name),
            struct_pack(
                fact_kind := 'event_date',
                said := concat_ws(
                    ' to ',
                    event_claims.start_date,
                    nullif(event_claims.end_date, event_claims.start_date)
                )
            ),
            struct_pack(
                fact_kind := 'event_place',
                said := concat_ws(
                    ', ',
                    event_claims.venue_name,
                    event_claims.city_name,
                    event_claims.country_code
                )
            ),
            struct_pack(fact_kind := 'event_status', said := event_claims.event_status)
        ], recursive := true)
    from event_claims
),

-- An event of which the new version is silent is one fact less, whatever was said of it.
final as (
    select
        succeeded.article_id,
        succeeded.previous_article_id,
        succeeded.previous_event_claim_id as previous_fact_id,
        succeeded.event_claim_id as fact_id,
        succeeded.event_claim_id,
        earlier.fact_kind,
        earlier.event_name as subject_name,
        earlier.said as said_before,
        nullif(later.said, '') as says_now,
        earlier.sentence_id as previous_sentence_id,
        later.sentence_id
    from succeeded
    inner join said as earlier on succeeded.previous_event_claim_id = earlier.event_claim_id
    left join said as later
        on
            succeeded.event_claim_id = later.event_claim_id
            and earlier.fact_kind = later.fact_kind
    where
        earlier.said <> ''
        and earlier.said is distinct from later.said
        and (succeeded.event_claim_id is not null or earlier.fact_kind = 'event_name')
)

select * from final
