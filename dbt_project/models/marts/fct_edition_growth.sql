with

paired as (
    select * from {{ ref('int_editions__paired') }}
),

final as (
    select
        paired.event_id,
        paired.role,
        paired.unit,
        paired.mode,
        paired.event_series_id,
        paired.edition_year,
        paired.lower_bound,
        paired.estimate,
        paired.upper_bound,
        paired.preferred_count_claim_id,
        paired.previous_event_id,
        paired.previous_edition_year,
        paired.previous_lower_bound,
        paired.previous_estimate,
        paired.previous_upper_bound,
        paired.previous_count_claim_id,
        paired.previous_event_id is null as is_previous_historical,
        cast(paired.years_apart as integer) as years_apart,
        paired.skipped_edition_count,
        -- Numbers settle it; without them only neighbouring years do, or an edition between.
        case
            when paired.numbers_apart is not null then paired.numbers_apart = 1
            when paired.years_apart = 1 then true
            when paired.skipped_edition_count > 0 or paired.is_annual then false
        end as is_consecutive,
        paired.is_renamed,
        paired.is_same_city,
        {{ relative_change('paired.lower_bound', 'paired.previous_upper_bound') }} as growth_low,
        {{ relative_change('paired.estimate', 'paired.previous_estimate') }} as growth,
        {{ relative_change('paired.upper_bound', 'paired.previous_lower_bound') }} as growth_high
    from paired
)

select * from final
