"""One pattern for a vectorised engine that finds every sentence which may hold a date."""

from collections.abc import Iterable, Iterator
from functools import cache

from ingest.dates.lexicon import lexicon

_SPACE = r"[ \x{A0}\x{202F}]?"
_NUMERIC = (
    r"(?:19|20)[0-9]{2}",
    rf"[0-9]{{1,4}}[./-]{_SPACE}[0-9]{{1,2}}[./-]{_SPACE}[0-9]{{1,4}}",
    rf"[0-9]{{1,2}}\.{_SPACE}[0-9]{{1,2}}\.",
    r"[0-9]{1,2}/[0-9]{1,2}",
)
_EDGE_LEFT, _EDGE_RIGHT = r"(?:(?-u:\b)|[0-9_])", r"(?:(?-u:\b)|_)"


def candidate_pattern(languages: Iterable[str]) -> str:
    """A pattern for Rust's regex that matches every sentence in which `find_dates` finds a date.

    It stays on the fast path of that engine: ASCII boundaries and digits, literal words, no Unicode
    classes. Its words are those that every date expression has at least one of.
    """
    alternatives = {part for language in languages for part in _parts(language)}
    return "|".join([*_NUMERIC, *sorted(alternatives)])


def duration_pattern(language: str) -> str:
    """A pattern for Rust's regex that matches every sentence with a duration in it."""
    words, endings = set[str](), set[str]()
    for role, values in lexicon(language).values.items():
        if role.startswith(("unit_", "units_", "duration")):
            told = endings if role == "duration_ending" else words
            told.update(max(phrase.split(), key=len) for phrase in values)
    left = rf"(?:^|[^A-Za-z])(?:{'|'.join(map(_any_case, sorted(words)))})"
    right = "|".join(map(_any_case, sorted(endings)))
    return rf"(?:{left}{f'|{right}' if right else ''})(?:[^A-Za-z]|$)"


def _any_case(word: str) -> str:
    """A folded word in any case; what folds to «ss» may be written «ß»."""
    return f"(?i:{word.replace('ss', '(?:ss|ß)')})"


@cache
def _parts(language: str) -> frozenset[str]:
    return frozenset(_alternatives(language))


def _alternatives(language: str) -> Iterator[str]:
    """One alternative for words of each letter case and each kind of edge."""
    groups: dict[tuple[str, bool, bool], set[str]] = {}
    for word, case in lexicon(language).core_words():
        key = (case, word[0].isascii(), word[-1].isascii())
        groups.setdefault(key, set()).add(word)
    for (case, is_left_ascii, is_right_ascii), words in groups.items():
        body = "|".join(_cased(word, case) for word in sorted(words))
        left, right = _EDGE_LEFT if is_left_ascii else "", _EDGE_RIGHT if is_right_ascii else ""
        yield f"{left}(?:{body}){right}"


def _cased(word: str, case: str) -> str:
    """The word in any case, or with its first letter fixed as a capital or a small letter."""
    if case == "any":
        return f"(?i:{word})"
    first = word[0].upper() if case == "capital" else word[0]
    return f"{first}(?i:{word[1:]})"
