with

office_claims as (
    select * from {{ ref('stg_lake__office_claims') }}
),

articles as (
    select * from {{ ref('int_articles__current') }}
),

sentences as (
    select * from {{ ref('int_sentences__current') }}
),

organisations as (
    select * from {{ ref('int_organisations__identified') }}
),

places as (
    select * from {{ ref('stg_lake__places') }}
),

current_claims as (
    select
        office_claims.* replace (places.place_id as place_id),
        articles.origin_id,
        articles.text_article_id,
        sentences.sentence_text as evidence_text,
        organisations.organisation_id,
        coalesce(
            places.place_id,
            {{ folded('office_claims.city_name') }}
            || '|'
            || coalesce(office_claims.country_code, ''),
            'country:' || office_claims.country_code
        ) as place_key,
        office_claims.office_kind <> 'office' as is_kind_specific
    from office_claims
    inner join articles on office_claims.article_id = articles.article_id
    inner join sentences on office_claims.sentence_id = sentences.sentence_id
    left join organisations
        on office_claims.organisation_key = organisations.organisation_key
    left join places on office_claims.place_id = places.place_id
),

-- An organisation or a place that nobody names is known only from that text: two texts that tell
-- of «an office» do not tell of the same one.
placed as (
    select
        current_claims.*,
        {{ hash_id([
            "coalesce(current_claims.organisation_id, 'text ' || current_claims.text_article_id)",
            "coalesce(current_claims.place_key, 'text ' || current_claims.text_article_id)",
        ]) }} as seat_id
    from current_claims
),

-- «The office in Lima» is the regional office there, where only one kind is known.
kinds as (
    select
        placed.seat_id,
        min(placed.office_kind) as office_kind
    from placed
    where placed.is_kind_specific
    group by placed.seat_id
    having count(distinct placed.office_kind) = 1
),

resolved as (
    select
        placed.*,
        case
            when placed.is_kind_specific then placed.office_kind
            else coalesce(kinds.office_kind, placed.office_kind)
        end as resolved_office_kind
    from placed
    left join kinds on placed.seat_id = kinds.seat_id
),

final as (
    select
        resolved.*,
        {{ hash_id(['resolved.seat_id', 'resolved.resolved_office_kind']) }} as office_id
    from resolved
)

select * from final
