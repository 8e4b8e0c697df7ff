with

membership_claims as (
    select * from {{ ref('int_membership_claims__numbered') }}
),

ranked as (
    select
        membership_claims.*,
        row_number() over (
            partition by membership_claims.membership_id
            order by
                membership_claims.known_by_date desc nulls last,
                membership_claims.confidence desc,
                membership_claims.membership_claim_id asc
        ) as told_rank
    from membership_claims
),

final as (
    select
        ranked.membership_id,
        any_value(ranked.belonging_id) as belonging_id,
        any_value(ranked.membership_number) as membership_number,
        {%- for column in [
            'member_kind', 'member_name', 'member_organisation_id', 'place_id', 'country_code',
            'organisation_id', 'organisation_name',
        ] %}
        any_value(ranked.{{ column }}) filter (where ranked.told_rank = 1) as {{ column }},
        {%- endfor %}
        min(ranked.known_by_date) as first_known_date,
        max(ranked.known_by_date) as last_known_date,
        count(*) as claim_count,
        count(distinct ranked.origin_id) as independent_source_count
    from ranked
    group by ranked.membership_id
)

select * from final
