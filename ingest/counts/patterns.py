"""Patterns over raw text: is there anything to read here at all?

`token_pattern` and `candidate_pattern` are written in the common subset of RE2 and Rust's regex
crate, so that Polars runs them over whole columns: no look-around, ASCII word boundaries only.
"""

import re
from collections.abc import Iterable
from functools import cache

from ingest.counts.lexicon import lexicon
from ingest.languages import languages as known_languages

_WORDLESS = frozenset({"record", "share", "relative"})
_NUMBER_TABLES = frozenset({"number_words", "idiom_scales", "vague", "half", "couple", "several"})
_BOUNDARY = "(?-u:\\b)"
_WORD = re.compile(r"[^\W\d_]+")


@cache
def _triggers(language: str) -> frozenset[str]:
    """First words of everything that makes a number without digits, and of wordless claims."""
    entries = lexicon(language).entries.items()
    wanted = _NUMBER_TABLES | _WORDLESS | {"undisclosed"}
    return frozenset(
        part
        for word, found in entries
        if any(entry.category in wanted for entry in found)
        for part in _WORD.findall(word)
    )


@cache
def _run_letters(language: str) -> tuple[str, ...]:
    section = lexicon(language).section.get("run_letters", ())
    return tuple(str(part) for part in section) if isinstance(section, list) else ()


def may_hold_count(text: str, language: str) -> bool:
    """Whether a sentence holds a digit, a number word or a word of a wordless claim."""
    if not text.isascii() or not text.isalpha():
        pass
    lowered = text.lower()
    if any(digit in lowered for digit in "0123456789"):
        return True
    if not _triggers(language).isdisjoint(_WORD.findall(lowered)):
        return True
    return any(part in lowered for part in _run_letters(language))
