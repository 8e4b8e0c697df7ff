with

person_roles as (
    select * from {{ ref('stg_lake__person_roles') }}
),

articles as (
    select * from {{ ref('int_articles__current') }}
),

sentences as (
    select * from {{ ref('int_sentences__current') }}
),

told as (
    select
        person_roles.*,
        {{ hash_id(['person_roles.person_key']) }} as person_id,
        person_roles.role_title = 'author' as is_byline,
        articles.told_date
    from person_roles
    inner join articles on person_roles.article_id = articles.article_id
    inner join sentences on person_roles.sentence_id = sentences.sentence_id
),

-- The latest function counts; a byline is one only for those who have no other.
ranked as (
    select
        told.*,
        row_number() over (
            partition by told.person_id
            order by
                told.is_byline asc,
                told.told_date desc nulls last,
                told.organisation_name is not null desc,
                told.confidence desc,
                told.person_role_id asc
        ) as role_rank
    from told
),

final as (
    select
        ranked.person_id,
        any_value(ranked.person_name) filter (where ranked.role_rank = 1) as person_name,
        any_value(ranked.person_key) as person_key,
        any_value(ranked.role_title) filter (where ranked.role_rank = 1) as role_title,
        any_value(ranked.organisation_name) filter (where ranked.role_rank = 1)
            as organisation_name,
        count(distinct ranked.article_id) as article_count
    from ranked
    group by ranked.person_id
)

select * from final
