with

places as (
    select * from {{ ref('stg_lake__places') }}
),

countries as (
    select * from {{ ref('countries') }}
),

final as (
    select
        places.place_id,
        places.place_name,
        places.place_kind,
        places.parent_place_id,
        parents.place_name as parent_place_name,
        case
            when places.place_kind = 'city' then places.place_id
            when parents.place_kind = 'city' then parents.place_id
        end as city_place_id,
        country_places.place_id as country_place_id,
        case
            when starts_with(places.place_id, 'geonames:')
                then split_part(places.place_id, ':', 2)
        end as geonames_id,
        case
            when places.place_kind in ('country', 'region')
                then split_part(places.place_id, ':', 2)
        end as iso_code,
        places.region_name,
        places.country_code,
        countries.country_name,
        places.latitude,
        places.longitude,
        places.population
    from places
    left join places as parents on places.parent_place_id = parents.place_id
    left join places as country_places
        on
            places.country_code = country_places.country_code
            and country_places.place_kind = 'country'
    left join countries on places.country_code = countries.country_code
)

select * from final
