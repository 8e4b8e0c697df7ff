with

event_attendance as (
    select * from {{ ref('int_event_attendance__resolved') }}
),

actual_attendance as (
    select * from {{ ref('int_event_attendance__actual') }}
),

counting_policies as (
    select * from {{ ref('counting_policies') }}
),

participant_counts as (
    select * from {{ ref('int_participant_counts__current') }}
),

events as (
    select * from {{ ref('int_events__resolved') }}
),

expected as (
    select
        event_attendance.*,
        participant_counts.claim_source_kind as expected_source_kind,
        participant_counts.told_date as expected_told_date
    from event_attendance
    inner join counting_policies on event_attendance.policy_id = counting_policies.policy_id
    inner join participant_counts
        on event_attendance.preferred_count_claim_id = participant_counts.count_claim_id
    where
        counting_policies.is_house
        and event_attendance.basis = 'expected'
        and event_attendance.has_number
),

compared as (
    select
        expected.event_id,
        expected.role,
        expected.unit,
        expected.mode,
        events.organiser_name,
        expected.lower_bound as expected_lower_bound,
        expected.estimate as expected_estimate,
        expected.upper_bound as expected_upper_bound,
        expected.preferred_count_claim_id as expected_count_claim_id,
        expected.expected_source_kind,
        expected.expected_told_date,
        actual_attendance.basis as actual_basis,
        actual_attendance.lower_bound as actual_lower_bound,
        actual_attendance.estimate as actual_estimate,
        actual_attendance.upper_bound as actual_upper_bound,
        actual_attendance.preferred_count_claim_id as actual_count_claim_id
    from expected
    inner join events on expected.event_id = events.event_id
    left join actual_attendance
        on
            expected.event_id = actual_attendance.event_id
            and expected.role = actual_attendance.role
            and expected.unit = actual_attendance.unit
            and expected.mode = actual_attendance.mode
),

final as (
    select
        compared.*,
        {{ relative_change('compared.expected_lower_bound', 'compared.actual_upper_bound') }}
            as forecast_bias_low,
        {{ relative_change('compared.expected_estimate', 'compared.actual_estimate') }}
            as forecast_bias,
        {{ relative_change('compared.expected_upper_bound', 'compared.actual_lower_bound') }}
            as forecast_bias_high
    from compared
)

select * from final
