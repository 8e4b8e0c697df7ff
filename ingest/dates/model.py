"""Values of this package: what the words of a date say, where they stand, what they resolve to."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal, TypeAlias, get_args

Tense: TypeAlias = Literal["past", "present", "future"]
Span: TypeAlias = tuple[int, int]
Joint: TypeAlias = Literal["single", "range", "list"]
Bound: TypeAlias = Literal["since", "until", "by", "before", "after"]
Precision: TypeAlias = Literal["day", "month", "quarter", "season", "year"]
Unit: TypeAlias = Literal[
    "minute", "hour", "day", "weekend", "week", "month", "quarter", "half", "year"
]
UNITS: Final[dict[str, Unit]] = {unit: unit for unit in get_args(Unit)}
Kind: TypeAlias = Literal[
    "day",
    "month",
    "quarter",
    "half",
    "season",
    "year",
    "weekday",
    "week_of",
    "nth",
    "period",
    "feast",
    "iso_week",
]
Part: TypeAlias = Literal["early", "mid", "late", "first_half", "second_half", "so_far", "rest"]
Recurring: TypeAlias = Literal["this", "next", "last"]


@dataclass(frozen=True, slots=True)
class Point:
    """What the words say about one day or period; None where they are silent.

    Attributes:
        form: Name of the rule that read the words, such as `day_month_year`.
        shift: For kind period, whole units from the anchor's own (−1 last, 0 this, 2 in two …).
        recurring: this, next or last before a weekday, month or season.
        year_shift, month_shift, week_shift: "of last year", "of next month", "next week".
        feast: A feast as the packs write it, such as "easter 1"; see feast_days.
        weeks_off: Weeks behind or before a weekday: "Tuesday week", "Friday a week ago".
        is_begun: The first of a range that is under way ("since Monday until Friday").
        is_range_end: The last point of a range, never before its first.
        order: Two numbers of a numeric date whose order the text leaves open.
        is_vague: Without a number ("a few days ago").
        needs_future: Words that are a length of time unless the clause looks ahead ("in a year").
        is_anaphoric: Tied to another date of the text ("the same year"), not to the anchor.
    """

    kind: Kind
    form: str
    year: int | None = None
    last_year: int | None = None
    month: int | None = None
    day: int | None = None
    number: int | None = None
    weekday: int | None = None
    unit: Unit | None = None
    shift: int | None = None
    recurring: Recurring | None = None
    year_shift: int | None = None
    month_shift: int | None = None
    week_shift: int | None = None
    feast: str | None = None
    weeks_off: int = 0
    part: Part | None = None
    order: tuple[int, int] | None = None
    is_begun: bool = False
    is_range_end: bool = False
    is_short_year: bool = False
    is_anaphoric: bool = False
    is_vague: bool = False
    needs_future: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One member of a date expression: a point, or a range from first to last."""

    first: Point
    last: Point

    @property
    def points(self) -> tuple[Point, ...]:
        """The points once each, in the order of the text."""
        return (self.first,) if self.first is self.last else (self.first, self.last)


@dataclass(frozen=True, slots=True)
class DateSurface:
    """A date expression as its words say it, before any anchor; equal words give equal values.

    Attributes:
        items: Members of a list, or one member; "May 3, 4 and 7" has three.
        rule: Name of the rule for the shape of the whole expression.
        bound: since, until, by, before or after, where the words leave one end open.
    """

    language: str
    items: tuple[Item, ...]
    joint: Joint
    rule: str
    bound: Bound | None = None

    @property
    def points(self) -> tuple[Point, ...]:
        """All points in the order of the text."""
        return tuple(point for item in self.items for point in item.points)

    @property
    def is_calendar(self) -> bool:
        """Whether the words name a day or period of the calendar, with or without its year."""
        return not self.is_relative

    @property
    def is_relative(self) -> bool:
        """Whether any point needs an anchor whatever the year: today, Tuesday, last month."""
        return any(
            point.kind in ("weekday", "period") or point.recurring or point.year_shift is not None
            or point.month_shift is not None
            for point in self.points
        )  # fmt: skip

    def weekday_agreement(self, anchor: date | None = None) -> "WeekdayCheck | None":
        """Whether stated weekdays fit their dates; None where no weekday stands beside a date."""
        from ingest.dates.checks import weekday_agreement  # noqa: PLC0415 - checks resolve surfaces

        return weekday_agreement(self, anchor)


@dataclass(frozen=True, slots=True)
class WeekdayCheck:
    """Stated weekdays and those of the calendar, in English, joined by commas for several days."""

    stated: str
    actual: str
    agrees: bool


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression in a text: `text == sentence[start:end]`."""

    start: int
    end: int
    text: str
    surface: DateSurface


@dataclass(frozen=True, slots=True)
class DurationMention:
    """A stated length of time; `days` counts both ends, None where the unit is not whole days."""

    start: int
    end: int
    text: str
    count: int
    unit: Unit
    days: int | None


@dataclass(frozen=True, slots=True)
class ResolvedDate:
    """A date in the calendar.

    Attributes:
        start, end: First and last day, inclusive, of the day or period that the words name.
        earliest, latest: Days between which the text places it; None for an end that the words
            leave open (since, until, before, after).
        bound: since, until … where the named day is one end of something.
        rule: Rules that led here, joined by "+", each explained in rules.toml.
        anchor: Publication date used, None where the words need none.
        limit: The last anchor with the same answer, before (-1) and after (1) this one.
        items: Start and end of every member of a list, in the order of the text.
        weekday_agrees: Whether every stated weekday fits its date; None where none is stated.
    """

    start: date
    end: date
    precision: Precision
    earliest: date | None
    latest: date | None
    rule: str
    bound: Bound | None = None
    anchor: date | None = None
    items: tuple[tuple[date, date], ...] = ()
    weekday_agrees: bool | None = None
    limit: Callable[[int], date | None] | None = field(default=None, compare=False, repr=False)

    @property
    def anchor_earliest(self) -> date | None:
        """First anchor from which on the answer stays the same; None for no such limit."""
        return self.limit(-1) if self.limit else None

    @property
    def anchor_latest(self) -> date | None:
        """Last anchor up to which the answer stays the same; None for no such limit."""
        return self.limit(1) if self.limit else None

    @property
    def duration_days(self) -> int | None:
        """Days from start to end, both included; None unless both are stated to the day."""
        if self.precision != "day" or self.bound:
            return None
        return (self.end - self.start).days + 1


@dataclass(frozen=True, slots=True)
class Unresolved:
    """Words of a date that give no day, and why."""

    reason: Literal[
        "no_anchor", "ambiguous_day_month", "impossible_date", "end_before_start",
        "relative_to_another_date", "vague", "not_ahead", "out_of_calendar",
    ]  # fmt: skip
