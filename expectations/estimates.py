"""Figures under the counting policy: estimates of single counts and attendance per event.

A policy decides how wide «nearly» is and which claim is preferred; these rules hold under every
policy. Terms are those of the codebook, sections Width rule and Resolution to event level.
"""

from expectations.rules import STOP, WARN, Rule

COUNTS = "marts.fct_participant_counts"
QUANTITIES = "marts.fct_quantities"
ATTENDANCE = "marts.fct_event_attendance"

_FIGURES = ("value", "lower_bound", "upper_bound", "estimate_low", "estimate_mid", "estimate_high")
_RESOLVED = ("lower_bound", "estimate", "upper_bound", "has_count_conflict")


def _estimates(table: str) -> tuple[Rule, ...]:
    return (
        Rule(
            name="estimates__ordered",
            table=table,
            severity=STOP,
            reason="The middle of an estimate lies between its ends.",
            broken="""this.estimate_low > this.estimate_high
                or this.estimate_mid not between this.estimate_low and this.estimate_high""",
            shows=_FIGURES,
        ),
        Rule(
            name="estimate__inside_bounds",
            table=table,
            severity=WARN,
            reason="A policy may narrow what the words allow, and never leaves it.",
            broken="""this.estimate_low < this.lower_bound
                or this.estimate_high > this.upper_bound""",
            shows=("qualifier", *_FIGURES),
        ),
    )


MART_RULES = (
    *_estimates(COUNTS),
    *_estimates(QUANTITIES),
    Rule(
        name="magnitude__agrees_with_value",
        table=COUNTS,
        severity=WARN,
        reason="The order of size is that of the number.",
        broken="this.magnitude <> greatest(1, length(this.value::varchar) - 1) and this.value > 0",
        shows=("value", "magnitude"),
    ),
    Rule(
        name="event_role_unit_mode__unique",
        table=ATTENDANCE,
        severity=STOP,
        reason="Two rows for one event, role, unit and mode would be added up.",
        relation=f"""(select event_id, role, unit, mode, count(*) as row_count from {ATTENDANCE}
            group by all having count(*) > 1)""",
        broken="true",
        shows=("this.row_count",),
    ),
    Rule(
        name="lower_bound__not_above_upper_bound",
        table=ATTENDANCE,
        severity=STOP,
        reason="Bounds that exclude each other are a conflict, and flagged as one.",
        broken="this.lower_bound > this.upper_bound and not this.has_count_conflict",
        shows=_RESOLVED,
    ),
    Rule(
        name="estimate__inside_bounds",
        table=ATTENDANCE,
        severity=WARN,
        reason="A figure outside the bounds that other articles give is a conflict.",
        broken="""not this.has_count_conflict
            and (this.estimate < this.lower_bound or this.estimate > this.upper_bound)""",
        shows=_RESOLVED,
    ),
    Rule(
        name="speakers__not_more_than_participants",
        table=ATTENDANCE,
        severity=WARN,
        reason="Speakers take part too, so an event has at least as many participants.",
        joins=f"""join (
                select event_id, max(coalesce(upper_bound, estimate, lower_bound)) as most
                from {ATTENDANCE}
                where unit = 'person' and role in ('participant', 'attendee', 'visitor')
                group by event_id
            ) as participants on participants.event_id = this.event_id""",
        broken="""this.role = 'speaker' and this.unit = 'person'
            and coalesce(this.lower_bound, this.estimate) > participants.most""",
        shows=("this.estimate as speakers", "participants.most as participants"),
    ),
    Rule(
        name="independent_source_count__not_above_claim_count",
        table=ATTENDANCE,
        severity=STOP,
        reason="Every source makes a claim.",
        broken="this.independent_source_count > this.claim_count",
        shows=("claim_count", "independent_source_count"),
    ),
    Rule(
        name="spread_ratio__at_least_one",
        table=ATTENDANCE,
        severity=WARN,
        reason="The largest number is no smaller than the smallest.",
        broken="this.spread_ratio < 1",
        shows=("spread_ratio", "claim_count"),
    ),
)  # fmt: skip
