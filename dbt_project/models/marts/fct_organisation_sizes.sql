with

quantities as (
    select * from {{ ref('fct_quantities') }}
),

organisation_names as (
    select * from {{ ref('stg_lake__organisations') }}
),

identified as (
    select * from {{ ref('int_organisations__identified') }}
),

organisations as (
    select * from {{ ref('dim_organisations') }}
),

articles as (
    select * from {{ ref('int_articles__current') }}
),

told as (
    select distinct
        quantities.*,
        identified.organisation_id,
        articles.origin_id,
        articles.is_copy
    from quantities
    inner join organisation_names
        on
            quantities.article_id = organisation_names.article_id
            and quantities.subject_name = organisation_names.organisation_name
    inner join identified
        on organisation_names.organisation_key = identified.organisation_key
    inner join articles on quantities.article_id = articles.article_id
    where quantities.measure = 'membership' and quantities.as_of_date is not null
),

-- Of several figures of one day the one that most sources give, then the most exact.
supported as (
    select
        told.*,
        count(distinct told.origin_id) over (
            partition by
                told.organisation_id, told.unit, told.as_of_date, told.lower_bound, told.upper_bound
        ) as figure_support
    from told
),

figures as (
    select
        supported.organisation_id,
        supported.unit,
        supported.as_of_date,
        first(
            struct_pack(
                id := supported.quantity_id,
                lower_bound := supported.lower_bound,
                estimate := supported.estimate_mid,
                upper_bound := supported.upper_bound
            )
            order by
                supported.figure_support desc,
                supported.is_estimate asc,
                supported.is_copy asc,
                supported.confidence desc,
                supported.quantity_id asc
        ) as preferred,
        count(*) as claim_count,
        count(distinct supported.origin_id) as independent_source_count,
        coalesce(max(supported.lower_bound) > min(supported.upper_bound), false)
            as has_count_conflict
    from supported
    group by supported.organisation_id, supported.unit, supported.as_of_date
),

final as (
    select
        figures.organisation_id,
        organisations.organisation_name,
        figures.unit,
        figures.as_of_date as valid_from_date,
        lead(figures.as_of_date) over (
            partition by figures.organisation_id, figures.unit order by figures.as_of_date
        ) - 1 as valid_to_date,
        figures.preferred.lower_bound,
        figures.preferred.estimate,
        figures.preferred.upper_bound,
        figures.preferred.id as preferred_quantity_id,
        figures.claim_count,
        figures.independent_source_count,
        figures.has_count_conflict
    from figures
    inner join organisations on figures.organisation_id = organisations.organisation_id
)

select * from final
