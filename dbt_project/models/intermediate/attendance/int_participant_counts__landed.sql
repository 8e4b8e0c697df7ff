with

participant_counts as (
    select * from {{ ref('int_participant_counts__current') }}
),

about_editions as (
    select * from {{ ref('int_participant_counts__about_editions') }}
),

-- A figure about another year is one of that year's edition, where the series has it.
final as (
    select
        participant_counts.* replace (
            coalesce(about_editions.edition_event_id, participant_counts.event_id) as event_id
        ),
        about_editions.edition_event_id is not null as is_about_edition
    from participant_counts
    left join about_editions
        on participant_counts.count_claim_id = about_editions.count_claim_id
)

select * from final
