with

participant_counts as (
    select * from {{ ref('stg_lake__participant_counts') }}
),

quantities as (
    select * from {{ ref('stg_lake__quantities') }}
),

counting_policies as (
    select * from {{ ref('counting_policies') }}
),

vague_words as (
    select * from {{ ref('vague_words') }}
),

shapes as (
    select
        participant_counts.qualifier,
        participant_counts.value,
        participant_counts.lower_bound,
        participant_counts.upper_bound
    from participant_counts
    union
    select
        quantities.qualifier,
        quantities.value,
        quantities.lower_bound,
        quantities.upper_bound
    from quantities
),

-- The number that the hedge turns on, also where the words give it as a bound only.
turned as (
    select
        shapes.*,
        case
            when shapes.value is not null then shapes.value
            when shapes.qualifier = 'at_least' then shapes.lower_bound
            when shapes.qualifier = 'more_than' then shapes.lower_bound - 1
            when shapes.qualifier in ('less_than', 'nearly') then shapes.upper_bound + 1
        end as stated_number,
        case when shapes.qualifier = 'vague_plural' then shapes.lower_bound end as vague_bound
    from shapes
),

-- Nobody counts fewer than none. The house policy never leaves what the words allow; policies that
-- copy a foreign coding rule copy its «hundreds = 100» too.
widened as (
    select
        turned.*,
        counting_policies.policy_id,
        {{ estimate_width(
            'turned.stated_number', 'counting_policies.roundness_limit', 'counting_policies.width_share'
        ) }} as width,
        vague_words.estimate_low as vague_low,
        vague_words.estimate_high as vague_high,
        case
            when counting_policies.method = 'preferred' then coalesce(turned.lower_bound, 0) else 0
        end as floor_bound,
        case
            when counting_policies.method = 'preferred' then turned.upper_bound
        end as ceiling_bound
    from turned
    cross join counting_policies
    left join vague_words
        on
            counting_policies.policy_id = vague_words.policy_id
            and turned.vague_bound = vague_words.lower_bound
),

estimated as (
    select
        widened.*,
        {{ kept_between(estimate_low('widened'), 'widened.floor_bound', 'widened.ceiling_bound') }}
            as estimate_low,
        {{ kept_between(estimate_high('widened'), 'widened.floor_bound', 'widened.ceiling_bound') }}
            as estimate_high
    from widened
),

final as (
    select
        {{ number_shape_id('estimated') }} as number_shape_id,
        estimated.policy_id,
        estimated.estimate_low,
        cast(round((estimated.estimate_low + estimated.estimate_high) / 2) as bigint)
            as estimate_mid,
        estimated.estimate_high
    from estimated
)

select * from final
