-- A returned row means that not exactly one counting policy is the house's, so that the marts would
-- show every count several times or never.
select count(*) as house_policy_count
from {{ ref('counting_policies') }} as counting_policies
where counting_policies.is_house
having count(*) <> 1
