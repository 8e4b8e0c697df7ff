"""Numbers in words: how units, tens and scales add up.

One running sum serves all languages: a word may be added while it is smaller than the room that
the last one left («twenty» leaves room for nine, «hundred» for ninety-nine), and a scale word
multiplies what came before it.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from ingest.counts.lexicon import lexicon

_HUNDRED = 100
_VIGESIMAL = frozenset({60, 80})
"""«soixante-dix», «quatre-vingt-dix»: tens that leave room for nineteen."""


class RunningSum:
    """The value of the number words read so far."""

    __slots__ = ("_current", "_room", "_scale", "_total", "is_vigesimal")

    def __init__(self, start: float = 0, *, is_vigesimal: bool = False) -> None:
        """Start at nothing, or at digits that a scale word may follow."""
        self._total: float = 0
        self._current = start
        self._room: float = 0 if start else float("inf")
        self._scale: float = float("inf")
        self.is_vigesimal = is_vigesimal

    @property
    def value(self) -> float:
        """The number so far."""
        return self._total + self._current

    def add(self, value: int) -> bool:
        """Add a unit, a ten or a hundred; False where the language does not allow it here."""
        if not 0 <= value < self._room:
            return False
        self._current += value
        if value >= _HUNDRED:
            self._room = 1000 if value == 1000 else _HUNDRED
        elif value < 20 or value % 10:
            self._room = 0
        else:
            self._room = 20 if self.is_vigesimal and value in _VIGESIMAL else 10
        return True

    def multiply(self, factor: int) -> bool:
        """Apply a scale word; False where it cannot follow."""
        if factor == _HUNDRED:
            if self._current >= 20:
                return False
            self._current, self._room = max(self._current, 1) * _HUNDRED, _HUNDRED
            return True
        if not self._current and self._total:
            if factor <= self._total:
                return False
            self._total *= factor
        elif factor >= self._scale:
            return False
        else:
            self._total += (self._current or 1) * factor
        self._current, self._room, self._scale = 0, factor, factor
        return True


@lru_cache(maxsize=65536)
def word_value(key: str, language: str) -> int | None:
    """The value of a number written as one token, such as «twenty-five» or «zweihundert».

    None for any other word; plain scale words («hundred») are no numbers by themselves here.
    """
    simple = _simple(language)
    if key in simple:
        return simple[key]
    parts = _pairs(key.split("-"), simple) if "-" in key else _split_run(key, language)
    return _combine(parts, language) if len(parts) > 1 else None


def _pairs(parts: list[str], simple: dict[str, int]) -> list[str]:
    """Parts of a hyphenated number, those that are one word together joined: «quatre-vingt»."""
    joined: list[str] = []
    for part in parts:
        pair = f"{joined[-1]}-{part}" if joined else ""
        if pair in simple:
            joined[-1] = pair
        else:
            joined.append(part)
    return joined


@cache
def _simple(language: str) -> dict[str, int]:
    entries = lexicon(language).entries.items()
    return {
        word: int(entry.label)
        for word, found in entries
        for entry in found
        if entry.category == "number_words" and not entry.tail
    }


@cache
def _scales(language: str) -> dict[str, int]:
    entries = lexicon(language).entries.items()
    return {
        word: int(entry.label)
        for word, found in entries
        for entry in found
        if entry.category in ("scales", "one_words") and not entry.tail
    }


@cache
def _run_pattern(language: str) -> re.Pattern[str] | None:
    """Parts of number words written without spaces; None where the language has none."""
    if not lexicon(language).section.get("runs_together"):
        return None
    words = sorted({*_simple(language), *_scales(language)}, key=lambda word: (-len(word), word))
    letters = [word for word in words if word.isalpha() and len(word) > 2]
    return re.compile("|".join([*letters, *_joiners(language)]))


def _split_run(key: str, language: str) -> list[str]:
    """Parts of a number word without spaces, a unit behind its ten; empty where it is none."""
    pattern = _run_pattern(language)
    if pattern is None or not pattern.match(key):
        return []
    parts = pattern.findall(key)
    if "".join(parts) != key:
        return []
    for joiner in _joiners(language):
        while joiner in parts[1:-1]:
            at = parts.index(joiner, 1)
            parts[at - 1 : at + 2] = [parts[at + 1], parts[at - 1]]
    return parts


def _combine(parts: Sequence[str], language: str) -> int | None:
    """The value of the parts of one word; None where they do not make a number."""
    running = RunningSum(is_vigesimal=lexicon(language).is_vigesimal)
    simple, scales = _simple(language), _scales(language)
    joiners = _joiners(language)
    for part in parts:
        if part in joiners:
            continue
        if part in scales and scales[part] >= _HUNDRED:
            is_read = running.multiply(scales[part])
        else:
            value = simple.get(part, scales.get(part))
            is_read = value is not None and running.add(value)
        if not is_read:
            return None
    return int(running.value) or None


@cache
def _joiners(language: str) -> frozenset[str]:
    entries = lexicon(language).entries.items()
    return frozenset(
        word for word, found in entries for entry in found if entry.category == "number_joiner"
    )
