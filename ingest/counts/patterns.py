r"""Patterns over raw text: number tokens, and sentences that may hold a count.

They are written in the common subset of RE2 and Rust's regex crate, so that Polars runs them over
whole columns: no look-around, and ASCII word boundaries only, which stay on the fast path.
"""

import re
from collections.abc import Iterable
from functools import cache

from ingest.counts.lexicon import lexicon
from ingest.languages import languages as known_languages

_NUMBERS = frozenset({"number_words", "idiom_scales", "vague", "half", "couple", "several"})
_SPELLED = frozenset({"number_words", "idiom_scales", "vague", "scales", "ledger"})
_WORDLESS = frozenset({"record", "share", "relative", "undisclosed", "quantifier"})
_WORD = re.compile(r"[^\W\d_]+")
_B = r"(?-u:\b)"
_SPACES = "\u00a0\u2007\u2009\u202f"
_DIGITS = rf"[0-9]{{1,3}}(?: [0-9]{{3}})+{_B}|[0-9]+(?:[.,'’{_SPACES}][0-9]+)*[A-Za-zÀ-ÿº°ª]*"
_LONGEST_SPELLED = 6
"""Words of a spelled number beyond the first: «one hundred and twenty thousand and five»."""


def number_words(language: str) -> frozenset[str]:
    """Single words that are a number or a scale in a language, in lower case."""
    return _first_words(language, _SPELLED)


@cache
def _first_words(language: str, categories: frozenset[str]) -> frozenset[str]:
    return frozenset(
        word
        for word, found in lexicon(language).entries.items()
        if any(entry.category in categories for entry in found)
        and (len(word) > 1 or word == "y")
        and _WORD.match(word)
    )


@cache
def _triggers(language: str) -> frozenset[str]:
    """Words without which a sentence without digits holds no count."""
    words = _first_words(language, _NUMBERS | _WORDLESS)
    return frozenset(part for word in words for part in _WORD.findall(word))


def run_letters(language: str) -> tuple[str, ...]:
    """Letters found in every number word that a language writes without spaces."""
    section = lexicon(language).section.get("run_letters", ())
    return tuple(str(part) for part in section) if isinstance(section, list) else ()


_ANY_DIGIT = re.compile("[0-9]")


def may_hold_count(text: str, language: str) -> bool:
    """Whether a sentence holds a digit, a number word or a word of a claim without number."""
    if _ANY_DIGIT.search(text):
        return True
    lowered = text.lower()
    if not _triggers(language).isdisjoint(_WORD.findall(lowered)):
        return True
    return any(part in lowered for part in run_letters(language))


def token_pattern(languages: Iterable[str] = ()) -> str:
    """The number tokens of a text: digits with separators and letters, and spelled numbers.

    Args:
        languages: whose number words to match; all languages with a pack by default.

    Returns:
        A pattern for Rust's regex crate and RE2, to be used with `extract_all`.
    """
    chosen = tuple(languages) or known_languages()
    words = frozenset[str]().union(*(number_words(language) for language in chosen))
    joiners = frozenset[str]().union(*(_first_words(one, frozenset({"number_joiner"})) for one in chosen))
    word, joiner = _either(words), _either(joiners)
    runs = frozenset[str]().union(*(_run_words(language) for language in chosen))
    run = f"|{_B}(?i:(?:{_either(runs)}){{2,9}}){_B}" if runs else ""
    spelled = rf"{_B}(?i:{word})(?:(?:-| |-{joiner}-| {joiner} )(?i:{word})){{0,{_LONGEST_SPELLED}}}{_B}"
    return f"{_DIGITS}{run}|{spelled}"


def _run_words(language: str) -> frozenset[str]:
    """Parts of number words written without spaces, with the word that joins them."""
    if not lexicon(language).section.get("runs_together"):
        return frozenset()
    return number_words(language) | _first_words(language, frozenset({"number_joiner"}))


def candidate_pattern(languages: Iterable[str] = ()) -> str:
    """A prefilter: every sentence in which `find_counts` finds anything matches it.

    Args:
        languages: of the sentences; all languages with a pack by default.

    Returns:
        A pattern for Rust's regex crate and RE2, to be used with `contains`.
    """
    chosen = tuple(languages) or known_languages()
    words = frozenset[str]().union(*(_triggers(language) for language in chosen))
    runs = sorted({part for language in chosen for part in run_letters(language)})
    inside = "".join(f"|(?i:{part})" for part in runs)
    return f"[0-9]|{_B}(?i:{_either(words)}){_B}{inside}"


def _either(words: Iterable[str]) -> str:
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(re.escape(word) for word in ordered)})"


def for_python(pattern: str) -> str:
    """The same pattern for Python's `re`, which writes ASCII boundaries differently."""
    return pattern.replace(_B, r"(?a:\b)")
