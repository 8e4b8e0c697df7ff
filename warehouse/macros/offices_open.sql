-- How many offices were open on a day, in one row: from offices_open('2024-12-31'). lower_bound
-- counts those told open around that day, estimate those that had opened and are not told closed,
-- upper_bound all that can have been open, plans included. offices_as_of(day) lists them.
create or replace macro offices_open(day) as table (
    select
        count(*) filter (where offices.is_open_certain) as lower_bound,
        count(*) filter (where offices.is_open_presumed) as estimate,
        count(*) as upper_bound
    from offices_as_of(day) as offices
);
