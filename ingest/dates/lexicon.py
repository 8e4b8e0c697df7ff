"""The date words of one language, by role, and the class that every token of a sentence has.

A sentence becomes a string with one character per token; the character stands for the set of roles
that the token can play (month, weekday, preposition …). The grammar is written over roles and is
the same for all languages.
"""

import re
from collections.abc import Iterator
from functools import cache, cached_property, lru_cache
from itertools import product
from typing import Any, TypeAlias, get_args

from ingest.dates import calendar_names as names
from ingest.dates.model import Unit
from ingest.dates.tokens import TOKEN, folded, number_roles
from ingest.languages import pack

Value: TypeAlias = int | str

_CALENDAR_SECTIONS = ("months", "month_abbreviations", "weekdays", "weekday_abbreviations")
_BRACES = re.compile(r"([^{]*)\{([^}]*)\}")
_CASES = {"lower": (False,), "capital": (True,)}
_FIRST_CLASS = 0xE000
_CORE = (
    "month", "month_short", "month_careful", "weekday", "weekday_initial", "relative_day",
    "relative_day_initial", "season", "quarter_code", "relative_period", "period_part", "iso_date",
    "numeric_date", "loose_date", "day_month", "year", "year_pair", "year_span", "holiday",
    "calendar_week",
    *(f"{number}_{unit}" for number in ("unit", "units") for unit in get_args(Unit)[2:]),
)  # fmt: skip
_OTHER_ROLES = (
    {"integer", "day_number"}, {"integer", "day_number", "two_digits"}, {"integer", "two_digits"},
    {"integer", "year"}, {"integer", "year", "round_year"}, {"integer", "old_year"}, {"integer"},
    {"ordinal_number"}, {"iso_date"}, {"numeric_date"}, {"loose_date"}, {"day_month"}, {"time"},
    {"year_pair"}, {"year_span"}, {"amount"}, {"junk"}, set(), {"stranger"}, {"low"},
)  # fmt: skip
_SENTENCES = 128
"""Sentences kept: dates and durations of one are read one after the other."""
_IDLE = frozenset({"stranger", "low", "time", "amount", "junk"})
_SIGNS = {
    ",": "comma", ".": "dot", "-": "dash", "/": "slash", "(": "open", "[": "open", ")": "close",
    "]": "close", "'": "apostrophe", ":": "colon", "%": "percent", "º": "degree", "°": "degree",
}  # fmt: skip


def spellings(entry: str) -> list[str]:
    """All spellings of a pack entry: "day{,s}" gives day and days."""
    match = _BRACES.match(entry)
    if match is None:
        return [entry]
    return [f"{match[1]}{ending}{entry[match.end() :]}" for ending in match[2].split(",")]


class Lexicon:
    """Words of one language by role. `values[role][word]` is what a word means in that role."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.settings: dict[str, Any] = pack(language)["dates"]
        self.values: dict[str, dict[str, Value]] = {}
        self.phrases: dict[str, list[tuple[str, ...]]] = {}
        self._roles: dict[tuple[str, bool], set[str]] = {}
        self._add_sections()
        self._add_names()
        self._class_of = lru_cache(maxsize=65536)(self._classify)
        self.read = lru_cache(maxsize=_SENTENCES)(self._read)
        self.characters = cache(self._characters)

    def _add_sections(self) -> None:
        for sign, role in _SIGNS.items():
            self._add(role, sign, sign)
        for section, entries in self.settings.items():
            if section == "words":
                for role, words in entries.items():
                    for word in words:
                        self._add(role, word, role)
            elif isinstance(entries, dict) and section not in _CALENDAR_SECTIONS:
                for word, value in entries.items():
                    is_unit = section in ("unit", "units")
                    self._add(f"{section}_{value}" if is_unit else section, word, value)
        for role, count in (("quarter", 4), ("half", 2)):
            for letter, number in product(self.settings[f"{role}_letters"], range(1, count + 1)):
                self._add(f"{role}_code", f"{letter}{number}:capital", number)

    def _add_names(self) -> None:
        language, careful = self.language, self.settings["careful_names"]
        for name, number in (names.months(language) | self.settings["months"]).items():
            self._add_name("month", name, number, is_careful=name in careful)
        short_months = names.month_abbreviations(language) | self.settings["month_abbreviations"]
        for name, number in short_months.items():
            self._add_short("month_short", name, number)
        for name, number in (names.weekdays(language) | self.settings["weekdays"]).items():
            self._add_name("weekday", name, number, is_careful=False)
            self._add_dayparts(name, number)
        short = names.weekday_abbreviations(language) | self.settings["weekday_abbreviations"]
        for name, number in short.items():
            self._add_short("weekday_short", name, number)

    def _add_name(self, role: str, name: str, number: int, *, is_careful: bool) -> None:
        """A name in its usual case stands alone; in another case it needs a day or a year."""
        if is_careful:
            self._add(f"{role}_careful", f"{name}:capital", number)
        elif self.settings["lowercase_names"]:
            self._add(role, f"{name}:lower", number)
            self._add(f"{role}_careful", f"{name}:capital", number)
            self._add(f"{role}_initial", f"{name}:capital", number)
        else:
            case = ":capital" if name in self.settings["capital_names"] else ""
            self._add(role, name + case, number)

    def _add_short(self, role: str, name: str, number: int) -> None:
        suffix = "" if self.settings["lowercase_names"] else ":capital"
        self._add(role, name + suffix, number)

    def _add_dayparts(self, name: str, number: int) -> None:
        """German writes weekday and part of the day as one word."""
        if self.settings.get("compound_dayparts"):
            for part in self.settings["words"]["daypart"]:
                self._add("weekday", name + part, number)

    def _add(self, role: str, entry: str, value: Value) -> None:
        entry, _, case = entry.partition(":") if len(entry) > 1 else (entry, "", "")
        for word in spellings(entry):
            tokens = tuple(map(folded, TOKEN.findall(word)))
            self.values.setdefault(role, {})[" ".join(tokens)] = value
            if len(tokens) > 1:
                self.phrases.setdefault(role, []).append(tokens)
            for token, capital in product(tokens, _CASES.get(case, (False, True))):
                own = role if len(tokens) == 1 else f"={token}"
                roles = self._roles.setdefault((token, capital), set())
                roles |= {own} if capital or not token[0].isalpha() else {own, "low"}

    @cached_property
    def classes(self) -> dict[frozenset[str], str]:
        """One character of the private use area for every set of roles that occurs."""
        sets = {frozenset(roles) for roles in self._roles.values()}
        sets |= {frozenset(roles) for roles in _OTHER_ROLES}
        ordered = sorted(sets, key=sorted)
        return {roles: chr(_FIRST_CLASS + index) for index, roles in enumerate(ordered)}

    def _read(self, text: str) -> tuple[tuple[str, ...], str]:
        """The tokens of a sentence, and one class character for each of them."""
        tokens = tuple(TOKEN.findall(text))
        return tokens, "".join(map(self._class_of, tokens))

    def _classify(self, token: str) -> str:
        capital = token[0].isupper()
        roles = self._roles.get((folded(token), capital))
        if roles is None:
            number = number_roles(token)
            case = {"stranger" if capital else "low"} if token[0].isalpha() else set()
            roles = set(number) if number else case
        return self.classes[frozenset(roles)]

    def _characters(self, role: str) -> str:
        """The class characters that include a role, as the body of a regex set; may be empty."""
        return "".join(sorted(char for roles, char in self.classes.items() if role in roles))

    def first_characters(self, role: str) -> str:
        """The classes with which a role can begin, its phrases included."""
        phrases = sorted({f"={tokens[0]}" for tokens in self.phrases.get(role, [])})
        return "".join(self.characters(name) for name in (role, *phrases))

    def idle_characters(self) -> str:
        """Classes of tokens that play no role, with which no expression can begin."""
        return "".join(sorted(char for roles, char in self.classes.items() if roles <= _IDLE))

    def core_characters(self) -> str:
        """Classes of which every date expression has at least one."""
        core = (*_CORE, "slash") if self.settings["slashed_day_month"] else _CORE
        roles = (role for name in core for role in (name, *self._tokens_of(name)))
        return "".join(sorted({char for role in roles for char in self.characters(role)}))

    def core_words(self) -> Iterator[tuple[str, str]]:
        """Words of which every date in words has at least one: folded; any, capital or lower."""
        roles = {role for name in _CORE for role in (name, *self._tokens_of(name))}
        cases: dict[str, set[bool]] = {}
        for (token, capital), found in self._roles.items():
            if found & roles:
                cases.setdefault(token, set()).add(capital)
        for token, capitals in cases.items():
            yield token, "any" if len(capitals) == 2 else "capital" if True in capitals else "lower"

    def _tokens_of(self, role: str) -> list[str]:
        """The longest token of every phrase of a role, as the role of that token."""
        return [f"={max(tokens, key=len)}" for tokens in self.phrases.get(role, [])]


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language, built once per process.

    Raises:
        KeyError: there is no pack for the language.
    """
    return Lexicon(language)
