"""Counts of participants as articles state them: bounds, units, tense and size.

What is made of them (estimates, figures per event) is in `estimates`. Rules and terms are those of
the codebook, section Participant counts.
"""

from expectations.publication import DAYS_BETWEEN_TIME_ZONES, PUBLISHED, WITH_ARTICLE
from expectations.rules import QUARANTINE, WARN, Rule

COUNTS = "raw.participant_counts"

LARGEST_GATHERING = 10_000_000
"""Persons on site; only pilgrimages and year-long world expos have come near it."""
LARGE_GATHERING = 1_000_000
FORECAST_TOLD_WITHIN_DAYS = 30
"""As `forecast_told_within_days` of the dbt project, which leaves such counts out."""
COUNTRIES_OF_THE_WORLD = 260
"""ISO 3166-1 has about 250 codes, territories included."""

_COUNTED = ("count_text", "value", "lower_bound", "upper_bound", "qualifier", "role", "unit")
_ONE_EVENT = "this.scope not in ('series_cumulative', 'multi_event') and this.about_year is null"
_ON_SITE = "this.unit = 'person' and this.mode <> 'online' and this.role <> 'viewer'"
_SIZE = "greatest(coalesce(this.value, 0), coalesce(this.lower_bound, 0))"
_WITH_EVENT = f"""join raw.event_claims as event on event.event_claim_id = this.event_claim_id
    {WITH_ARTICLE}"""
_TOLD = (
    "count_text", "basis", "event.event_name", "event.event_status", "event.start_date",
    "event.end_date", f"{PUBLISHED} as published_date",
)  # fmt: skip
_BODIES = {
    "country_represented": "country",
    "city_represented": "city",
    "organisation_represented": "organisation",
    "team_represented": "team",
}
_PERSONS = "'speaker', 'delegate', 'representative', 'volunteer', 'journalist', 'expert', 'guest'"
_NO_PARTICIPANTS = "'office', 'year', 'day', 'square_metre', 'money', 'percent'"

_BOUNDS = (
    Rule(
        name="lower_bound__not_above_upper_bound",
        table=COUNTS,
        severity=QUARANTINE,
        reason="No number is at least the one and at most the other.",
        broken="this.lower_bound > this.upper_bound",
        shows=_COUNTED,
    ),
    Rule(
        name="value__inside_bounds",
        table=COUNTS,
        severity=QUARANTINE,
        reason="«More than 70» leaves 71 and up: the number itself misses a bound by one at most.",
        broken="this.value < this.lower_bound - 1 or this.value > this.upper_bound + 1",
        shows=_COUNTED,
    ),
    Rule(
        name="bounds__agree_with_qualifier",
        table=COUNTS,
        severity=WARN,
        reason="The words around a number say on which side of it the truth lies.",
        broken="""case this.qualifier
            when 'exact' then this.lower_bound <> this.value or this.upper_bound <> this.value
            when 'nearly' then coalesce(this.upper_bound, this.value) >= this.value
            when 'less_than' then coalesce(this.upper_bound, this.value) >= this.value
            when 'more_than' then coalesce(this.lower_bound, -1) < this.value
            when 'at_least' then this.value <> coalesce(this.lower_bound, -1)
            when 'at_most' then this.value <> coalesce(this.upper_bound, -1)
            when 'between' then this.lower_bound is null or this.upper_bound is null
            when 'vague_plural' then this.value is not null
            when 'none_reported' then this.value is not null or this.lower_bound is not null
                or this.upper_bound is not null
            else false end""",
        shows=_COUNTED,
    ),
    Rule(
        name="number__given_with_qualifier",
        table=COUNTS,
        severity=WARN,
        reason="Words without a number are lists, vague plurals, records, or deny one.",
        broken="""this.value is null and this.basis <> 'enumerated'
            and this.qualifier in ('exact', 'approx', 'nearly', 'more_than', 'at_least',
                'less_than', 'at_most')""",
        shows=_COUNTED,
    ),
    Rule(
        name="is_round_number__agrees_with_value",
        table=COUNTS,
        severity=WARN,
        reason="A bare number is round where it ends in 0.",
        broken="this.is_round_number and this.value % 10 <> 0",
        shows=("count_text", "value", "is_round_number"),
    ),
)  # fmt: skip

_UNITS = (
    Rule(
        name="bodies__counted_in_their_unit",
        table=COUNTS,
        severity=QUARANTINE,
        reason="Countries, cities, organisations and teams are never counted as persons.",
        broken=" or ".join(
            f"(this.role = '{r}' and this.unit <> '{u}')" for r, u in _BODIES.items()
        ),
        shows=_COUNTED,
    ),
    Rule(
        name="persons__counted_in_persons",
        table=COUNTS,
        severity=WARN,
        reason="These roles are those of persons.",
        broken=f"this.role in ({_PERSONS}) and this.unit not in ('person', 'family')",
        shows=_COUNTED,
    ),
    Rule(
        name="unit__counts_participants",
        table=COUNTS,
        severity=QUARANTINE,
        reason="Money, shares, spans of time and floor space take part in nothing.",
        broken=f"this.unit in ({_NO_PARTICIPANTS})",
        shows=_COUNTED,
    ),
)

_TENSE = (
    Rule(
        name="expected_count__not_of_past_event",
        table=COUNTS,
        severity=WARN,
        reason="What is expected long after an event is expected of the next one; no mart uses it.",
        joins=_WITH_EVENT,
        broken=f"""this.basis = 'expected' and event.event_status = 'held'
            and event.end_date + {FORECAST_TOLD_WITHIN_DAYS} < article.published_date
            and {_ONE_EVENT}""",
        shows=_TOLD,
    ),
    Rule(
        name="reported_count__not_before_event",
        table=COUNTS,
        severity=WARN,
        reason="Nobody has counted the participants of an event that has not begun.",
        joins=_WITH_EVENT,
        broken=f"""this.basis in ('reported_actual', 'counted', 'audited') and {_ONE_EVENT}
            and event.start_date > {PUBLISHED} + {DAYS_BETWEEN_TIME_ZONES}""",
        shows=_TOLD,
    ),
    Rule(
        name="reported_count__not_of_scheduled_event",
        table=COUNTS,
        severity=WARN,
        reason="A number reported as fact belongs to an event that is told as past or present.",
        joins=_WITH_EVENT,
        broken=f"""this.basis in ('reported_actual', 'counted', 'audited') and {_ONE_EVENT}
            and event.event_status = 'scheduled'""",
        shows=_TOLD,
    ),
)

_SIZES = (
    Rule(
        name="persons_at_one_event__possible",
        table=COUNTS,
        severity=QUARANTINE,
        reason="A population or a total of many events was taken for one attendance.",
        broken=f"{_SIZE} > {LARGEST_GATHERING} and {_ON_SITE} and {_ONE_EVENT}",
        shows=(*_COUNTED, "scope"),
    ),
    Rule(
        name="persons_at_one_event__usual",
        table=COUNTS,
        severity=WARN,
        reason="So many people at one event are rare enough to be looked at.",
        broken=f"""{_SIZE} > {LARGE_GATHERING} and {_SIZE} <= {LARGEST_GATHERING}
            and {_ON_SITE} and {_ONE_EVENT}""",
        shows=(*_COUNTED, "scope"),
    ),
    Rule(
        name="countries_represented__exist",
        table=COUNTS,
        severity=QUARANTINE,
        reason="There are fewer countries and territories in the world.",
        broken=f"this.unit = 'country' and {_SIZE} > {COUNTRIES_OF_THE_WORLD}",
        shows=_COUNTED,
    ),
)

CLAIM_RULES = (*_BOUNDS, *_UNITS, *_TENSE, *_SIZES)
