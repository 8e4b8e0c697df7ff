with

edition_figures as (
    select * from {{ ref('int_edition_figures__unioned') }}
),

editions as (
    select * from {{ ref('int_events__in_series') }}
),

paired as (
    select
        edition_figures.*,
        {%- for column in [
            'edition_year', 'event_id', 'lower_bound', 'estimate', 'upper_bound',
        ] %}
        lag(edition_figures.{{ column }}) over earlier as previous_{{ column }},
        {%- endfor %}
        lag(edition_figures.preferred_count_claim_id) over earlier as previous_count_claim_id
    from edition_figures
    window earlier as (
        partition by
            edition_figures.edition_line_id, edition_figures.role, edition_figures.unit,
            edition_figures.mode
        order by edition_figures.edition_year, edition_figures.event_id nulls first
    )
),

told as (
    select
        paired.*,
        this_edition.event_series_id,
        this_edition.is_annual,
        paired.edition_year - paired.previous_edition_year as years_apart,
        this_edition.edition_number - previous_edition.edition_number as numbers_apart,
        {{ folded('this_edition.series_name') }} <> {{ folded('previous_edition.series_name') }}
            as is_renamed,
        this_edition.city_key = previous_edition.city_key as is_same_city
    from paired
    inner join editions as this_edition on paired.event_id = this_edition.event_id
    left join editions as previous_edition
        on paired.previous_event_id = previous_edition.event_id
    where paired.previous_edition_year is not null
),

skipped as (
    select
        told.preferred_count_claim_id,
        count(*) as skipped_edition_count
    from told
    inner join editions
        on
            told.edition_line_id = editions.edition_line_id
            and told.previous_edition_year < editions.edition_year
            and told.edition_year > editions.edition_year
            and editions.event_status <> 'postponed'
    group by told.preferred_count_claim_id
),

final as (
    select
        told.*,
        coalesce(skipped.skipped_edition_count, 0) as skipped_edition_count
    from told
    left join skipped on told.preferred_count_claim_id = skipped.preferred_count_claim_id
)

select * from final
