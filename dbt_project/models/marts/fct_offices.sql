with

offices as (
    select * from {{ ref('int_offices__resolved') }}
),

opened as (
    select * from {{ ref('int_offices__opened') }}
),

closed as (
    select * from {{ ref('int_offices__closed') }}
),

relocations as (
    select * from {{ ref('int_office_relocations__linked') }}
),

organisations as (
    select * from {{ ref('dim_organisations') }}
),

origins as (
    select
        relocations.destination_office_id,
        arg_max(relocations.origin_office_id, relocations.known_by_date) as office_id
    from relocations
    group by relocations.destination_office_id
),

destinations as (
    select
        relocations.origin_office_id,
        arg_max(relocations.destination_office_id, relocations.known_by_date) as office_id
    from relocations
    group by relocations.origin_office_id
),

final as (
    select
        offices.office_id,
        offices.organisation_id,
        coalesce(organisations.organisation_name, offices.organisation_name) as organisation_name,
        offices.office_kind,
        offices.city_name,
        offices.place_id,
        offices.region_name,
        offices.country_code,
        offices.is_country_inferred,
        opened.opened_date_earliest,
        opened.opened_date_latest,
        closed.closed_date_earliest,
        closed.closed_date_latest,
        case
            when opened.certainly_opened_date <= opened.last_open_date
                then greatest(opened.certainly_opened_date, closed.reopened_by_date)
        end as open_certain_first_date,
        case
            when opened.certainly_opened_date <= opened.last_open_date
                then opened.last_open_date
        end as open_certain_last_date,
        -- Nobody opens an office before they exist, nor carries out a plan before it is made.
        case
            when opened.is_only_planned
                then coalesce(opened.opened_date_earliest, opened.planned_by_date)
            else
                coalesce(
                    opened.opened_date_earliest,
                    case
                        when organisations.inception_date <= opened.opened_date_latest
                            then organisations.inception_date
                    end
                )
        end as open_possible_first_date,
        closed.closed_date_latest - 1 as open_possible_last_date,
        origins.office_id as relocated_from_office_id,
        destinations.office_id as relocated_to_office_id,
        offices.first_known_date,
        offices.last_known_date,
        case
            when destinations.office_id is not null and closed.is_closed then 'closed'
            else offices.status
        end as status,
        offices.claim_count,
        offices.independent_source_count,
        opened.has_two_openings or coalesce(closed.has_refuted_closure, false) as has_date_conflict
    from offices
    inner join opened on offices.office_id = opened.office_id
    left join closed on offices.office_id = closed.office_id
    left join origins on offices.office_id = origins.destination_office_id
    left join destinations on offices.office_id = destinations.origin_office_id
    left join organisations on offices.organisation_id = organisations.organisation_id
)

select * from final
