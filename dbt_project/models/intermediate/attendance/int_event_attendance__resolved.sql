with

ranked as (
    select * from {{ ref('int_participant_counts__ranked') }}
),

counting_policies as (
    select * from {{ ref('counting_policies') }}
),

-- «About 2,000» has no bounds, but it is not 5,000: it reaches as far as its estimate.
reaching as (
    select
        ranked.*,
        if(ranked.qualifier = 'approx', ranked.estimate_low, ranked.lower_bound) as reach_low,
        if(ranked.qualifier = 'approx', ranked.estimate_high, ranked.upper_bound) as reach_high
    from ranked
),

resolved as (
    select
        ranked.event_id,
        ranked.role,
        ranked.unit,
        ranked.mode,
        ranked.basis,
        ranked.policy_id,
        counting_policies.method,
        any_value(ranked.basis_rank) as basis_rank,
        max(ranked.stated_number) is not null as has_number,
        bool_or(ranked.is_interim) as is_interim,
        max(ranked.lower_bound) as highest_lower,
        min(ranked.upper_bound) as lowest_upper,
        max(ranked.reach_low) > min(ranked.reach_high) as are_apart,
        min(ranked.reach_low) as lowest_reach,
        max(ranked.reach_high) as highest_reach,
        min(ranked.estimate_low) as lowest_estimate,
        max(ranked.estimate_high) as highest_estimate,
        arg_min_null(ranked.estimate_mid, ranked.claim_rank) as preferred_estimate,
        arg_min(ranked.count_claim_id, ranked.claim_rank) as preferred_claim_id,
        -- Where the most cautious number is taken, the claim that gives it is the preferred one.
        arg_min(ranked.count_claim_id, struct_pack(
            estimate := ranked.estimate_low, claim_rank := ranked.claim_rank
        )) filter (where ranked.estimate_low is not null) as lowest_claim_id,
        any_value(ranked.claim_count) as claim_count,
        count(distinct ranked.origin_id) as independent_source_count,
        case
            when min(ranked.stated_number) > 0
                then cast(max(ranked.stated_number) as double) / min(ranked.stated_number)
        end as spread_ratio
    from reaching as ranked
    inner join counting_policies on ranked.policy_id = counting_policies.policy_id
    group by
        ranked.event_id, ranked.role, ranked.unit, ranked.mode, ranked.basis,
        ranked.policy_id, counting_policies.method
),

judged as (
    select
        resolved.*,
        coalesce(resolved.are_apart, false) as has_count_conflict
    from resolved
),

bounded as (
    select
        judged.*,
        {{ attendance_lower_bound('judged') }} as lower_bound,
        {{ attendance_upper_bound('judged') }} as upper_bound
    from judged
),

final as (
    select
        bounded.event_id,
        bounded.role,
        bounded.unit,
        bounded.mode,
        bounded.basis,
        bounded.lower_bound,
        {{ attendance_estimate('bounded') }} as estimate,
        bounded.upper_bound,
        case
            when bounded.method = 'lowest'
                then coalesce(bounded.lowest_claim_id, bounded.preferred_claim_id)
            else bounded.preferred_claim_id
        end as preferred_count_claim_id,
        bounded.claim_count,
        bounded.independent_source_count,
        bounded.spread_ratio,
        bounded.has_count_conflict,
        bounded.policy_id,
        bounded.basis_rank,
        bounded.has_number,
        bounded.is_interim
    from bounded
)

select * from final
