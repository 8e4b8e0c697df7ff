"""Month and weekday names of a language, from CLDR: beside them numbers are dates."""

from functools import cache
from typing import NamedTuple

from babel.dates import get_day_names, get_month_names


class CalendarWords(NamedTuple):
    """Lower-case names and abbreviations, without full stops."""

    months: frozenset[str]
    weekdays: frozenset[str]


_OTHER_MONTHS = {
    "en": ("sept", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "oct", "nov", "dec"),
    "de": ("jan", "feb", "febr", "sept", "okt", "dez", "jänner"),
    "fr": ("janv", "févr", "sept", "déc"),
    "es": ("setiembre", "sept", "ene", "ago", "dic"),
}
"""Forms that newspapers write and CLDR does not list."""


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
    return CalendarWords(
        frozenset(months | set(_OTHER_MONTHS.get(language, ()))), frozenset(weekdays)
    )
