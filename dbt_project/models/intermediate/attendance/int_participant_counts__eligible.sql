with

participant_counts as (
    select * from {{ ref('int_participant_counts__current') }}
),

events as (
    select * from {{ ref('int_events__resolved') }}
),

role_units as (
    select * from {{ ref('role_units') }}
),

final as (
    select
        participant_counts.count_claim_id,
        participant_counts.article_id,
        participant_counts.event_id,
        {{ hash_id([
            'participant_counts.event_id', 'participant_counts.role', 'participant_counts.unit',
            'participant_counts.mode',
        ]) }} as attendance_key,
        participant_counts.role,
        participant_counts.unit,
        participant_counts.mode,
        participant_counts.basis,
        participant_counts.qualifier,
        participant_counts.lower_bound,
        participant_counts.upper_bound,
        participant_counts.claim_source_kind,
        participant_counts.confidence,
        participant_counts.number_shape_id,
        participant_counts.origin_id,
        participant_counts.told_date,
        participant_counts.is_copy,
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
            or participant_counts.about_year = year(events.start_date)
            or participant_counts.about_year = events.edition_year
        )
)

select * from final
