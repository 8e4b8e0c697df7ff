"""Dates of events: order, bounds, precision, and agreement with the words that state them.

What relates a date to the day of publication is in `publication`. Rules and terms are those of the
codebook, section Dates.
"""

from expectations.rules import QUARANTINE, STOP, WARN, Rule

CLAIMS = "raw.event_claims"
EVENTS = "marts.fct_events"

FIRST_YEAR, LAST_YEAR = 1000, 2200
"""Years with four digits that a calendar of gatherings can mean."""
FIRST_REMEMBERED_YEAR, LAST_PLANNED_YEAR = 1900, 2100
LONGEST_GAP_TO_EDITION_YEAR = 1
"""A gathering may be moved into the next year and keep its name."""

_SHOWN = ("event_name", "start_date", "end_date", "date_precision", "date_text")
_EVENT_DATES = ("start_date", "end_date", "earliest_date", "latest_date")
# A year is four digits that belong to no longer number, clock time or decimal.
_YEARS = (
    "regexp_extract_all(this.date_text, '(?:^|[^0-9:.,])((?:19|20|21)[0-9][0-9])(?:$|[^0-9])', 1)"
)
_BARE_YEAR = "^[^0-9[:alpha:]]?[[:alpha:]]?[[:alpha:]]?[[:space:]]*[12][0-9][0-9][0-9]$"


def ordered(table: str, severity: str) -> tuple[Rule, ...]:
    """The order of the four dates of an event, wherever a table has them.

    Days lie between earliest and latest; the whole period of a coarse date need only meet them.
    """
    conditions = {
        "start_date__not_after_end_date": "this.start_date > this.end_date",
        "earliest_date__not_after_latest_date": "this.earliest_date > this.latest_date",
        "start_date__not_before_earliest_date": """this.earliest_date >
            case this.date_precision when 'day' then this.start_date else this.end_date end""",
        "end_date__not_after_latest_date": """this.latest_date <
            case this.date_precision when 'day' then this.end_date else this.start_date end""",
    }
    return tuple(
        Rule(
            name=name,
            table=table,
            severity=severity,
            reason="An event ends when it starts or later, within the days that the text allows.",
            broken=broken,
            shows=("event_name", *_EVENT_DATES, "date_precision"),
        )
        for name, broken in conditions.items()
    )


def years_between(first: int, last: int, columns: tuple[str, ...]) -> str:
    """SQL condition: one of the date columns lies in a year outside the bounds."""
    return " or ".join(f"year(this.{column}) not between {first} and {last}" for column in columns)


_BOUNDS = (
    Rule(
        name="event_dates__within_calendar",
        table=CLAIMS,
        severity=STOP,
        reason="Such a year is a number that was mistaken for a date.",
        broken=years_between(FIRST_YEAR, LAST_YEAR, _EVENT_DATES),
        shows=("event_name", *_EVENT_DATES, "date_text"),
    ),
    Rule(
        name="event_dates__within_living_memory",
        table=CLAIMS,
        severity=WARN,
        reason="Articles seldom tell of gatherings so long ago or so far ahead.",
        broken=years_between(FIRST_REMEMBERED_YEAR, LAST_PLANNED_YEAR, _EVENT_DATES),
        shows=("event_name", *_EVENT_DATES, "date_text"),
    ),
    Rule(
        name="edition_year__near_start_date",
        table=CLAIMS,
        severity=WARN,
        reason="The year in an event's name is the year it takes place, unless it was moved.",
        broken=f"abs(this.edition_year - year(this.start_date)) > {LONGEST_GAP_TO_EDITION_YEAR}",
        shows=("event_name", "edition_year", "start_date", "date_text"),
    ),
    Rule(
        name="sub_event__inside_its_parent",
        table=CLAIMS,
        severity=WARN,
        reason="A part of an event takes place while the event does.",
        joins=f"join {CLAIMS} as parent on parent.event_claim_id = this.parent_event_claim_id",
        broken="this.start_date < parent.start_date or this.end_date > parent.end_date",
        shows=(
            "event_name", "start_date", "end_date", "parent.start_date as parent_start_date",
            "parent.end_date as parent_end_date",
        ),
    ),
    Rule(
        name="anchor_date__inside_its_tolerance",
        table=CLAIMS,
        severity=QUARANTINE,
        reason="The anchor that was used is one of those that give the same answer.",
        broken="this.anchor_date not between this.anchor_earliest and this.anchor_latest",
        shows=("date_text", "anchor_date", "anchor_earliest", "anchor_latest"),
    ),
)  # fmt: skip

_PRECISION = (
    Rule(
        name="end_date__given_with_start_date",
        table=CLAIMS,
        severity=WARN,
        reason="A day has both ends; a last day («closed on 5 May») and the first of what goes on "
        "(«opened on Monday») stand alone.",
        broken="this.start_date is not null and this.end_date is null "
        "and this.event_status is distinct from 'ongoing'",
        shows=_SHOWN,
    ),
    Rule(
        name="date_text__given_with_start_date",
        table=CLAIMS,
        severity=WARN,
        reason="A date without the words that state it cannot be verified.",
        broken="this.end_date is not null and coalesce(this.date_text, '') = ''",
        shows=_SHOWN,
    ),
    Rule(
        name="date_precision__given_with_start_date",
        table=CLAIMS,
        severity=WARN,
        reason="A month and its first day are told apart by the precision alone.",
        broken="this.end_date is not null and this.date_precision is null",
        shows=_SHOWN,
    ),
    Rule(
        name="date_range__spans_its_precision",
        table=CLAIMS,
        severity=WARN,
        reason="A coarse date starts on the first day of its period and ends on the last.",
        broken="""case this.date_precision
            when 'year' then this.start_date <> date_trunc('year', this.start_date)
                or this.end_date + 1 <> date_trunc('year', this.end_date + 1)
            when 'quarter' then this.start_date <> date_trunc('quarter', this.start_date)
                or this.end_date + 1 <> date_trunc('quarter', this.end_date + 1)
            when 'day' then false
            else this.start_date <> date_trunc('month', this.start_date)
                or this.end_date + 1 <> date_trunc('month', this.end_date + 1) end""",
        shows=_SHOWN,
    ),
    Rule(
        name="date_precision__not_finer_than_text",
        table=CLAIMS,
        severity=QUARANTINE,
        reason="Words that give a year alone state no day, month or quarter.",
        broken=f"this.date_precision <> 'year' and regexp_matches(this.date_text, '{_BARE_YEAR}')",
        shows=_SHOWN,
    ),
    Rule(
        name="date_text__year_agrees_with_range",
        table=CLAIMS,
        severity=QUARANTINE,
        reason="The year that the words state is the year of the date.",
        broken=f"""len({_YEARS}) > 0
            and not list_contains({_YEARS}, year(this.start_date)::varchar)
            and not list_contains({_YEARS}, year(this.end_date)::varchar)""",
        shows=_SHOWN,
    ),
    Rule(
        name="duration_days__agrees_with_range",
        table=CLAIMS,
        severity=WARN,
        reason="The duration counts the days from the first to the last, both included.",
        broken="""this.date_precision = 'day'
            and this.duration_days <> this.end_date - this.start_date + 1""",
        shows=(*_SHOWN, "duration_days"),
    ),
)  # fmt: skip


def corroborated(check_kind: str, name: str, reason: str) -> Rule:
    """A comparison of two statements of one text, made while the text was read, that failed."""
    return Rule(
        name=name,
        table="raw.checks",
        severity=WARN,
        reason=reason,
        broken=f"this.check_kind = '{check_kind}' and not this.is_passed",
        shows=("expected_text", "observed_text", "subject_id"),
    )


CLAIM_RULES = (
    *ordered(CLAIMS, QUARANTINE),
    *_BOUNDS,
    *_PRECISION,
    corroborated(
        "weekday_agrees", "weekday__agrees_with_date",
        "The weekday that the text names is that of the date.",
    ),
    corroborated(
        "duration_agrees", "stated_duration__agrees_with_range",
        "The number of days that the text names is that of the range.",
    ),
)  # fmt: skip
MART_RULES = ordered(EVENTS, STOP)
