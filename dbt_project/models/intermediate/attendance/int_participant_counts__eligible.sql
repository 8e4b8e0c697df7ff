with

participant_counts as (
    select * from {{ ref('int_participant_counts__whole') }}
),

crowds as (
    select * from {{ ref('int_event_crowds__named') }}
),

-- One crowd under one name: «a crowd of 2,000» beside another voice's «5,000 took part».
called as (
    select
        participant_counts.* replace (
            coalesce(crowds.crowd_role, participant_counts.role) as role  -- noqa: RF04
        )
    from participant_counts
    left join crowds
        on
            participant_counts.event_id = crowds.event_id
            and participant_counts.unit = crowds.unit
            and participant_counts.role = crowds.role
),

-- «2,740 visitors» are those on site where nobody tells of any other way to take part.
placed as (
    select
        called.* replace (
            case
                when
                    called.mode = 'unknown'
                    and bool_or(called.mode = 'in_person') over same_role
                    and not bool_or(called.mode in ('online', 'hybrid_total')) over same_role
                    then 'in_person'
                else called.mode
            end as mode  -- noqa: RF04
        )
    from called
    window same_role as (partition by called.event_id, called.role, called.unit)
),

-- «Nearly 1,200 took part, … 45 technicians»: less than half of what the same voice says is a part.
final as (
    select
        placed.*,
        {{ hash_id(['placed.event_id', 'placed.role', 'placed.unit', 'placed.mode']) }}
            as attendance_key
    from placed
    qualify coalesce(
        2 * placed.stated_number >= max(placed.stated_number) over (
            partition by
                placed.event_id, placed.role, placed.unit, placed.mode, placed.basis,
                placed.article_id, placed.claim_source_kind
        ),
        true
    )
)

select * from final
