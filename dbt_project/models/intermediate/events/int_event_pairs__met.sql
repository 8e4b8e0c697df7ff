with

tellings as (
    select * from {{ ref('int_event_tellings__described') }}
),

met_in_a_year as (
    select * from {{ ref('int_event_pairs__met_in_a_year') }}
),

met_in_translation as (
    select * from {{ ref('int_event_pairs__met_in_translation') }}
),

decisions as (
    select * from {{ ref('event_decisions') }}
),

grouped as (
    select * from {{ ref('int_event_claims__grouped') }}
),

-- What events of one day must share to be looked at together.
handles as (
    select
        tellings.telling_id,
        tellings.first_day,
        tellings.last_day,
        unnest(
            {%- for kind, keys in [
                ('city', 'city_keys'), ('word', 'name_words'), ('organiser', 'organiser_ids'),
                ('name', 'name_keys'), ('name', 'alias_keys'), ('name', 'initials'),
            ] %}
            coalesce(
                list_transform(tellings.{{ keys }}, key -> '{{ kind }} ' || key), []
            ){{ ' ||' if not loop.last }}
            {%- endfor %}
        ) as handle
    from tellings
    where tellings.first_day is not null
),

-- All days on which somebody else's first day may stand.
days as (
    select
        handles.telling_id,
        handles.handle,
        unnest(generate_series(
            handles.first_day - {{ var('event_date_tolerance_days') }},
            least(handles.last_day, handles.first_day + {{ var('longest_event_compared_days') }})
            + {{ var('event_date_tolerance_days') }},
            interval 1 day
        )) as met_day
    from handles
),

met as (
    select
        least(days.telling_id, handles.telling_id) as telling_id,
        greatest(days.telling_id, handles.telling_id) as other_telling_id
    from days
    inner join handles
        on
            days.handle = handles.handle
            and days.met_day = handles.first_day
            and days.telling_id <> handles.telling_id
),

decided as (
    select
        least(claims.telling_id, other_claims.telling_id) as telling_id,
        greatest(claims.telling_id, other_claims.telling_id) as other_telling_id
    from decisions
    inner join grouped as claims on decisions.event_claim_id = claims.event_claim_id
    inner join grouped as other_claims
        on
            decisions.other_event_claim_id = other_claims.event_claim_id
            and claims.telling_id <> other_claims.telling_id
),

final as (
    select * from met
    union
    select * from met_in_a_year
    union
    select * from met_in_translation
    union
    select * from decided
)

select * from final
