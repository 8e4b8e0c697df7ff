{#- What became of each claim of a version in the next version of its document: rows of `article_id`,
    `previous_article_id`, `previous_<key>` and `<key>` (NULL: gone). `claims` have `<key>`,
    `article_id`, `known_as` (what finds a claim again) and `among` (what it is one of): a claim that
    is not found again is the only one of its kind left, where there is one. -#}
{% macro claims_of_next_version(claims, key) -%}
with

-- A retracted article tells nothing any more.
successions as (
    select
        succeeded.article_id,
        succeeded.previous_article_id,
        if(succeeded.is_retracted, null, succeeded.article_id) as telling_article_id
    from {{ ref('int_articles__succeeded') }} as succeeded
),

found_again as (
    select
        successions.*,
        earlier.{{ key }} as previous_{{ key }},
        earlier.among,
        later.{{ key }}
    from successions
    inner join {{ claims }} as earlier on successions.previous_article_id = earlier.article_id
    left join {{ claims }} as later
        on
            successions.telling_article_id = later.article_id
            and earlier.known_as = later.known_as
),

only_gone as (
    select
        found_again.telling_article_id,
        found_again.among,
        min(found_again.previous_{{ key }}) as previous_{{ key }}
    from found_again
    where found_again.{{ key }} is null
    group by found_again.telling_article_id, found_again.among
    having count(*) = 1
),

only_new as (
    select
        later.article_id,
        later.among,
        min(later.{{ key }}) as {{ key }}
    from {{ claims }} as later
    inner join successions on later.article_id = successions.telling_article_id
    left join found_again on later.{{ key }} = found_again.{{ key }}
    where found_again.{{ key }} is null
    group by later.article_id, later.among
    having count(*) = 1
)

select
    found_again.article_id,
    found_again.previous_article_id,
    found_again.previous_{{ key }},
    coalesce(found_again.{{ key }}, only_new.{{ key }}) as {{ key }}
from found_again
left join only_gone on found_again.previous_{{ key }} = only_gone.previous_{{ key }}
left join only_new
    on
        only_gone.telling_article_id = only_new.article_id
        and only_gone.among = only_new.among
{%- endmacro %}
