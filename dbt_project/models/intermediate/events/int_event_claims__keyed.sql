with

event_claims as (
    select * from {{ ref('int_event_claims__current') }}
),

event_organisations as (
    select * from {{ ref('stg_lake__event_organisations') }}
),

organisations as (
    select * from {{ ref('int_organisations__identified') }}
),

places as (
    select * from {{ ref('stg_lake__places') }}
),

organisers as (
    select
        event_organisations.event_claim_id,
        min(organisations.organisation_id) as organiser_id
    from event_organisations
    inner join organisations
        on event_organisations.organisation_key = organisations.organisation_key
    where event_organisations.organisation_role in ('organiser', 'co_organiser', 'host')
    group by event_organisations.event_claim_id
),

-- A district counts as its city; «in Bavaria» names no city.
cities as (
    select
        places.place_id,
        places.place_kind in ('city', 'district') as is_city,
        if(places.place_kind = 'country', {{ folded('places.place_name') }}, null) as country_key,
        parents.place_name as city_name
    from places
    left join places as parents
        on if(places.place_kind = 'district', places.parent_place_id, null) = parents.place_id
),

located as (
    select
        event_claims.*,
        organisers.organiser_id,
        cities.country_key,
        {{ folded('coalesce(cities.city_name, event_claims.city_name)') }} as place_key,
        if(coalesce(cities.is_city, true), place_key, null) as city_key,
        -- «closed on Saturday» leaves the first day open: the last one says when it was.
        coalesce(event_claims.start_date, event_claims.end_date) as known_day,
        case when event_claims.date_precision = 'day' then known_day end as day_start,
        coalesce(event_claims.end_date, event_claims.start_date) as last_day,
        event_claims.date_precision <> 'year' as has_window
    from event_claims
    left join organisers on event_claims.event_claim_id = organisers.event_claim_id
    left join cities on event_claims.place_id = cities.place_id
),

final as (
    select
        located.event_claim_id,
        located.article_id,
        case
            when located.is_event_named
                then {{ hash_id(["'named'", 'located.resolved_name_key']) }}
            -- «The annual meeting» is nobody's name: organiser, kind, day and city must all agree.
            when
                located.organiser_id is not null
                and located.day_start is not null
                and located.city_key is not null
                then {{ hash_id([
                    "'described'", 'located.organiser_id', 'located.event_kind',
                    'located.day_start', 'located.city_key',
                ]) }}
            -- Otherwise the words are the event: only a copy of the text tells of the same one.
            else {{ hash_id([
                "'told'", 'located.text_article_id', 'located.evidence_text', 'located.event_name_key',
                'located.event_kind', 'located.known_day', 'located.city_key',
            ]) }}
        end as identity_key,
        located.event_name_key,
        located.organiser_id,
        located.edition_number,
        located.edition_year,
        year(located.known_day) as start_year,
        located.city_key,
        located.country_code,
        located.country_key,
        located.is_country_inferred,
        {{ folded('located.region_name') }} as region_key,
        located.day_start,
        case when located.has_window then located.known_day end as window_start,
        case when located.has_window then located.last_day end as window_end,
        located.event_status,
        located.told_date
    from located
)

select * from final
