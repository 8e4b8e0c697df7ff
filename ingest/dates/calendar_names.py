"""Names of months and weekdays in each language, from CLDR through Babel."""

from collections.abc import Mapping
from functools import cache

from babel import Locale

_CONTEXTS = ("format", "stand-alone")


def _names(table: Mapping[str, Mapping[str, Mapping[int, str]]], width: str) -> dict[str, int]:
    """Casefolded names without a final dot, of both grammatical contexts."""
    return {
        name.casefold().rstrip("."): number
        for context in _CONTEXTS
        for number, name in table[context][width].items()
    }


@cache
def months(language: str) -> dict[str, int]:
    """Full names of the months, casefolded → 1 to 12."""
    return _names(Locale.parse(language).months, "wide")


@cache
def month_abbreviations(language: str) -> dict[str, int]:
    """Abbreviated months that differ from the full name, casefolded, without dot → 1 to 12."""
    short = _names(Locale.parse(language).months, "abbreviated")
    return {name: number for name, number in short.items() if name not in months(language)}


@cache
def weekdays(language: str) -> dict[str, int]:
    """Full names of the weekdays, casefolded → 0 for Monday to 6."""
    return _names(Locale.parse(language).days, "wide")


@cache
def weekday_abbreviations(language: str) -> dict[str, int]:
    """Abbreviated weekdays, casefolded, without dot → 0 for Monday to 6."""
    return _names(Locale.parse(language).days, "abbreviated")
