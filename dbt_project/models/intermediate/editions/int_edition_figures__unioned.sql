with

editions as (
    select * from {{ ref('int_events__in_series') }}
),

actual_attendance as (
    select * from {{ ref('int_event_attendance__actual') }}
),

about_editions as (
    select * from {{ ref('int_participant_counts__about_editions') }}
),

participant_counts as (
    select * from {{ ref('int_participant_counts__current') }}
),

estimates as (
    select * from {{ ref('int_number_shapes__estimated') }}
),

counting_policies as (
    select * from {{ ref('counting_policies') }}
),

role_units as (
    select * from {{ ref('role_units') }}
),

-- What a later edition tells of a year that is no event of its own: the earliest telling counts.
historical as (
    select
        about_editions.edition_line_id,
        about_editions.about_year as edition_year,
        participant_counts.*,
        estimates.estimate_mid
    from about_editions
    inner join participant_counts
        on about_editions.count_claim_id = participant_counts.count_claim_id
    inner join role_units
        on
            participant_counts.role = role_units.role
            and participant_counts.unit = role_units.unit
    inner join estimates on participant_counts.number_shape_id = estimates.number_shape_id
    inner join counting_policies on estimates.policy_id = counting_policies.policy_id
    where
        counting_policies.is_house
        and about_editions.edition_event_id is null
        and participant_counts.scope = 'event_total'
        and participant_counts.polarity = 'asserted'
        and participant_counts.basis in ('audited', 'counted', 'reported_actual', 'historical')
    qualify row_number() over (
        partition by
            about_editions.edition_line_id, about_editions.about_year, participant_counts.role,
            participant_counts.unit, participant_counts.mode
        order by
            participant_counts.is_copy asc,
            participant_counts.told_date asc nulls last,
            participant_counts.count_claim_id asc
    ) = 1
),

final as (
    select
        editions.edition_line_id,
        editions.edition_year,
        editions.event_id,
        actual_attendance.role,
        actual_attendance.unit,
        actual_attendance.mode,
        actual_attendance.lower_bound,
        actual_attendance.estimate,
        actual_attendance.upper_bound,
        actual_attendance.preferred_count_claim_id
    from actual_attendance
    inner join editions on actual_attendance.event_id = editions.event_id
    where editions.event_status not in ('postponed', 'cancelled')
    union all
    select
        historical.edition_line_id,
        historical.edition_year,
        null as event_id,
        historical.role,
        historical.unit,
        historical.mode,
        historical.lower_bound,
        historical.estimate_mid as estimate,
        historical.upper_bound,
        historical.count_claim_id as preferred_count_claim_id
    from historical
)

select * from final
