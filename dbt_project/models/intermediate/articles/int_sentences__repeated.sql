with

sentences as (
    select * from {{ ref('stg_lake__sentences') }}
),

articles as (
    select * from {{ ref('int_articles__current') }}
),

documents as (
    select * from {{ ref('stg_lake__documents') }}
),

event_claims as (
    select * from {{ ref('stg_lake__event_claims') }}
),

dependants as (
    {{ claims_that_need_an_event() }}
),

-- A site is known by its address; files from a folder come from no site.
printed as (
    select
        sentences.sentence_id,
        articles.text_article_id,
        {{ site_of('documents.url') }} as site,
        md5(sentences.sentence_text) as sentence_hash,
        struct_pack(
            told := coalesce(articles.told_date, documents.ingest_date),
            received := documents.ingest_date,
            id := articles.text_article_id
        ) as told_in
    from sentences
    inner join articles on sentences.article_id = articles.article_id
    inner join documents on sentences.article_id = documents.article_id
    where documents.url is not null
),

-- «The council meets on Tuesday» may stand on every page and mean another day each time.
dated as (
    select
        event_claims.sentence_id,
        min(event_claims.start_date) as start_date
    from event_claims
    where event_claims.start_date is not null
    group by event_claims.sentence_id
),

lines as (
    select
        printed.site,
        printed.sentence_hash,
        min(printed.told_in).id as first_article_id
    from printed
    left join dated on printed.sentence_id = dated.sentence_id
    group by printed.site, printed.sentence_hash
    having
        count(distinct printed.text_article_id) >= {{ var('repeated_line_pages') }}
        and count(distinct dated.start_date) <= 1
),

again as (
    select printed.sentence_id
    from printed
    inner join lines
        on
            printed.site = lines.site
            and printed.sentence_hash = lines.sentence_hash
            and printed.text_article_id <> lines.first_article_id
),

-- The line that names the event stays where the article has more to tell of that event.
needed as (
    select event_claims.sentence_id
    from event_claims
    inner join dependants on event_claims.event_claim_id = dependants.event_claim_id
    where not exists (
        select 1
        from again
        where again.sentence_id = dependants.sentence_id
    )
),

final as (
    select sentences.*
    from sentences
    inner join again on sentences.sentence_id = again.sentence_id
    where not exists (
        select 1
        from needed
        where needed.sentence_id = again.sentence_id
    )
)

select * from final
