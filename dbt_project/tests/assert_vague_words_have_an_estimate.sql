-- A returned row is a wording of a vague plural («hundreds») that the house policy has no estimate
-- for; it still has its bounds. Words such as «many» come with the bound 2 and mean no number.
{{ config(severity='warn') }}

select
    participant_counts.lower_bound,
    count(*) as claim_count,
    min(participant_counts.count_text) as example
from {{ ref('fct_participant_counts') }} as participant_counts
where
    participant_counts.qualifier = 'vague_plural'
    and participant_counts.estimate_mid is null
    and participant_counts.lower_bound <> 2
group by participant_counts.lower_bound
