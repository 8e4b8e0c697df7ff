with

organisations as (
    select * from {{ ref('stg_lake__organisations') }}
),

event_organisations as (
    select * from {{ ref('stg_lake__event_organisations') }}
),

office_claims as (
    select * from {{ ref('stg_lake__office_claims') }}
),

articles as (
    select * from {{ ref('int_articles__current') }}
),

renames as (
    select * from {{ ref('int_organisation_renames__resolved') }}
),

named as (
    select
        organisations.organisation_key,
        organisations.article_id
    from organisations
    union all
    select
        event_organisations.organisation_key,
        event_organisations.article_id
    from event_organisations
    union all
    select
        office_claims.organisation_key,
        office_claims.article_id
    from office_claims
),

keys as (
    select distinct named.organisation_key
    from named
    inner join articles on named.article_id = articles.article_id
    where named.organisation_key is not null
),

definitions as (
    select distinct
        {{ word_key('organisations.acronym') }} as acronym_key,
        organisations.organisation_key
    from organisations
    inner join articles on organisations.article_id = articles.article_id
    where
        organisations.acronym is not null
        and organisations.organisation_key <> {{ word_key('organisations.acronym') }}
),

-- An acronym that two organisations share stands for neither of them.
unambiguous as (
    select
        definitions.acronym_key,
        min(definitions.organisation_key) as organisation_key
    from definitions
    group by definitions.acronym_key
    having count(*) = 1
),

spelled_out as (
    select
        keys.organisation_key,
        coalesce(unambiguous.organisation_key, keys.organisation_key) as full_key
    from keys
    left join unambiguous on keys.organisation_key = unambiguous.acronym_key
),

resolved as (
    select
        spelled_out.organisation_key,
        coalesce(renames.present_key, spelled_out.full_key) as resolved_organisation_key
    from spelled_out
    left join renames on spelled_out.full_key = renames.former_key
),

final as (
    select
        resolved.organisation_key,
        resolved.resolved_organisation_key,
        {{ hash_id(['resolved.resolved_organisation_key']) }} as organisation_id
    from resolved
)

select * from final
