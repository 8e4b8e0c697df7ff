r"""Patterns over raw text: number tokens, and sentences that may hold a count.

They are written in the common subset of RE2 and Rust's regex crate, so that Polars runs them over
whole columns: no look-around, and ASCII word boundaries only, which stay on the fast path.
"""

import re
from collections.abc import Iterable, Set
from functools import cache
from typing import NamedTuple

from ingest.counts.lexicon import lexicon
from ingest.counts.noun_classes import noun_classes
from ingest.languages import languages as known_languages

_ALONE = frozenset({"fractional", "number_words", "idiom_scales", "vague", "scales"})
_STRONG_OR_BODIES = frozenset(
    {name for name, meaning in noun_classes().items() if meaning.strength == "strong"} | {"country"}
)
_SPELLED = frozenset({"number_words", "idiom_scales", "vague", "scales", "ledger"})
_COUNTING_DIGIT = re.compile(r"(?<![0-9])(?!(?:19|20)(?:[1-46-9][0-9]|0[1-9]|5[1-9])(?![0-9]))[0-9]")
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


class _Gate(NamedTuple):
    """What a claim without digits needs: a word, a phrase, or one word of each of a pair."""

    words: frozenset[str]
    phrases: tuple[str, ...]
    pairs: tuple[tuple[frozenset[str], frozenset[str]], ...]


@cache
def _gate(language: str) -> _Gate:
    nouns = _parts(language, {"noun"}, _STRONG_OR_BODIES)
    withheld = _parts(language, {"not", "unknown", "negation"})
    entire = {
        phrase
        for phrase, category, label in lexicon(language).phrases()
        if category == "record" or (category == "relative" and label == "multiple")
    }
    return _Gate(
        _parts(language, _ALONE),
        (*sorted(entire), *lexicon(language).run_letters),
        (
            (_parts(language, {"quantifier"}), nouns),
            (_parts(language, {"share"}), nouns),
            (_parts(language, {"figure"}), withheld),
        ),
    )


def _parts(
    language: str, categories: Set[str], labels: Set[str] | None = None
) -> frozenset[str]:
    """Letter runs of the first tokens of some categories, as a text is split for the gate."""
    return frozenset(
        part
        for word, found in lexicon(language).entries.items()
        if any(
            one.category in categories and (labels is None or one.label in labels) for one in found
        )
        for part in _WORD.findall(word)
    )


def may_hold_count(text: str, language: str) -> bool:
    """Whether a sentence holds a number that is no plain year, or words of a claim without one."""
    if _COUNTING_DIGIT.search(text):
        return True
    lowered = text.lower()
    words = _WORD.findall(lowered)
    gate = _gate(language)
    if not gate.words.isdisjoint(words) or any(phrase in lowered for phrase in gate.phrases):
        return True
    return any(
        not (first.isdisjoint(words) or second.isdisjoint(words)) for first, second in gate.pairs
    )


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
    gates = [_gate(language) for language in chosen]
    words = frozenset[str]().union(*(gate.words for gate in gates))
    first = frozenset[str]().union(*(pair[0] for gate in gates for pair in gate.pairs))
    phrases = {phrase for gate in gates for phrase in gate.phrases}
    inside = "".join(f"|(?i:{re.escape(phrase)})" for phrase in sorted(phrases))
    return f"[0-9]|{_B}(?i:{_either(words | first)}){_B}{inside}"


def _either(words: Iterable[str]) -> str:
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(re.escape(word) for word in ordered)})"


def for_python(pattern: str) -> str:
    """The same pattern for Python's `re`, which writes ASCII boundaries differently."""
    return pattern.replace(_B, r"(?a:\b)")
