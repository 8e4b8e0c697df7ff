"""Points from atoms: reads the slots of one matched atom into what its words say."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final, cast

from ingest.dates.lexicon import Lexicon
from ingest.dates.model import Kind, Part, Point, Recurring, Unit
from ingest.dates.tokens import folded, ordinal_value

_PIVOT = 50
_DIGITS = re.compile("[0-9]+")
_NUMBERED: Final[dict[Kind, tuple[str, ...]]] = {
    "quarter": ("quarter_code", "ordinal"), "half": ("half_code", "ordinal"), "season": ("season",),
}  # fmt: skip
_SHIFTS: Final = {"this": 0, "next": 1, "last": -1}
_UNIT_SLOTS: Final[dict[str, Unit]] = {
    "day_unit": "day", "weekend": "weekend", "week": "week", "month_unit": "month",
    "quarter_unit": "quarter", "half_unit": "half", "year_unit": "year",
}  # fmt: skip


def full_year(two_digits: int) -> int:
    """Year of a two-digit year: 00–49 is this century, 50–99 the last."""
    return two_digits + (2000 if two_digits < _PIVOT else 1900)


@dataclass(frozen=True, slots=True)
class Slots:
    """The filled slots of one atom."""

    match: re.Match[str]
    tokens: Sequence[str]
    lexicon: Lexicon

    def words(self, slot: str) -> str | None:
        """Folded words of a slot, None where it is not filled."""
        if slot not in self.match.re.groupindex or self.match[slot] is None:
            return None
        start, end = self.match.span(slot)
        return " ".join(map(folded, self.tokens[start:end]))

    def value(self, slot: str, *roles: str) -> object | None:
        """What the words of a slot mean in the first role that knows them."""
        words = self.words(slot)
        if words is None:
            return None
        for role in roles:
            found = self.lexicon.values.get(role, {})
            if (value := found.get(words, found.get(words.removesuffix(" .")))) is not None:
                return value
        return None

    def number(self, slot: str, *roles: str) -> int | None:
        """A number of a slot, in digits or as a word of the roles."""
        words = self.words(slot)
        if words and words[0].isdigit():
            return ordinal_value(words)
        value = self.value(slot, *roles)
        return value if isinstance(value, int) else None

    def relation(self, slot: str) -> str | None:
        """this, next, last or same, from a slot before or after its noun."""
        roles = ("same", "this", "next", "last")
        before = self.value(slot, *roles)
        after = self.value(f"{slot}_after", *(f"{role}_after" for role in roles[1:]))
        found = before or after
        return str(found).removesuffix("_after") if found else None

    def unit(self) -> Unit | None:
        """The unit whose slot is filled."""
        return next((unit for slot, unit in _UNIT_SLOTS.items() if self.words(slot)), None)


def make_point(atom: str, slots: Slots) -> Point | None:
    """The point that an atom says; None where a slot holds no value of the calendar."""
    reader = _READERS.get(atom, _read_calendar)
    return reader(atom, slots)


def _with_year(point: Point, slots: Slots) -> Point:
    """The point with its year: stated, short, or relative to the anchor."""
    if words := slots.words("year"):
        year = int(words[:4])
        return replace(point, year=year, last_year=year + 1 if len(words) > 4 else None)
    if words := slots.words("short_year"):
        return replace(point, year=full_year(int(words)), is_short_year=True)
    if relation := slots.relation("year_relation"):
        if relation == "same":
            return replace(point, is_anaphoric=True)
        return replace(point, year_shift=_SHIFTS[relation])
    return replace(point, year_shift=0) if slots.words("of_the_year") else point


def _read_calendar(atom: str, slots: Slots) -> Point | None:
    """Day, month, quarter, half, season or year, with whatever year is stated."""
    for kind, roles in _NUMBERED.items():
        if slots.words(kind):
            return _read_numbered(atom, kind, slots, roles)
    day, month = slots.number("day", "ordinal"), slots.number("month", "month", "month_careful", "month_short")
    kind: Kind = "day" if day else "month" if month else "year"
    relation = slots.relation("month_relation")
    point = Point(
        kind, atom, month=month, day=day, month_shift=_SHIFTS[relation] if relation else None,
        recurring=_recurring(slots),
    )  # fmt: skip
    return _with_year(point, slots)


def _recurring(slots: Slots) -> Recurring | None:
    return cast("Recurring | None", slots.relation("recurring"))


def _read_numbered(atom: str, kind: Kind, slots: Slots, roles: tuple[str, ...]) -> Point | None:
    """Quarter, half or season by its number."""
    word = (slots.words(kind) or "").split(" ")[0]
    known = (slots.lexicon.values.get(role, {}).get(word) for role in roles)
    number = ordinal_value(word) or next((n for n in known if isinstance(n, int)), 0)
    if not 1 <= number <= (2 if kind == "half" else 4):
        return None
    return _with_year(Point(kind, atom, number=number, recurring=_recurring(slots)), slots)


def _read_nth(atom: str, slots: Slots) -> Point | None:
    """The first Tuesday, weekend or week of a month; −1 is the last."""
    number = -1 if slots.value("nth", "last") else slots.number("nth", "ordinal")
    month = slots.number("month", "month", "month_careful", "month_short")
    weekday = slots.number("weekday", "weekday", "weekday_careful")
    point = Point("nth", atom, month=month, number=number, weekday=weekday, unit=slots.unit())
    return _with_year(point, slots) if number and number <= 5 else None


def _read_numeric(atom: str, slots: Slots) -> Point | None:
    """2024-06-05, 05.06.2024, 5/6/24, 17.02.; the order of two numbers may stay open."""
    numbers = _DIGITS.findall((slots.words("numeric") or "").split("t")[0])
    if atom == "iso_date":
        year, month, day = map(int, numbers[:3])
        return Point("day", "iso_date", year=year, month=month, day=day)
    first, second = int(numbers[0]), int(numbers[1])
    year = int(numbers[2]) if len(numbers) > 2 else None
    is_short = len(numbers) > 2 and len(numbers[2]) == 2
    point = Point("day", atom, year=full_year(year) if is_short and year is not None else year, is_short_year=is_short)
    return replace(point, order=(first, second))


def _read_weekday(atom: str, slots: Slots) -> Point | None:
    weekday = slots.number("weekday", "weekday", "weekday_careful", "weekday_short")
    week = slots.relation("week_relation")
    return Point(
        "weekday", atom, weekday=weekday, week_shift=_SHIFTS[week] if week else None,
        recurring=_recurring(slots),
    )  # fmt: skip


def _read_relative_day(atom: str, slots: Slots) -> Point | None:
    shift = slots.number("relative_day", "relative_day", "relative_day_initial")
    return Point("period", atom, unit="day", shift=shift)


def _read_relative(atom: str, slots: Slots) -> Point | None:
    """last week, el próximo mes, earlier this year, the same day."""
    relation = "same" if slots.words("same_after") else slots.relation("relation")
    unit = slots.unit()
    relation = "same" if unit == "day" and relation == "next" else relation
    if unit is None or (unit == "day" and relation != "same"):
        return None
    if relation == "same":
        return Point("period", atom, unit=unit, is_anaphoric=True)
    part: Part | None = "so_far" if slots.words("so_far") else "rest" if slots.words("rest") else None
    part = cast("Part | None", slots.value("part", "part")) or part
    if unit == "weekend":
        return Point("period", "relative_weekend", unit=unit, recurring=cast("Recurring | None", relation), part=part)
    return Point("period", f"relative_{unit}", unit=unit, shift=_SHIFTS[relation] if relation else 0, part=part)


def _read_coded(atom: str, slots: Slots) -> Point | None:
    """Single words of a pack: "Vorjahr" (year -1), "year's end" (year late)."""
    value = slots.value("period_word", "relative_period") or slots.value("period_part", "period_part")
    unit, _, rest = str(value).partition(" ")
    if atom == "period_word":
        return Point("period", f"relative_{unit}", unit=cast("Unit", unit), shift=int(rest))
    return Point("period", f"relative_{unit}", unit=cast("Unit", unit), shift=0, part=cast("Part", rest))


def _read_weekend(atom: str, slots: Slots) -> Point | None:
    return Point("period", "relative_weekend", unit="weekend")


def _read_counted(atom: str, slots: Slots) -> Point | None:
    """two weeks ago, in drei Tagen, il y a un an, a few days ago."""
    count = slots.number("count", "number", "a")
    count = 1 if count is None and slots.value("count", "a") else count
    sign, unit = (-1 if "ago" in atom else 1), slots.unit()
    form = f"counted_{'ago' if sign < 0 else 'ahead'}"
    if count is None:
        return Point("period", form, unit=unit, is_vague=True)
    return Point("period", form, unit=unit, shift=sign * count)


_READERS: Final[dict[str, Callable[[str, Slots], Point | None]]] = {
    **dict.fromkeys(("iso_date", "numeric_date", "numeric_day_month"), _read_numeric),
    **dict.fromkeys(
        ("weekday", "weekday_of_week", "weekday_of_week_after", "week_with_weekday"), _read_weekday
    ),
    **dict.fromkeys(("relative_period", "relative_period_after", "part_of_unit"), _read_relative),
    **dict.fromkeys(("period_word", "period_part"), _read_coded),
    **dict.fromkeys(
        ("counted_ago", "counted_ago_after", "counted_ahead", "counted_ahead_after"), _read_counted
    ),
    "nth_of_month": _read_nth,
    "relative_day": _read_relative_day,
    "weekend": _read_weekend,
}
