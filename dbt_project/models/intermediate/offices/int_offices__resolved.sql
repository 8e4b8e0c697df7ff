with

office_claims as (
    select * from {{ ref('int_office_claims__identified') }}
),

-- The latest word on an office counts; of one day, the later stage of its life.
ranked as (
    select
        office_claims.*,
        row_number() over (
            partition by office_claims.office_id
            order by
                office_claims.known_by_date desc nulls last,
                list_position(
                    ['closed', 'relocated', 'opened', 'existing', 'planned'],
                    office_claims.office_status
                ) asc,
                office_claims.confidence desc,
                office_claims.office_claim_id asc
        ) as status_rank,
        row_number() over (
            partition by office_claims.office_id
            order by
                office_claims.place_id is not null desc,
                office_claims.country_code is not null desc,
                office_claims.is_country_inferred asc nulls last,
                office_claims.confidence desc,
                office_claims.office_claim_id asc
        ) as place_rank
    from office_claims
),

final as (
    select
        ranked.office_id,
        any_value(ranked.organisation_id) as organisation_id,
        arg_min(ranked.organisation_name, ranked.status_rank) as organisation_name,
        any_value(ranked.resolved_office_kind) as office_kind,
        {%- for column in [
            'city_name', 'place_id', 'region_name', 'country_code', 'is_country_inferred',
        ] %}
        any_value(ranked.{{ column }}) filter (where ranked.place_rank = 1) as {{ column }},
        {%- endfor %}
        min(ranked.known_by_date) as first_known_date,
        max(ranked.known_by_date) as last_known_date,
        any_value(ranked.office_status) filter (where ranked.status_rank = 1) as status,
        count(*) as claim_count,
        count(distinct ranked.origin_id) as independent_source_count
    from ranked
    group by ranked.office_id
)

select * from final
