with

participant_counts as (
    select * from {{ ref('int_participant_counts__landed') }}
),

events as (
    select * from {{ ref('int_events__resolved') }}
),

role_units as (
    select * from {{ ref('role_units') }}
),

final as (
    select
        -- A figure about an event that took place is one of those that came to it.
        participant_counts.* replace (
            case
                when
                    participant_counts.basis = 'historical'
                    and participant_counts.about_year is not null
                    then 'reported_actual'
                else participant_counts.basis
            end as basis
        ),
        -- What was said then outranks what is remembered afterwards.
        participant_counts.is_about_edition
        or coalesce(
            participant_counts.told_date > events.end_date + {{ var('remembered_after_days') }},
            false
        )
        or (
            participant_counts.basis = 'expected'
            and coalesce(participant_counts.told_date > events.end_date, false)
        ) as is_retrospective,
        -- Visitors come day by day: a figure told before the last day is no total yet.
        role_units.is_running_count
        and participant_counts.basis <> 'expected'
        and coalesce(participant_counts.told_date < events.end_date, false) as is_interim,
        coalesce(
            participant_counts.value,
            participant_counts.lower_bound,
            participant_counts.upper_bound
        ) as stated_number
    from participant_counts
    inner join events on participant_counts.event_id = events.event_id
    inner join role_units
        on
            participant_counts.role = role_units.role
            and participant_counts.unit = role_units.unit
    where
        participant_counts.scope = 'event_total'
        and participant_counts.polarity = 'asserted'
        and (
            participant_counts.about_year is null
            or participant_counts.is_about_edition
            or participant_counts.about_year = year(coalesce(events.start_date, events.end_date))
            or participant_counts.about_year = events.edition_year
        )
        -- What is expected long after an event is expected of its next edition.
        and not (
            participant_counts.basis = 'expected'
            and coalesce(
                participant_counts.told_date
                > events.end_date + {{ var('forecast_told_within_days') }},
                false
            )
        )
)

select * from final
