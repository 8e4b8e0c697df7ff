with

membership_claims as (
    select * from {{ ref('int_membership_claims__ranked') }}
),

-- Whoever states the day of a leaving says that it was a member the day before.
told as (
    select
        membership_claims.membership_id,
        bool_and(membership_claims.membership_status = 'planned') as is_only_planned,
        min(membership_claims.known_by_date) as planned_by_date,
        {%- for column in ['membership_claim_id', 'joined_date_earliest', 'joined_date_latest'] %}
        any_value(membership_claims.{{ column }}) filter (
            where membership_claims.start_rank = 1
        ) as preferred_{{ column }},
        {%- endfor %}
        {%- for column in ['joined_date_earliest', 'joined_date_latest'] %}
        min(membership_claims.{{ column }}) filter (
            where membership_claims.is_start_told
        ) as first_{{ column }},
        max(membership_claims.{{ column }}) filter (
            where membership_claims.is_start_told
        ) as last_{{ column }},
        {%- endfor %}
        bool_or(
            membership_claims.is_start_told and membership_claims.joined_date_earliest is null
        ) as is_start_open,
        least(
            min(membership_claims.known_by_date) filter (
                where membership_claims.membership_status in ('joined', 'member')
            ),
            min(
                coalesce(
                    membership_claims.left_date_earliest - 1, membership_claims.left_date_latest
                )
            ) filter (where membership_claims.membership_status = 'left')
        ) as first_member_date
    from membership_claims
    group by membership_claims.membership_id
),

judged as (
    select
        told.*,
        coalesce(told.last_joined_date_earliest > told.first_joined_date_latest, false)
            as has_two_starts,
        told.is_only_planned or has_two_starts as is_one_claim_asked,
        case
            when
                told.last_joined_date_earliest is null
                or told.first_member_date >= told.last_joined_date_earliest
                then told.first_member_date
        end as member_by_date
    from told
),

-- Days that exclude each other leave those of the preferred claim.
final as (
    select
        judged.membership_id,
        judged.preferred_membership_claim_id,
        judged.is_only_planned,
        judged.has_two_starts,
        case
            when judged.is_one_claim_asked then judged.preferred_joined_date_earliest
            else judged.last_joined_date_earliest
        end as joined_date_earliest,
        case
            when judged.is_one_claim_asked then judged.preferred_joined_date_latest
            else least(judged.first_joined_date_latest, judged.member_by_date)
        end as joined_date_latest,
        case
            when judged.is_only_planned then null
            when judged.has_two_starts then judged.last_joined_date_latest
            else least(judged.last_joined_date_latest, judged.member_by_date)
        end as certain_first_date,
        case
            when judged.is_only_planned
                then coalesce(judged.preferred_joined_date_earliest, judged.planned_by_date)
            when not judged.is_start_open then judged.first_joined_date_earliest
        end as possible_first_date
    from judged
)

select * from final
