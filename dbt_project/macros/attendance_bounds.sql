{#- What a policy makes of the counts it listens to, by its method:
    preferred     the best claim's estimate, inside the bounds that all claims leave together; where
                  they contradict each other, the interval spans them all;
    low_and_high  the lowest and the highest number, and their mean;
    lowest        the most conservative number, and nothing else. -#}

{% macro attendance_lower_bound(row) -%}
case
    when {{ row }}.method <> 'preferred' then {{ row }}.lowest_estimate
    when {{ row }}.has_count_conflict then least({{ row }}.lowest_reach, {{ row }}.preferred_estimate)
    else {{ row }}.highest_lower
end
{%- endmacro %}

{% macro attendance_upper_bound(row) -%}
case {{ row }}.method
    when 'lowest' then {{ row }}.lowest_estimate
    when 'low_and_high' then {{ row }}.highest_estimate
    else
        case
            when {{ row }}.has_count_conflict
                then greatest({{ row }}.highest_reach, {{ row }}.preferred_estimate)
            else {{ row }}.lowest_upper
        end
end
{%- endmacro %}

{% macro attendance_estimate(row) -%}
case {{ row }}.method
    when 'lowest' then {{ row }}.lowest_estimate
    when 'low_and_high'
        then cast(round(({{ row }}.lowest_estimate + {{ row }}.highest_estimate) / 2) as bigint)
    else {{ kept_between(row ~ '.preferred_estimate', row ~ '.lower_bound', row ~ '.upper_bound') }}
end
{%- endmacro %}
