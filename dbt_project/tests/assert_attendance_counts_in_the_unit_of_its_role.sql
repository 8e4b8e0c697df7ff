-- A returned row is an attendance in a unit that its role is not counted in, such as participants
-- in visits or countries in persons.
with

attendance as (
    select * from {{ ref('event_attendance_by_policy') }}
),

role_units as (
    select * from {{ ref('role_units') }}
)

select attendance.*
from attendance
left join role_units
    on
        attendance.role = role_units.role
        and attendance.unit = role_units.unit
where role_units.role is null
