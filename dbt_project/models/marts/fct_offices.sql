with

office_claims as (
    select * from {{ ref('int_office_claims__identified') }}
),

organisations as (
    select * from {{ ref('dim_organisations') }}
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
        ) as place_rank,
        -- A plan tells when an office may open, not when it did.
        office_claims.office_status <> 'planned'
        or bool_and(office_claims.office_status = 'planned') over (
            partition by office_claims.office_id
        ) as tells_opening
    from office_claims
),

resolved as (
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
        max(ranked.opened_date_earliest) filter (where ranked.tells_opening) as latest_earliest,
        min(ranked.opened_date_latest) filter (where ranked.tells_opening) as earliest_latest,
        min(ranked.opened_date_earliest) filter (where ranked.tells_opening) as first_opened_date,
        min(ranked.known_by_date) as first_known_date,
        max(ranked.known_by_date) as last_known_date,
        any_value(ranked.office_status) filter (where ranked.status_rank = 1) as status,
        count(*) as claim_count,
        count(distinct ranked.origin_id) as independent_source_count
    from ranked
    group by ranked.office_id
),

final as (
    select
        resolved.office_id,
        resolved.organisation_id,
        coalesce(organisations.organisation_name, resolved.organisation_name) as organisation_name,
        resolved.office_kind,
        resolved.city_name,
        resolved.place_id,
        resolved.region_name,
        resolved.country_code,
        resolved.is_country_inferred,
        -- Windows that contradict each other leave the earliest start that anyone gives.
        case
            when resolved.latest_earliest > resolved.earliest_latest
                then
                    case
                        when resolved.first_opened_date <= resolved.earliest_latest
                            then resolved.first_opened_date
                    end
            else resolved.latest_earliest
        end as opened_date_earliest,
        resolved.earliest_latest as opened_date_latest,
        resolved.first_known_date,
        resolved.last_known_date,
        resolved.status,
        resolved.claim_count,
        resolved.independent_source_count
    from resolved
    left join organisations on resolved.organisation_id = organisations.organisation_id
)

select * from final
