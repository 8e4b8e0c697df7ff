"""Points of the calendar from atoms: days, months, quarters, seasons, years, weekdays."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from ingest.dates.model import Kind, Point
from ingest.dates.relative_points import RELATIVE_READERS
from ingest.dates.slots import Slots
from ingest.dates.tokens import ordinal_value

_PIVOT = 50
_WEEKS = 53
_DIGITS = re.compile("[0-9]+")
_FIXED = re.compile(r"(\d+)-(\d+)")
_MONTHS = ("month", "month_careful", "month_short")
_WEEKDAYS = ("weekday", "weekday_careful", "weekday_short")
_NUMBERED: Final[dict[Kind, tuple[str, ...]]] = {
    "quarter": ("quarter_code", "ordinal"), "half": ("half_code", "ordinal"), "season": ("season",),
}  # fmt: skip


def make_point(atom: str, slots: Slots) -> Point | None:
    """The point that an atom says; None where a slot holds no value of the calendar."""
    return _READERS.get(atom, _read_calendar)(atom, slots)


def full_year(two_digits: int) -> int:
    """Year of a two-digit year: 00–49 is this century, 50–99 the last."""
    return two_digits + (2000 if two_digits < _PIVOT else 1900)


def _with_year(point: Point, slots: Slots) -> Point:
    """The point with its year: stated, short, or relative to the anchor."""
    if words := slots.words("year"):
        return replace(point, year=int(words[:4]), last_year=_last_year(words))
    if words := slots.words("short_year"):
        return replace(point, year=full_year(int(words)), is_short_year=True)
    if slots.relation("year_relation") == "same":
        return replace(point, is_anaphoric=True)
    shift = 0 if slots.words("of_the_year") else slots.shift("year_relation")
    return replace(point, year_shift=shift)


def _last_year(words: str) -> int | None:
    """The second year of "2023/24" or "2010-12"."""
    if len(words) == 4:
        return None
    year = int(words[:2] + words[5:])
    return year if year > int(words[:4]) else year + 100


def _read_calendar(atom: str, slots: Slots) -> Point | None:
    """Day, month, quarter, half, season or year, with whatever year is stated."""
    for numbered, roles in _NUMBERED.items():
        if slots.words(numbered):
            return _read_numbered(atom, numbered, slots, roles)
    day, month = slots.number("day", "ordinal"), slots.number("month", *_MONTHS)
    kind: Kind = "day" if day else "month" if month else "year"
    shift = slots.shift("month_relation")
    recurring = slots.recurring()
    point = Point(kind, atom, month=month, day=day, month_shift=shift, recurring=recurring)
    return _with_year(point, slots)


def _read_numbered(atom: str, kind: Kind, slots: Slots, roles: tuple[str, ...]) -> Point | None:
    """Quarter, half or season by its number."""
    word = (slots.words(kind) or "").split(" ")[0]
    known = (slots.lexicon.values.get(role, {}).get(word) for role in roles)
    number = ordinal_value(word) or next((n for n in known if isinstance(n, int)), 0)
    if not 1 <= number <= (2 if kind == "half" else 4):
        return None
    return _with_year(Point(kind, atom, number=number, recurring=slots.recurring()), slots)


def _read_nth(atom: str, slots: Slots) -> Point | None:
    """The first Tuesday, weekend or week of a month; −1 is the last."""
    number = -1 if slots.value("nth", "last") else slots.number("nth", "ordinal")
    if number is None or number > 5:
        return None
    month, weekday = slots.number("month", *_MONTHS), slots.number("weekday", *_WEEKDAYS)
    point = Point("nth", atom, month=month, number=number, weekday=weekday, unit=slots.unit())
    return _with_year(point, slots)


def _read_numeric(atom: str, slots: Slots) -> Point | None:
    """2024-06-05, 05.06.2024, 5/6/24, 17.02.; the order of two numbers may stay open."""
    digits = _DIGITS.findall((slots.words("numeric") or "").partition("t")[0])
    first, second, *rest = map(int, digits)
    if atom == "iso_date":
        return Point("day", atom, year=first, month=second, day=rest[0])
    if not rest:
        return Point("day", atom, order=(first, second))
    is_short = len(digits[2]) == 2
    year = full_year(rest[0]) if is_short else rest[0]
    return Point("day", atom, year=year, order=(first, second), is_short_year=is_short)


def _read_weekday(atom: str, slots: Slots) -> Point | None:
    is_anaphoric = bool(slots.words("anaphor") or slots.words("anaphor_after"))
    return Point(
        "weekday", atom, weekday=slots.number("weekday", *_WEEKDAYS),
        week_shift=slots.shift("week_relation"), recurring=slots.recurring(),
        is_anaphoric=is_anaphoric, weeks_off=_weeks_off(slots),
    )  # fmt: skip


def _weeks_off(slots: Slots) -> int:
    """Weeks between the nearest such weekday and the one meant."""
    if slots.words("week_on") or slots.words("week_on_front"):
        return 1
    counted = ("weeks_ago", "weeks_ago_after", "weeks_ago_front")
    told = next((slot for slot in counted if slots.words(slot)), None)
    return -(slots.number(told, "number") or 1) if told else 0


def _read_holiday(atom: str, slots: Slots) -> Point | None:
    """A feast: New Year's Day, Silvester, Noël; Easter Monday, Labor Day weekend."""
    feast = str(slots.value("holiday", "holiday"))
    recurring = slots.recurring()
    if fixed := _FIXED.fullmatch(feast):
        month, day = map(int, fixed.groups())
        return _with_year(Point("day", atom, month=month, day=day, recurring=recurring), slots)
    return _with_year(Point("feast", atom, feast=feast, recurring=recurring), slots)


def _read_week(atom: str, slots: Slots) -> Point | None:
    """A numbered week: KW 23, 23. Kalenderwoche."""
    number = slots.number("iso_week") or slots.number("iso_week_first")
    is_week = number is not None and 1 <= number <= _WEEKS
    return _with_year(Point("iso_week", atom, number=number), slots) if is_week else None


_READERS: Final[dict[str, Callable[[str, Slots], Point | None]]] = {
    **dict.fromkeys(("iso_date", "numeric_date", "numeric_day_month"), _read_numeric),
    **dict.fromkeys(
        (
            "weekday",
            "weekday_of_week",
            "weekday_of_week_after",
            "week_with_weekday",
            "weekday_off",
            "weekday_off_front",
        ),
        _read_weekday,
    ),
    "nth_of_month": _read_nth,
    "holiday": _read_holiday,
    "iso_week": _read_week,
    **RELATIVE_READERS,
}
