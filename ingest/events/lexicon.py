"""The event words of a language pack, compiled once."""

import re
from dataclasses import dataclass
from functools import cache

from ingest.dates import calendar_names
from ingest.languages import pack


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Patterns and word sets of one language; patterns match whole words, longest first."""

    kinds: dict[str, str]
    nouns: re.Pattern[str]
    generic: frozenset[str]
    ambiguous: frozenset[str]
    definite: frozenset[str]
    possessive: frozenset[str]
    articles: frozenset[str]
    empty: frozenset[str]
    annual: frozenset[str]
    not_head: frozenset[str]
    starters: frozenset[str]
    named_only: frozenset[str]
    months: frozenset[str]
    before_name: frozenset[str]
    held_after_name: re.Pattern[str]
    is_compounding: bool
    stop: frozenset[str]
    naming: re.Pattern[str]
    theme: re.Pattern[str]
    edition: re.Pattern[str]
    happening: re.Pattern[str]
    organises: re.Pattern[str]
    organised_by: re.Pattern[str]
    other_dates: re.Pattern[str]
    future: re.Pattern[str]
    past: re.Pattern[str]
    postponed: re.Pattern[str]
    cancelled: re.Pattern[str]
    ongoing: re.Pattern[str]
    hypothetical: re.Pattern[str]
    negated: re.Pattern[str]
    formats: tuple[tuple[str, re.Pattern[str]], ...]


NOTHING = re.compile(r"(?!)")


def words_pattern(words: list[str]) -> re.Pattern[str]:
    """Whole words or phrases, longest first, in any case; matches nothing for an empty list."""
    if not words:
        return NOTHING
    one = "|".join(
        re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True)
    )
    return re.compile(rf"(?<![\w-])(?:{one})(?![\w])", re.IGNORECASE)


@cache
def lexicon(language: str) -> Lexicon:
    """The compiled event words of a language.

    Raises:
        KeyError: the pack has no `[events]` section.
    """
    section, time = pack(language)["events"], pack(language)["time"]
    kinds = {noun: kind for kind, nouns in section["nouns"].items() for noun in nouns}
    suffix = section.get("compound", False)
    return Lexicon(
        kinds=kinds,
        nouns=_nouns(list(kinds), suffix),
        **{key: frozenset(section[key]) for key in ("generic", "ambiguous", "definite", "possessive", "articles", "annual")},
        empty=frozenset(section["empty_modifiers"]),
        not_head=frozenset(section.get("not_head", [])),
        before_name=frozenset(section["before_name"]),
        held_after_name=words_pattern(section["held_after_name"]),
        is_compounding=suffix,
        months=frozenset(name.lower() for name in calendar_names.months(language)),
        named_only=frozenset(section.get("named_only", [])),
        starters=frozenset(section.get("sentence_starters", [])),
        stop=frozenset(section.get("name_stop", [])) | frozenset(section["organises"]) | frozenset(section["articles"]),
        edition=words_pattern(section["edition"]),
        **{key: words_pattern(section[key]) for key in ("naming", "theme", "happening", "organises", "organised_by", "other_dates")},
        **{key: words_pattern(time.get(key, [])) for key in ("future", "past", "postponed", "cancelled", "ongoing", "hypothetical", "negated")},
        formats=tuple((name, words_pattern(words)) for name, words in sorted(section["formats"].items())),
    )  # fmt: skip


def _nouns(nouns: list[str], is_compounding: bool) -> re.Pattern[str]:
    """Event nouns; where the language compounds, also as the end of a longer word."""
    one = "|".join(
        re.escape(noun).replace(r"\ ", r"[\s-]+") for noun in sorted(nouns, key=len, reverse=True)
    )
    left = r"(?P<prefix>[\w-]*)" if is_compounding else ""
    return re.compile(rf"(?<![\w-]){left}(?P<noun>{one})(?![\w])", re.IGNORECASE)
