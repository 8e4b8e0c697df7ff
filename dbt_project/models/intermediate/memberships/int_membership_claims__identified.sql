with

membership_claims as (
    select * from {{ ref('stg_lake__membership_claims') }}
),

articles as (
    select * from {{ ref('int_articles__current') }}
),

sentences as (
    select * from {{ ref('int_sentences__current') }}
),

organisations as (
    select * from {{ ref('int_organisations__identified') }}
),

places as (
    select * from {{ ref('stg_lake__places') }}
),

current_claims as (
    select
        membership_claims.* replace (places.place_id as place_id),
        articles.origin_id,
        sentences.sentence_text as evidence_text,
        organisations.organisation_id,
        members.organisation_id as member_organisation_id,
        {{ hash_id([
            'coalesce(places.place_id, members.organisation_id)', 'organisations.organisation_id',
        ]) }} as belonging_id
    from membership_claims
    inner join articles on membership_claims.article_id = articles.article_id
    inner join sentences on membership_claims.sentence_id = sentences.sentence_id
    inner join organisations
        on membership_claims.organisation_key = organisations.organisation_key
    left join organisations as members
        on membership_claims.member_key = members.organisation_key
    left join places on membership_claims.place_id = places.place_id
),

-- Nobody is a member of themselves under another name.
final as (
    select *
    from current_claims
    where
        (current_claims.place_id is not null or current_claims.member_organisation_id is not null)
        and current_claims.member_organisation_id is distinct from current_claims.organisation_id
)

select * from final
