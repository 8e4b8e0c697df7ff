"""Heads of date expressions: where one may begin in a sentence, and what may follow in a chain."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from ingest.dates.grammar import (
    ATOMS, DAY_FIRST, DAY_LAST, MONTH, OF_MONTH, OF_THE_YEAR, RECURRING, RECURRING_AFTER, WEEKDAY,
    YEAR, grammar,
)  # fmt: skip
from ingest.dates.lexicon import Lexicon, lexicon

_DAY_NAME = f"(?:{RECURRING})?{WEEKDAY}(?:{RECURRING_AFTER})?{{daypart}}?"
_JOIN = "(?:{comma}?{and}|{to}|{dash}|{slash}){on}?{the}?"
_DAYS_BEGIN = (
    "{=the day_word day_number ordinal_number ordinal iso_date numeric_date day_month loose_date month_of "
    "month month_careful month_short weekday weekday_careful weekday_short relative_day this next last year}"
)
_PREFIX = (
    f"(?:(?:{_DAY_NAME}(?:(?:{_JOIN}|{{comma}}){_DAY_NAME}){{0,3}}|{{relative_day}}){{comma}}?{{on}}?{{the}}?)?"
)
_DAY_MONTH = f"(?:{RECURRING})?{DAY_FIRST}{{of}}?{MONTH}(?:{YEAR}|{RECURRING_AFTER})?"
_BARE = f"(?:{_DAY_NAME}{{comma}}?)?(?:{DAY_FIRST}|{{day_month}})"
_DAY_FIRST_GROUP = (
    f"(?:{{!<label}}(?:(?:{_BARE}{{comma}}){{0,5}}{_BARE}{_JOIN}){{1,3}})?(?:{_DAY_NAME}{{comma}}?{{the}}?)?"
    f"(?:{{iso_date}}|{{numeric_date}}|{_DAY_MONTH})"
)
_LAST = f"{DAY_LAST}(?!{{of}}?{MONTH}|{{counted}}|{{unit_day}}|{{units_day}})"
_MONTH_FIRST_DAYS = (
    f"(?:{RECURRING})?{MONTH}{_LAST}(?:(?:{{comma}}{_LAST}){{0,5}}{_JOIN}{_LAST}){{0,3}}"
)
_MONTHS = f"{MONTH}(?:{{comma}}{MONTH}){{0,5}}(?:{{comma}}?{{and}}|{{to}}|{{dash}}|{{slash}}){{the}}?{MONTH}(?:{YEAR})?"
_PART = "(?:{part}{dash}?(?:{to}|{and}|{dash})?)?{part}{of}?{the}?{dash}?"
_NOT_COUNTED = "(?!{counted}|{dash}?{unit_year}|{units_year}|{units_day})"
_QUARTER = (
    "(?:(?:{<in_month}|{<the}|{<in_season}){quarter_code}"
    "|(?:{ordinal}|{ordinal_number}|{day_number}{dot}){dash}?{unit_quarter})"
)
_SIMPLE = (
    "counted_ago", "counted_ago_after", "counted_ahead", "counted_ahead_after",
    "week_with_weekday", "period_word", "period_part",
)  # fmt: skip
DAYS = frozenset({"days", "week_of", "numeric_days", "weekday", "week_with_weekday", "relative_day"})
YEARS = frozenset({"year", "years", "weak_year", "month_year", "quarter", "half", "season", "part"})


def _day_group(words: Lexicon) -> str:
    """Days with their month, in any order: lists, ranges, weekdays before, numeric dates."""
    with_year = f"{_MONTH_FIRST_DAYS}{YEAR}"
    month_first = (
        f"(?:{with_year}|{{!<not_before_month_day}}{_MONTH_FIRST_DAYS})"
        if words.settings["month_first"]
        else with_year
    )
    group = f"(?:{_DAY_FIRST_GROUP}|{ATOMS['year_month_day']}|{ATOMS['day_of_relative_month']}|{month_first})"
    bracketed = f"{_DAY_NAME}{{open}}(?:{group}|{{day_month}}){{close}}"
    return f"{_DAYS_BEGIN}(?:{bracketed}|{_PREFIX}{group}(?:{{open}}{_DAY_NAME}{{close}})?)"


def _numeric_days(words: Lexicon) -> str:
    """Dates that look like version numbers or decimals, so only beside a date word or weekday."""
    is_dotted = words.settings["dotted_day_month"]
    number = "(?:{day_month}|{loose_date})" if is_dotted else "{loose_date}"
    before = "{<on}|{<the}|{<from}|{<until}|{<since}" + ("|{<to}" if is_dotted else "")
    return f"(?:(?:{before}){number}|{_DAY_NAME}{{comma}}?{{on}}?{{the}}?{number})"


def _months(words: Lexicon) -> dict[str, str]:
    month_alone = (
        f"{{=month month_careful month_short month_of this next last open}}(?:{{<in_month}}{{month}}|{{<in_careful}}(?:{{month_careful}}|{{month_short}}{{dot}}?)(?!{{stranger}})"
        f"|{{month_of}}(?:{{month}}|{{month_careful}})|{{<the}}(?:{{month}}|{{month_careful}}(?={{low}})(?!{{on}}))"
        f"|{{<open}}{MONTH}(?={{close}})|{{!<stranger}}{{month}}(?!{{stranger}})"
        f"|{RECURRING}{MONTH}|{MONTH}{RECURRING_AFTER})"
    )
    needs_year = words.settings["half_needs_year"]
    half = ATOMS["half_of_year"].removesuffix("?") if needs_year else ATOMS["half_of_year"]
    season = (
        f"{{=season this next last}}(?:{{season}}{YEAR}|{RECURRING}{{season}}|{{season}}{RECURRING_AFTER}|{{<in_season}}{{season}}(?!{{of}}|{{stranger}}))"
    )
    return {
        "months": f"{{=month month_careful month_short month_of}}{_MONTHS}(?!{{day_number}}|{{ordinal_number}})",
        "part": (
            f"{{=part}}{_PART}(?:{_MONTHS}|{MONTH}(?:{YEAR})?|{{year_word}}?{{year}}{_NOT_COUNTED}"
            f"|{{season}}(?:{YEAR})?|{ATOMS['quarter_of_year']})"
        ),
        "part_of_unit": f"{ATOMS['part_of_unit']}(?!{{dash}}|{{unit_weekend}})",
        "quarter": f"(?:{ATOMS['quarter_of_year'].removesuffix('?')}|{_QUARTER})",
        "half": half,
        "season": season,
        "nth_of_month": ATOMS["nth_of_month"],
        "month_year": f"{ATOMS['month_year']}{_NOT_COUNTED}",
        "month": month_alone,
    }


def _years(words: Lexicon) -> dict[str, str]:
    lone = "|(?:{<low}|{<dot}|{<colon}|{start}){!<not_year_after}{!<counted}(?!{round_year}){year}(?={low}|{comma}|{dot}|(?![\\s\\S]))"
    year = (
        f"{{=year year_word}}(?:{{<in_year}}{{!<not_year_after}}{{year}}{_NOT_COUNTED}|{{year_word}}{{year}}"
        f"|{{<open}}{{year}}(?={{close}}|{{comma}}{{year}}|{{and}}{{year}})|{{!<dash}}{{!<not_year_after}}{{year}}(?=(?:{{dash}}|{{slash}}|{{to}}){{year}})"
        f"{lone if words.settings['lone_years'] else ''})"
    )
    return {
        "years": "{year_pair}(?!{counted})",
        "year": year,
        "weak_year": f"{{=year}}(?:{{<from}}|{{<between}}){{year}}{_NOT_COUNTED}",
    }


def _relative() -> dict[str, str]:
    weekday = "(?:{weekday}|{start}{weekday_initial})"
    today = "(?:{relative_day}{comma}?{on}?{the}?)?"
    return {
        "weekday": (
            f"{{=weekday weekday_careful weekday_short weekday_initial relative_day this next last}}"
            f"{{!<every}}{{!<weekday_name_before}}{today}(?:{ATOMS['weekday_of_week']}|{ATOMS['weekday_of_week_after']}"
            f"|(?:{RECURRING})?{weekday}(?:{RECURRING_AFTER})?{{daypart}}?)(?!{{weekday_name_after}})"
        ),
        "relative_day": (
            f"{{=relative_day relative_day_initial}}{{!<relative_day_not_after}}{ATOMS['relative_day']}(?!{{relative_day_not_before}})"
        ),
        "relative_period": f"{ATOMS['relative_period']}(?!{{dash}}|{{of}}|{{year}})",
        "relative_period_after": ATOMS["relative_period_after"],
        "weekend": "{=unit_weekend}{<weekend_after}{unit_weekend}",
    }


@dataclass(frozen=True, slots=True)
class Heads:
    """Compiled patterns of one language over class strings."""

    head: re.Pattern[str]
    bare: re.Pattern[str]
    connector: re.Pattern[str]
    opener: re.Pattern[str]
    bound: re.Pattern[str]
    core: re.Pattern[str]
    possessive: re.Pattern[str]


def _alternatives(words: Lexicon) -> dict[str, str]:
    days = _day_group(words)
    return {
        "week_of": f"{{week_of}}{{the}}?{days}",
        "days": days,
        "numeric_days": _numeric_days(words),
        **_months(words),
        **{name: ATOMS[name] for name in _SIMPLE},
        **_relative(),
        **_years(words),
    }


def _joined(language: str, alternatives: dict[str, str]) -> re.Pattern[str]:
    compiler = grammar(language)
    parts = (f"(?P<{name}>{compiler.unnamed(a)})" for name, a in alternatives.items())
    return re.compile("|".join(parts))


@cache
def heads(language: str) -> Heads:
    """The patterns of a language, compiled once per process."""
    words, compiler = lexicon(language), grammar(language)
    alternatives = _alternatives(words)
    bare = {"bare_year": f"{{year}}{_NOT_COUNTED}", "bare_month": MONTH, "bare_numeric": "{day_month}|{loose_date}"}
    bounds = "|".join(f"(?P<{b}>{{{b}}})" for b in ("since", "until", "by", "before", "after"))
    return Heads(
        head=_joined(language, alternatives),
        bare=_joined(language, bare),
        connector=compiler.compile(
            "(?:{comma}?{on}?{time})?(?:(?P<range>{comma}?{to}|{dash})|(?P<list>{comma}?{and}|{slash})|(?P<comma>{comma})){on}?"
        ),
        opener=compiler.compile("(?:(?P<from>{from})|(?P<between>{between})){the}?$"),
        bound=compiler.compile(f"(?:{bounds}){{the}}?$"),
        core=re.compile(f"[{words.core_characters()}]"),
        possessive=compiler.compile("{possessive}"),
    )
