"""Month and weekday names of a language, from CLDR and the pack: beside them numbers are dates."""

from functools import cache
from typing import NamedTuple

from babel.dates import get_day_names, get_month_names

from ingest.languages import pack


class CalendarWords(NamedTuple):
    """Lower-case names and abbreviations, without full stops."""

    months: frozenset[str]
    weekdays: frozenset[str]


@cache
def calendar_words(language: str) -> CalendarWords:
    """Months and weekdays of a language as they are looked up in a sentence."""
    months = {
        name.lower().rstrip(".")
        for width in ("wide", "abbreviated")
        for context in ("format", "stand-alone")
        for name in get_month_names(width, context, language).values()
    }
    weekdays = {
        name.lower().rstrip(".")
        for width in ("wide", "abbreviated")
        for name in get_day_names(width, "format", language).values()
    }
    dates = pack(language)["dates"]
    months |= {*dates["months"], *dates["month_abbreviations"]}
    return CalendarWords(frozenset(months), frozenset(weekdays))


@cache
def near_days(language: str) -> frozenset[str]:
    """«yesterday», «ayer»: days told from that of the article."""
    return frozenset(pack(language)["dates"]["relative_day"])
