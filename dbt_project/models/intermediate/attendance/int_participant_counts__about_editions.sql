with

participant_counts as (
    select * from {{ ref('int_participant_counts__current') }}
),

editions as (
    select * from {{ ref('int_events__in_series') }}
),

about_other_years as (
    select
        participant_counts.count_claim_id,
        participant_counts.about_year,
        editions.event_id,
        editions.edition_line_id
    from participant_counts
    inner join editions on participant_counts.event_id = editions.event_id
    where
        participant_counts.about_year not in (editions.edition_year, editions.start_year)
        or (
            editions.start_year is null
            and participant_counts.about_year <> editions.edition_year
        )
),

-- An edition of 2020 that took place in 2021 goes by either year.
years as (
    select distinct
        editions.edition_line_id,
        editions.event_id,
        unnest([editions.edition_year, editions.start_year]) as edition_year
    from editions
    where editions.event_status not in ('postponed', 'cancelled')
),

-- «Last year's 960» is about the only edition of that year, never about one of several.
final as (
    select
        about_other_years.count_claim_id,
        about_other_years.edition_line_id,
        about_other_years.about_year,
        min(years.event_id) as edition_event_id
    from about_other_years
    left join years
        on
            about_other_years.edition_line_id = years.edition_line_id
            and about_other_years.event_id <> years.event_id
            and about_other_years.about_year = years.edition_year
    group by
        about_other_years.count_claim_id,
        about_other_years.edition_line_id,
        about_other_years.about_year
    having count(years.event_id) <= 1
)

select * from final
