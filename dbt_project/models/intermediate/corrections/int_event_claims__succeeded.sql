with

event_claims as (
    select * from {{ ref('stg_lake__event_claims') }}
),

-- Several events of one name in one article keep their order.
known as (
    select
        event_claims.event_claim_id,
        event_claims.article_id,
        'event' as among,
        struct_pack(
            name_key := coalesce(event_claims.series_key, event_claims.event_name_key),
            name_number := row_number() over (
                partition by
                    event_claims.article_id,
                    coalesce(event_claims.series_key, event_claims.event_name_key)
                order by
                    event_claims.edition_year asc nulls last,
                    event_claims.edition_number asc nulls last,
                    event_claims.span_start asc,
                    event_claims.event_claim_id asc
            )
        ) as known_as
    from event_claims
),

final as (
    {{ claims_of_next_version('known', 'event_claim_id') }}
)

select * from final
