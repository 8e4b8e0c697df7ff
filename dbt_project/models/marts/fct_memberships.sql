with

memberships as (
    select * from {{ ref('int_memberships__resolved') }}
),

joined as (
    select * from {{ ref('int_memberships__joined') }}
),

parted as (
    select * from {{ ref('int_memberships__left') }}
),

organisations as (
    select * from {{ ref('dim_organisations') }}
),

dated as (
    select
        memberships.*,
        joined.preferred_membership_claim_id,
        joined.is_only_planned,
        joined.has_two_starts,
        joined.joined_date_earliest,
        joined.joined_date_latest,
        joined.certain_first_date,
        joined.possible_first_date,
        parted.is_left,
        parted.left_date_earliest,
        parted.left_date_latest,
        parted.certain_last_date,
        parted.possible_last_date,
        parted.has_end_conflict,
        -- Nobody joins anew before they have left.
        lag(parted.left_date_earliest) over (
            partition by memberships.belonging_id order by memberships.membership_number
        ) as left_before_date
    from memberships
    inner join joined on memberships.membership_id = joined.membership_id
    inner join parted on memberships.membership_id = parted.membership_id
),

final as (
    select
        dated.membership_id,
        dated.membership_number,
        dated.member_kind,
        coalesce(members.organisation_name, dated.member_name) as member_name,
        dated.member_organisation_id,
        dated.place_id,
        dated.country_code,
        dated.organisation_id,
        organisations.organisation_name,
        dated.joined_date_earliest,
        dated.joined_date_latest,
        dated.left_date_earliest,
        dated.left_date_latest,
        case
            when dated.certain_first_date <= dated.certain_last_date
                then dated.certain_first_date
        end as member_certain_first_date,
        case
            when dated.certain_first_date <= dated.certain_last_date
                then dated.certain_last_date
        end as member_certain_last_date,
        coalesce(
            dated.possible_first_date,
            dated.left_before_date,
            case
                when organisations.inception_date <= dated.joined_date_latest
                    then organisations.inception_date
            end
        ) as member_possible_first_date,
        dated.possible_last_date as member_possible_last_date,
        dated.first_known_date,
        dated.last_known_date,
        case
            when dated.is_left then 'left'
            when dated.is_only_planned then 'planned'
            else 'member'
        end as membership_status,
        dated.preferred_membership_claim_id,
        dated.claim_count,
        dated.independent_source_count,
        dated.has_two_starts or dated.has_end_conflict as has_membership_conflict
    from dated
    inner join organisations on dated.organisation_id = organisations.organisation_id
    left join organisations as members
        on dated.member_organisation_id = members.organisation_id
)

select * from final
