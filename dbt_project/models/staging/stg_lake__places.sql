with

source as (
    select * from {{ source('raw', 'places') }}
),

passed as (
    select source.*
    from source
    where {{ passed_audit('places', 'place_id', article_key=none) }}
),

-- A place comes again with every batch that refers to it. The youngest row wins, so that a newer
-- gazetteer corrects an older one; the row itself settles ties.
deduplicated as (
    select passed.*
    from passed
    qualify row_number() over (
        partition by passed.place_id
        order by passed.ingest_date desc, passed.extractor_version desc, passed.place_name asc
    ) = 1
)

select * from deduplicated
