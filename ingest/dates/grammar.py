"""The grammar of date expressions, over roles of tokens; one grammar for all languages.

`{role}` stands for one token (or phrase) that can play the role, `{<role}` looks back at one,
`{!<role}` refuses one before, `{=a b}` looks ahead at the first token of any. Named groups are the slots that a value is read from. Every
repetition is bounded and every token is one character, so matching is linear in the sentence.
"""

import re
from functools import cache
from typing import Final

from ingest.dates.lexicon import Lexicon, lexicon

MONTH = "(?:{month_of}?(?P<month>{month}|{month_careful}|{month_short}{dot}?))"
WEEKDAY = "(?P<weekday>{weekday}|{weekday_careful}|{weekday_short}{dot}?)"
DAY_FIRST = "{the}?{day_word}?(?P<day>{ordinal_number}|{day_number}|{ordinal})(?:{dot}|{degree})?"
DAY_LAST = "{the}?(?P<day>{ordinal_number}|{day_number})"
RECURRING = "(?P<recurring>{this}|{next}|{last})"
RECURRING_AFTER = "(?P<recurring_after>{next_after}|{last_after}|{this_after})"
YEAR = (
    "(?:(?:{comma}|{slash})?{of}?{the}?{year_word}?(?P<year>{year}|{old_year}|{year_pair})"
    "|{comma}?{apostrophe}(?P<short_year>{two_digits})"
    "|{comma}?{of}?{the}?(?P<year_relation>{last}|{next}|{this}|{same}){unit_year}"
    "|{of}?{the}?{unit_year}(?P<year_relation_after>{last_after}|{next_after}|{this_after}))"
)
OF_THE_YEAR = "(?P<of_the_year>{of}?{the}{unit_year})"
OF_MONTH = (
    "(?:(?:{of}{the}?|{the}|{<dot})(?P<month_relation>{last}|{next}|{this}){unit_month}"
    "|{of}{the}?{unit_month}(?P<month_relation_after>{last_after}|{next_after}|{this_after}))"
)
NTH = (
    "(?P<nth>{ordinal}|{ordinal_number}|{last})"
    "(?:(?P<weekday>{weekday}|{weekday_careful})|(?P<weekend>{unit_weekend})|(?P<week>{unit_week}))"
    f"(?:{{of}}|{{in}}){{the}}?{MONTH}(?:{YEAR})?"
)
_ORDINAL = "(?:{ordinal}|{ordinal_number}|{day_number}{dot}){dash}?"
_PERIOD = (
    "(?:(?P<week>{unit_week})|(?P<month_unit>{unit_month})|(?P<quarter_unit>{unit_quarter})"
    "|(?P<half_unit>{unit_half})|(?P<year_unit>{unit_year}))"
)
_SPAN = f"(?:(?P<weekend>{{unit_weekend}})|{_PERIOD}|(?P<day_unit>{{unit_day}}))"
_COUNTED = (
    "(?P<count>{number}|{integer}|{a}|{few})"
    "(?:(?P<day_unit>{unit_day}|{units_day})|(?P<week>{unit_week}|{units_week})"
    "|(?P<month_unit>{unit_month}|{units_month})|(?P<year_unit>{unit_year}|{units_year}))"
)
_WEEK = "(?P<week_relation>{this}|{next}|{last}){unit_week}"
_RELATION_AFTER = "(?P<relation_after>{last_after}|{next_after}|{this_after})"

# One atom is one point, a bare day or a lone year; the longest match wins, then the earlier atom.
ATOMS: Final[dict[str, str]] = {
    "iso_date": "(?P<numeric>{iso_date})",
    "numeric_date": "(?P<numeric>{numeric_date}|{loose_date})",
    "numeric_day_month": "(?P<numeric>{day_month})",
    "day_month_year": f"(?:{RECURRING})?{DAY_FIRST}{{of}}?{MONTH}(?:{YEAR}|{RECURRING_AFTER})?",
    "day_of_relative_month": f"{DAY_FIRST}{OF_MONTH}",
    "month_day_year": f"(?:{RECURRING})?{MONTH}{DAY_LAST}(?:{YEAR})?",
    "year_month_day": f"(?P<year>{{year}}){{comma}}?{MONTH}{DAY_LAST}",
    "nth_of_month": NTH,
    "month_year": f"{MONTH}{YEAR}",
    "month": f"(?:{RECURRING})?{MONTH}(?:{RECURRING_AFTER})?",
    "quarter_of_year": (
        f"(?P<quarter>{{quarter_code}}|{_ORDINAL}{{unit_quarter}}){{dash}}?(?:{YEAR}|{OF_THE_YEAR})?"
    ),
    "half_of_year": (
        f"(?P<half>{{half_code}}|{_ORDINAL}{{unit_half}}){{dash}}?(?:{YEAR}|{OF_THE_YEAR})?"
    ),
    "season_of_year": f"(?:{RECURRING})?(?P<season>{{season}})(?:{RECURRING_AFTER}|{YEAR})?",
    "weekday": f"(?:{RECURRING})?{WEEKDAY}(?:{RECURRING_AFTER})?{{daypart}}?",
    "weekday_of_week": f"{WEEKDAY}{{daypart}}?{{of}}?{{the}}?{_WEEK}",
    "weekday_of_week_after": (
        f"{WEEKDAY}{{daypart}}?{{of}}?{{the}}?{{unit_week}}(?P<week_relation_after>{{last_after}}|{{next_after}})"
    ),
    "week_with_weekday": f"{_WEEK}{{on}}?{{the}}?{WEEKDAY}{{daypart}}?",
    "relative_day": "(?P<relative_day>{relative_day}|{start}{relative_day_initial}){daypart}?",
    "relative_period": (
        f"(?:(?P<so_far>{{so_far}})|(?P<rest>{{rest}}))?(?P<relation>{{this}}|{{next}}|{{last}}|{{same}}){_SPAN}"
    ),
    "relative_period_after": f"{_SPAN}(?:{_RELATION_AFTER}|(?P<same_after>{{same_after}}))",
    "period_word": "(?P<period_word>{relative_period})",
    "period_part": "(?P<period_part>{period_part})",
    "weekend": "(?P<weekend>{unit_weekend})",
    "counted_ago": f"(?:{{ago_before}}{{hedge}}?{{hedge}}?{_COUNTED})",
    "counted_ago_after": f"{_COUNTED}{{ago_after}}",
    "counted_ahead": f"{{ahead_before}}{{hedge}}?{_COUNTED}(?!{{of}})",
    "counted_ahead_after": f"{_COUNTED}{{ahead_after}}",
    "part": "(?P<part>{part}){of}?{the}?{dash}?",
    "part_of_unit": (
        f"(?P<part>{{part}}){{of}}?{{the}}?{{dash}}?(?P<relation>{{this}}|{{next}}|{{last}})?{_PERIOD}"
        f"(?:{_RELATION_AFTER})?"
    ),
    "week_of": "(?P<week_of>{week_of}){the}?",
    "years": "(?P<year>{year_pair})",
    "year": "{year_word}?(?P<year>{year})",
    "bare_day": DAY_FIRST,
    "year_tail": YEAR,
}  # fmt: skip

_NAMED = re.compile(r"\?P<\w+>")
_ROLE = re.compile(r"\{(!?<|=)?([\w ]+)\}")


class Grammar:
    """Compiles templates for one language."""

    def __init__(self, words: Lexicon) -> None:
        self._words = words

    def compile(self, template: str) -> re.Pattern[str]:
        """The template, with its slots, as a pattern over class characters."""
        return re.compile(_ROLE.sub(self._expand, template))

    def unnamed(self, template: str) -> str:
        """The template as the source of a pattern, without its slots."""
        return _ROLE.sub(self._expand, _NAMED.sub("?:", template))

    def _expand(self, match: re.Match[str]) -> str:
        sequences = self.sequences(match[2])
        if match[1] == "=":
            return f"(?=[{self._first(match[2].split())}])"
        if match[2] == "start":
            return r"(?<![\s\S])"
        if not match[1]:
            return f"(?:{'|'.join(sequences)})" if sequences else "(?!)"
        if match[1] == "!<":
            return "".join(f"(?<!{sequence})" for sequence in sequences)
        return f"(?:{'|'.join(f'(?<={sequence})' for sequence in sequences)})" if sequences else "(?!)"

    def _first(self, roles: list[str]) -> str:
        """Classes with which one of the roles can begin."""
        words = self._words
        phrases = {f"={tokens[0]}" for role in roles for tokens in words.phrases.get(role, [])}
        return "".join(words.characters(role) for role in [*roles, *phrases])

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
