"""The grammar of date expressions, over roles of tokens; one grammar for all languages.

`{role}` stands for one token (or phrase) that can play the role, `{<role}` looks back at one,
`{!<role}` refuses one before. Named groups are the slots that a value is read from. Every
repetition is bounded and every token is one character, so matching is linear in the sentence.
"""

import re
from functools import cache
from typing import Final

from ingest.dates.lexicon import Lexicon, lexicon

_MONTH = "(?P<month>{month}|{month_short}{dot}?)"
_WEEKDAY = "(?P<weekday>{weekday}|{weekday_short}{dot}?)"
_DAY_FIRST = (
    "{the}?{day_word}?(?P<day>{ordinal_number}|{day_number}(?={dot}?)|{ordinal})(?:{dot}|{degree})?"
)
_DAY_LAST = "{the}?(?P<day>{ordinal_number}|{day_number})"
_RECURRING = "(?P<recurring>{this}|{next}|{last})"
_RECURRING_AFTER = "(?P<recurring_after>{next_after}|{last_after}|{this_after})"
_YEAR = (
    "(?:(?:{comma}|{slash})?{of}?{the}?{year_word}?(?P<year>{year}|{old_year}|{year_pair})"
    "|{comma}?{apostrophe}(?P<short_year>{two_digits})"
    "|{comma}?{of}?{the}?(?P<year_relation>{last}|{next}|{this}|{same}){unit_year}"
    "|{of}?{the}?{unit_year}(?P<year_relation_after>{last_after}|{next_after}|{this_after}))"
)
_OF_THE_YEAR = "(?P<of_the_year>{of}?{the}{unit_year})"
_OF_MONTH = "{of}?{the}?(?P<month_relation>{last}|{next}|{this}){unit_month}"
_PERIOD = "(?:(?P<week>{unit_week})|(?P<month_unit>{unit_month})|(?P<quarter_unit>{unit_quarter})|(?P<half_unit>{unit_half})|(?P<year_unit>{unit_year}))"
_DAYS = "(?:{unit_day}|{units_day})"
_ANY_UNIT = (
    "(?:(?P<day_unit>{unit_day}|{units_day})|(?P<week>{unit_week}|{units_week})"
    "|(?P<month_unit>{unit_month}|{units_month})|(?P<year_unit>{unit_year}|{units_year}))"
)
_COUNT = "(?P<count>{number}|{integer}|{a}|{few})"

# One atom is one point or bare day; a longer match wins, then the earlier atom.
ATOMS: Final[dict[str, str]] = {
    "iso_date": "(?P<numeric>{iso_date})",
    "numeric_date": "(?P<numeric>{numeric_date})",
    "numeric_day_month": "(?P<numeric>{day_month})",
    "day_month_year": f"{_DAY_FIRST}{{of}}?{_MONTH}(?:{_YEAR})?",
    "day_of_relative_month": f"{_DAY_FIRST}{_OF_MONTH}",
    "month_day_year": f"{_MONTH}{_DAY_LAST}(?:{_YEAR})?",
    "year_month_day": f"(?P<year>{{year}}){{comma}}?{_MONTH}{_DAY_LAST}",
    "month_year": f"{_MONTH}(?:{_YEAR})",
    "month": f"(?:{_RECURRING})?{_MONTH}(?:{_RECURRING_AFTER})?",
    "quarter_of_year": f"(?P<quarter>{{quarter_code}}|(?:{{ordinal}}|{{ordinal_number}}|{{day_number}}{{dot}}){{dash}}?{{unit_quarter}}){{dash}}?(?:{_YEAR}|{_OF_THE_YEAR})?",
    "half_of_year": f"(?P<half>{{half_code}}|(?:{{ordinal}}|{{ordinal_number}}|{{day_number}}{{dot}}){{dash}}?{{unit_half}}){{dash}}?(?:{_YEAR}|{_OF_THE_YEAR})?",
    "season_of_year": f"(?:{_RECURRING})?(?P<season>{{season}})(?:{_RECURRING_AFTER}|{_YEAR})?",
    "weekday": f"(?:{_RECURRING})?{_WEEKDAY}(?:{_RECURRING_AFTER})?{{daypart}}?",
    "weekday_of_week": (
        f"{_WEEKDAY}{{daypart}}?{{of}}?{{the}}?(?P<week_relation>{{this}}|{{next}}|{{last}}){{unit_week}}"
    ),
    "weekday_of_week_after": (
        f"{_WEEKDAY}{{daypart}}?{{of}}?{{the}}?{{unit_week}}(?P<week_relation_after>{{last_after}}|{{next_after}})"
    ),
    "week_with_weekday": (
        f"(?P<week_relation>{{this}}|{{next}}|{{last}}){{unit_week}}{{comma}}?{{on}}?{{the}}?{_WEEKDAY}"
    ),
    "relative_day": "(?P<relative_day>{relative_day}|{relative_day_initial})",
    "relative_period": (
        f"(?P<so_far>{{so_far}})?(?P<rest>{{rest}})?{{the}}?(?P<relation>{{this}}|{{next}}|{{last}}|{{same}})"
        f"(?:{_PERIOD}|(?P<weekend>{{unit_weekend}})|(?P<day_unit>{{unit_day}}))"
    ),
    "relative_period_after": (
        f"{{the}}?(?:{_PERIOD}|(?P<weekend>{{unit_weekend}})|(?P<day_unit>{{unit_day}}))"
        "(?P<relation_after>{last_after}|{next_after}|{this_after}|{same})"
    ),
    "period_word": "(?P<period_word>{relative_period})",
    "period_part": "(?P<period_part>{period_part})",
    "weekend": "(?P<weekend>{unit_weekend})",
    "counted_ago": f"{{ago_before}}{{hedge}}?{{hedge}}?{_COUNT}{_ANY_UNIT}",
    "counted_ago_after": f"{_COUNT}{_ANY_UNIT}{{ago_after}}",
    "counted_ahead": f"{{ahead_before}}{{hedge}}?{_COUNT}{_ANY_UNIT}(?!{{of}})",
    "counted_ahead_after": f"{_COUNT}{_ANY_UNIT}{{ahead_after}}",
    "part": "(?P<part>{part}){of}?{the}?{dash}?",
    "part_of_unit": f"(?P<part>{{part}}){{of}}?{{the}}?{{dash}}?(?P<relation>{{this}}|{{next}}|{{last}})?{_PERIOD}(?P<relation_after>{{last_after}}|{{next_after}}|{{this_after}})?",
    "week_of": "{week_of}{the}?",
    "years": "(?P<year>{year_pair})",
    "year": "{year_word}?(?P<year>{year})",
    "bare_day": _DAY_FIRST,
    "year_tail": _YEAR,
}  # fmt: skip

_NAMED = re.compile(r"\?P<\w+>")
_ROLE = re.compile(r"\{(!?<)?(\w+)\}")


class Grammar:
    """Compiles templates for one language."""

    def __init__(self, words: Lexicon) -> None:
        self._words = words

    def compile(self, template: str, *, named: bool = True) -> re.Pattern[str]:
        """The template as a pattern over class characters; without slots unless `named`."""
        if not named:
            template = _NAMED.sub("?:", template)
        return re.compile(_ROLE.sub(self._expand, template))

    def _expand(self, match: re.Match[str]) -> str:
        sequences = self.sequences(match[2])
        if not match[1]:
            return f"(?:{'|'.join(sequences)})" if sequences else "(?!)"
        if match[1] == "!<":
            return "".join(f"(?<!{sequence})" for sequence in sequences)
        return f"(?:{'|'.join(f'(?<={sequence})' for sequence in sequences)})" if sequences else "(?!)"

    def sequences(self, role: str) -> list[str]:
        """Patterns of a role, longer phrases first."""
        words = self._words
        phrases = sorted(set(words.phrases.get(role, [])), key=lambda tokens: (-len(tokens), tokens))
        found = ["".join(f"[{words.characters('=' + token)}]" for token in p) for p in phrases]
        single = words.characters(role)
        return [*found, f"[{single}]"] if single else found


@cache
def grammar(language: str) -> Grammar:
    """The grammar compiler of a language."""
    return Grammar(lexicon(language))


def unnamed(*names: str) -> str:
    """Alternation of atoms without their slots."""
    return "(?:" + "|".join(_NAMED.sub("?:", ATOMS[name]) for name in names) + ")"
