with

relations as (
    select * from {{ ref('int_organisation_relations__identified') }}
),

told as (
    select
        relations.organisation_relation_id,
        relations.origin_id,
        relations.told_date,
        relations.confidence,
        case
            when relations.relation = 'parent_of' then relations.object_organisation_id
            else relations.subject_organisation_id
        end as organisation_id,
        case
            when relations.relation = 'parent_of' then relations.subject_organisation_id
            else relations.object_organisation_id
        end as parent_organisation_id
    from relations
    where relations.relation in ('parent_of', 'part_of')
),

supported as (
    select
        told.*,
        count(distinct told.origin_id) over (
            partition by told.organisation_id, told.parent_organisation_id
        ) as parent_support,
        max(told.told_date) over (
            partition by told.organisation_id, told.parent_organisation_id
        ) as parent_told_date
    from told
    where told.organisation_id <> told.parent_organisation_id
),

-- What most sources tell, then the latest told; the latest telling of it is its evidence.
final as (
    select
        supported.organisation_id,
        supported.parent_organisation_id,
        supported.organisation_relation_id as parent_relation_id
    from supported
    qualify
        row_number() over (
            partition by supported.organisation_id
            order by
                supported.parent_support desc,
                supported.parent_told_date desc nulls last,
                supported.parent_organisation_id asc,
                supported.told_date desc nulls last,
                supported.confidence desc,
                supported.organisation_relation_id asc
        ) = 1
)

select * from final
