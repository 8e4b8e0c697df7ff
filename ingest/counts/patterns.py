r"""Patterns over raw text: number tokens, and sentences that may hold a count.

They are written in the common subset of RE2 and Rust's regex crate, so that Polars runs them over
whole columns: no look-around, and ASCII word boundaries only, which stay on the fast path.
"""

import re
from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import product
from typing import NamedTuple

from ingest.alternatives import alternatives
from ingest.counts.lexicon import Entry, lexicon
from ingest.counts.noun_classes import OF_ATTENDANCE, noun_classes
from ingest.languages import languages as known_languages

_ALONE = frozenset({"fractional", "number_words", "idiom_scales", "vague", "scales"})
_STRONG = frozenset(
    name for name, meaning in noun_classes().items() if meaning.strength == "strong"
)
_SPELLED = frozenset({"number_words", "idiom_scales", "vague", "scales", "ledger"})
_COUNTING_DIGIT = re.compile(
    r"(?<![0-9])(?!(?:19|20)(?:[1-46-9][0-9]|0[1-9]|5[1-9])(?![0-9]))[0-9]"
)
_WORD = re.compile(r"[^\W\d_]+")
_B = r"(?-u:\b)"
_SPACES = "\u00a0\u2007\u2009\u202f"
_DIGITS = rf"[0-9]{{1,3}}(?: [0-9]{{3}})+{_B}|[0-9]+(?:[.,'’{_SPACES}][0-9]+)*[A-Za-zÀ-ÿº°ª]*"
_EDGE = rf"(?:{_B}|[0-9_])"
_TELLING = frozenset(
    {"attend", "attend_soft", "draw", "event", "record", "strong", "compound_member", "represented"}
    | {"counting", "year_counting", "year_copula"}
)
"""Categories of words that let a number count people taking part."""
_TYPED = frozenset({"membership", "population", "offices"})
_SIGNING = frozenset({"registered", "invited"})
_MODIFYING = frozenset({"member", "exhibiting", "participating"})
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
    """What a claim without digits needs: a word, a phrase, or one word of each of a pair.

    The first of a pair is the rarer one; the prefilter asks for that alone.
    """

    words: frozenset[str]
    phrases: tuple[str, ...]
    pairs: tuple[tuple[frozenset[str], frozenset[str]], ...]


@cache
def _gate(language: str) -> _Gate:
    is_first = lexicon(language).noun_order == "first"
    nouns = _words_of(language, "noun", _STRONG | {"country"}, 0 if is_first else -1)
    figures = _words_of(language, "figure", OF_ATTENDANCE, -1)
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
            (nouns, _parts(language, {"quantifier", "share"})),
            (figures, withheld),
        ),
    )


def _words_of(language: str, category: str, labels: AbstractSet[str], place: int) -> frozenset[str]:
    """One letter run of each phrase of a category: a text with the phrase holds that word."""
    return frozenset(
        _WORD.findall(phrase.lower())[place]
        for phrase, found, label in lexicon(language).phrases()
        if found == category and label in labels
    )


def _parts(language: str, categories: AbstractSet[str]) -> frozenset[str]:
    """Letter runs of the first tokens of some categories, as a text is split for the gate."""
    return frozenset(
        part
        for word, found in lexicon(language).entries.items()
        if any(one.category in categories for one in found)
        for part in _WORD.findall(word)
        if len(part) > 1
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
    joiners = frozenset[str]().union(
        *(_first_words(one, frozenset({"number_joiner"})) for one in chosen)
    )
    word, joiner = _either(words), _either(joiners)
    runs = frozenset[str]().union(*(_run_words(language) for language in chosen))
    run = f"|{_B}(?:{_either(runs)}){{2,9}}{_B}" if runs else ""
    spelled = rf"{_B}{word}(?:(?:-| |-{joiner}-| {joiner} ){word}){{0,{_LONGEST_SPELLED}}}{_B}"
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
    return f"[0-9]|{_bounded(words | first, _either)}{inside}"


@cache
def telling_pattern(language: str) -> str:
    """A second prefilter: words that make a number one of participants, members, people, offices.

    Verbs of taking part, gatherings, strong nouns, figures, members, inhabitants, offices. Without
    any of them, what `find_counts` finds in a sentence is neither an attendance nor a quantity.

    Returns:
        A pattern for Rust's regex crate and RE2, to be used with `contains`.
    """
    free, glued = set[str](), set[str]()
    for first, found in lexicon(language).entries.items():
        for entry in filter(_is_telling, found):
            phrase = " ".join(_WORD.findall(" ".join((first, *entry.tail))))
            (glued if entry.category == "compound_member" else free).add(phrase)
    start = "" if lexicon(language).compounds else _EDGE
    return f"{_bounded(free, _anyhow, start)}|[0-9-]{_anyhow(glued)}"


def _anyhow(phrases: Iterable[str]) -> str:
    """Any of some phrases in any case, with any signs between their words and in «Gäst*innen»."""
    joined = (re.escape(phrase).replace(r"\ ", "[^A-Za-z0-9]*") for phrase in sorted(phrases))
    return f"(?i:{'|'.join(re.sub('innen$', '[*:_/]?innen', phrase) for phrase in joined)})"


def _is_telling(entry: Entry) -> bool:
    """Whether a phrase can make a number one that is stored."""
    match entry.category:
        case "noun" | "figure":
            is_typed = noun_classes()[entry.label].measure in _TYPED
            return is_typed or entry.label in _STRONG | OF_ATTENDANCE | {"spectator"}
        case "group_kind":
            return entry.label == "membership"
        case "modifier":
            return entry.label in _MODIFYING
        case "basis":
            return entry.label in _SIGNING
    return entry.category in _TELLING


def _bounded(
    words: Iterable[str], spell: Callable[[Iterable[str]], str], start: str = _EDGE
) -> str:
    """Any of some words, bounded where they begin and end in ASCII, as the boundary is ASCII."""
    parts: list[str] = []
    for is_first, is_last in product((True, False), repeat=2):
        chosen = [w for w in words if (w[0].isascii(), w[-1].isascii()) == (is_first, is_last)]
        if chosen:
            parts.append(f"{start * is_first}{spell(chosen)}{_EDGE * is_last}")
    return "|".join(parts)


def _either(words: Iterable[str]) -> str:
    """Any of some words in any case."""
    return alternatives(sorted(words), ignore_case=True)


def for_python(pattern: str) -> str:
    """The same pattern for Python's `re`, which writes ASCII boundaries differently."""
    return pattern.replace(_B, r"(?a:\b)")
