-- A returned row is a document whose versions are not numbered from 1 without a gap, or of which
-- not exactly the last version is current.
with

articles as (
    select * from {{ ref('dim_articles') }}
)

select
    articles.document_id,
    count(*) as version_count,
    max(articles.version_number) as last_version,
    count(*) filter (where articles.is_current_version) as current_count
from articles
group by articles.document_id
having
    count(*) <> max(articles.version_number)
    or count(distinct articles.version_number) <> count(*)
    or count(*) filter (where articles.is_current_version) <> 1
    or max(articles.version_number) filter (where articles.is_current_version) <> count(*)
    or count(*) filter (where articles.superseded_date is null) <> 1
