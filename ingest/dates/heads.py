"""Compiled patterns of one language: where an expression may begin, and what stands around it."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from ingest.dates.grammar import grammar, sections
from ingest.dates.lexicon import lexicon

# Kinds of heads that may stand in one list, and those behind which a lone year may follow.
DAYS: Final = frozenset(
    {"days", "holiday", "week_of", "numeric_days", "weekday", "week_with_weekday", "relative_day"}
)
YEARS: Final = frozenset(
    {"year", "years", "weak_year", "month_year", "quarter", "half", "season", "part"}
)


@dataclass(frozen=True, slots=True)
class Heads:
    """Patterns over class strings.

    Attributes:
        core: One of the tokens of which every date expression has at least one.
        head: Where an expression may begin; the group that matched is its kind.
        bare: What may follow a head only in a chain: a lone year, month or short numeric date.
        connector: Words between the members of a chain.
        opener, bound: from and between, since and until …, to the left of a head.
        possessive: 's to the right of it.
    """

    core: re.Pattern[str]
    head: re.Pattern[str]
    bare: re.Pattern[str]
    connector: re.Pattern[str]
    opener: re.Pattern[str]
    bound: re.Pattern[str]
    possessive: re.Pattern[str]


@cache
def heads(language: str) -> Heads:
    """The patterns of a language, compiled once per process.

    Raises:
        KeyError: there is no pack for the language.
    """
    compiler = grammar(language)
    joints = {name: compiler.compile("joints", name) for name in sections()["joints"]}
    core = re.compile(f"[{lexicon(language).core_characters()}]")
    return Heads(core=core, head=compiler.alternatives("heads"), **joints)
