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
        places.region_name,
        places.country_code,
        countries.country_name,
        places.latitude,
        places.longitude,
        places.population
    from places
    left join places as parents on places.parent_place_id = parents.place_id
    left join countries on places.country_code = countries.country_code
)

select * from final
