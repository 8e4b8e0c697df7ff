"""Feasts that move with Easter, Advent or a weekday of a month, and the days around them."""

import re
from datetime import date, timedelta
from typing import Final

_DAY: Final = timedelta(days=1)
_FEAST: Final = re.compile(
    r"(?P<base>easter|advent|(?P<month>\d+)-(?:(?P<weekday>\d)-(?P<nth>\d|last)|(?P<day>\d+)))"
    r"(?: (?P<first>-?\d+))?(?: (?P<last>-?\d+))?"
)


def feast_days(feast: str, year: int) -> tuple[date, date]:
    """First and last day of a feast as the packs write it.

    «easter 1» is the day after Easter, «easter -2 1» the four days around it, «12-24 0 2» those
    from Christmas Eve on, «11-3-4» the fourth Thursday of November, «5-0-last» the last Monday of
    May, «advent 7» the second Sunday of Advent.

    Raises:
        ValueError: the words name no feast, or the calendar has no such day.
    """
    match = _FEAST.fullmatch(feast)
    if match is None:
        raise ValueError(f"no feast: {feast}")
    base = _base(match, year)
    first = int(match["first"] or 0)
    return base + _DAY * first, base + _DAY * int(match["last"] or first)


def _base(match: re.Match[str], year: int) -> date:
    if match["base"] == "easter":
        return easter(year)
    if match["base"] == "advent":
        return _sunday_before(date(year, 12, 25)) - 21 * _DAY
    month = int(match["month"])
    if match["day"]:
        return date(year, month, int(match["day"]))
    return _nth_weekday(year, month, int(match["weekday"]), match["nth"])


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher."""
    century = year // 100
    lunar = 19 * (year % 19) + century - century // 4 - (8 * century + 13) // 25 + 15
    epact = lunar % 30
    epact -= (epact // 28) * (1 - (29 // (epact + 1)) * ((21 - year % 19) // 11))
    weekday = (year + year // 4 + epact + 2 - century + century // 4) % 7
    full_moon = epact - weekday
    month = 3 + (full_moon + 40) // 44
    return date(year, month, full_moon + 28 - 31 * (month // 4))


def _sunday_before(day: date) -> date:
    return day - _DAY * ((day.weekday() + 1) % 7 or 7)


def _nth_weekday(year: int, month: int, weekday: int, nth: str) -> date:
    if nth == "last":
        end = date(year + month // 12, month % 12 + 1, 1) - _DAY
        return end - _DAY * ((end.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + _DAY * ((weekday - first.weekday()) % 7) + 7 * _DAY * (int(nth) - 1)
