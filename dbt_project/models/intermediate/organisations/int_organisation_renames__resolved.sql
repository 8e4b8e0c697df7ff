with

relations as (
    select * from {{ ref('stg_lake__organisation_relations') }}
),

articles as (
    select * from {{ ref('int_articles__current') }}
),

renames as (
    select distinct
        relations.object_key as former_key,
        relations.subject_key as present_key
    from relations
    inner join articles on relations.article_id = articles.article_id
    where
        relations.relation = 'renamed_from'
        and relations.object_key <> relations.subject_key
),

-- A name that two organisations are said to have borne before leads to neither of them.
unambiguous as (
    select
        renames.former_key,
        min(renames.present_key) as present_key
    from renames
    group by renames.former_key
    having count(*) = 1
),

-- From name to name, three times at most.
followed as (
    select
        unambiguous.former_key,
        coalesce(
            third_renames.present_key, second_renames.present_key, unambiguous.present_key
        ) as present_key,
        coalesce(
            unambiguous.former_key in (second_renames.present_key, third_renames.present_key),
            false
        ) as is_circular
    from unambiguous
    left join unambiguous as second_renames on unambiguous.present_key = second_renames.former_key
    left join unambiguous as third_renames on second_renames.present_key = third_renames.former_key
),

-- Where articles tell that each of two names was the former one, both stay.
final as (
    select
        followed.former_key,
        followed.present_key
    from followed
    where not followed.is_circular
)

select * from final
