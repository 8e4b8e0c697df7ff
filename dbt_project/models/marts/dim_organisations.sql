with

mentions as (
    select * from {{ ref('int_organisation_mentions__unioned') }}
),

parents as (
    select * from {{ ref('int_organisation_parents__resolved') }}
),

supported as (
    select
        mentions.*,
        count(*) over (
            partition by mentions.organisation_id, mentions.organisation_name
        ) as name_support,
        count(*) over (
            partition by mentions.organisation_id, mentions.acronym
        ) as acronym_support,
        count(*) over (
            partition by mentions.organisation_id, mentions.organisation_kind
        ) as kind_support,
        count(*) over (
            partition by
                mentions.organisation_id, mentions.inception_date, mentions.inception_precision
        ) as inception_support
    from mentions
),

-- What most mentions agree on; of founding dates the finest. The alphabet settles ties.
ranked as (
    select
        supported.*,
        row_number() over (
            partition by supported.organisation_id
            order by
                supported.inception_date is not null desc,
                {{ precision_rank('supported.inception_precision') }} asc,
                supported.inception_support desc,
                supported.inception_date asc,
                supported.inception_text asc nulls last
        ) as inception_rank
    from supported
),

described as (
    select
        ranked.organisation_id,
        coalesce(
            first(
                ranked.organisation_name
                order by
                    ranked.is_full_name desc,
                    ranked.name_support desc,
                    length(ranked.organisation_name) desc,
                    ranked.organisation_name asc
            ) filter (where ranked.organisation_name is not null),
            any_value(ranked.resolved_organisation_key)
        ) as organisation_name,
        any_value(ranked.resolved_organisation_key) as organisation_key,
        first(
            ranked.acronym order by ranked.acronym_support desc, ranked.acronym asc
        ) filter (where ranked.acronym is not null) as acronym,
        first(
            ranked.organisation_kind
            order by ranked.kind_support desc, ranked.organisation_kind asc
        ) filter (where ranked.organisation_kind is not null) as organisation_kind,
        any_value(ranked.inception_date) filter (where ranked.inception_rank = 1)
            as inception_date,
        any_value(ranked.inception_precision) filter (where ranked.inception_rank = 1)
            as inception_precision,
        any_value(ranked.inception_text) filter (where ranked.inception_rank = 1)
            as inception_text,
        count(distinct ranked.article_id) as article_count
    from ranked
    group by ranked.organisation_id
),

final as (
    select
        described.organisation_id,
        described.organisation_name,
        described.organisation_key,
        described.acronym,
        described.organisation_kind,
        described.inception_date,
        described.inception_precision,
        described.inception_text,
        parents.parent_organisation_id,
        parent_organisations.organisation_name as parent_organisation_name,
        parents.parent_relation_id,
        described.article_count
    from described
    left join parents on described.organisation_id = parents.organisation_id
    left join described as parent_organisations
        on parents.parent_organisation_id = parent_organisations.organisation_id
)

select * from final
