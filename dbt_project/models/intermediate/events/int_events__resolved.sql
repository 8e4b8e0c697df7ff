with

ranked as (
    select * from {{ ref('int_event_claims__ranked') }}
),

final as (
    select
        ranked.event_id,
        arg_min(ranked.event_series_id, ranked.name_rank) as event_series_id,
        arg_min(ranked.event_name, ranked.name_rank) as event_name,
        arg_min(ranked.is_event_named, ranked.name_rank) as is_event_named,
        arg_min(ranked.series_name, ranked.name_rank) as series_name,
        arg_min(ranked.edition_number, ranked.name_rank) as edition_number,
        arg_min(ranked.edition_year, ranked.name_rank) as edition_year,
        arg_min(ranked.event_kind, ranked.name_rank) as event_kind,
        arg_min(ranked.event_status, ranked.status_rank) as event_status,
        arg_min(ranked.event_format, ranked.status_rank) as event_format,
        arg_min(ranked.is_annual, ranked.name_rank) as is_annual,
        arg_min(ranked.organiser_name, ranked.name_rank) as organiser_name,
        arg_min(
            ranked.is_organiser_inferred, ranked.name_rank
        ) filter (where ranked.organiser_name is not null) as is_organiser_inferred,
        arg_min(ranked.theme, ranked.name_rank) as theme,
        {%- for column in [
            'start_date', 'end_date', 'date_precision', 'earliest_date', 'latest_date', 'duration_days',
        ] %}
        any_value(ranked.{{ column }}) filter (where ranked.date_rank = 1) as {{ column }},
        {%- endfor %}
        {%- for column in [
            'venue_name', 'city_name', 'place_id', 'region_name', 'country_code', 'is_country_inferred',
        ] %}
        any_value(ranked.{{ column }}) filter (where ranked.place_rank = 1) as {{ column }},
        {%- endfor %}
        count(distinct ranked.article_id) as article_count,
        count(distinct ranked.origin_id) as independent_source_count,
        count(distinct ranked.start_date) filter (where ranked.date_precision = 'day') > 1
        or count(distinct ranked.end_date) filter (where ranked.date_precision = 'day') > 1
        or count(distinct ranked.city_key) > 1
        or count(distinct ranked.country_code) filter (
            where not ranked.is_country_a_city and not ranked.is_country_inferred
        ) > 1
        or count(distinct ranked.edition_number) > 1
        or count(distinct ranked.event_status) filter (where ranked.is_final) > 1
            as has_detail_conflict
    from ranked
    group by ranked.event_id
)

select * from final
