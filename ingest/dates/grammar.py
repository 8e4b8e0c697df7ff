"""Reads grammar.toml and compiles it for one language: roles become sets of token classes."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from itertools import product
from pathlib import Path
from typing import Final

from ingest.dates.lexicon import Lexicon, lexicon

_FILE = Path(__file__).with_name("grammar.toml")
_FRAGMENT = re.compile(r"\$(\w+)")
_ROLE = re.compile(r"\{(!?<|=|\?)?([a-z][a-z_\s]*)\}")
_SLOT = re.compile(r"\?P<\w+>")
_NEVER: Final = "(?!)"
_EDGES: Final = {"start": r"(?<![\s\S])", "end": r"(?![\s\S])"}


@cache
def sections() -> dict[str, dict[str, str]]:
    """The sections of grammar.toml: fragments, atoms, heads, joints."""
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


class Grammar:
    """Compiles patterns of the grammar for one language, over strings of token classes."""

    def __init__(self, words: Lexicon) -> None:
        self._words = words

    def compile(self, section: str, name: str) -> re.Pattern[str]:
        """One pattern of a section, with its slots."""
        return re.compile(self._source(sections()[section][name]))

    def alternatives(self, section: str, patterns: Iterable[str] | None = None) -> re.Pattern[str]:
        """Patterns of a section (all by default) as groups of their names, without slots."""
        source = sections()[section]
        parts = (
            f"(?P<{name}>{self._source(_SLOT.sub('?:', _flat(source[name])))})"
            for name in (patterns or source)
        )
        return re.compile(f"(?![{self._words.idle_characters()}])(?:{'|'.join(parts)})")

    def _source(self, template: str) -> str:
        return _ROLE.sub(self._expanded, _flat(template))

    def _expanded(self, match: re.Match[str]) -> str:
        look, roles = match[1], match[2].split()
        if look == "?":
            return "" if self._words.settings.get(roles[0]) else _NEVER
        if look == "=":
            return f"(?=[{''.join(map(self._words.first_characters, roles))}])"
        if roles[0] in _EDGES:
            return _EDGES[roles[0]]
        sequences = ["".join(parts) for parts in product(*map(self._sequences, roles))]
        if look == "!<":
            return "".join(f"(?<!{sequence})" for sequence in sequences)
        if look == "<":
            sequences = [f"(?<={sequence})" for sequence in sequences]
        return f"(?:{'|'.join(sequences)})" if sequences else _NEVER

    def _sequences(self, role: str) -> list[str]:
        """Patterns of a role, longer phrases first."""
        words = self._words
        phrases = sorted(
            set(words.phrases.get(role, [])), key=lambda tokens: (-len(tokens), tokens)
        )
        found = ["".join(f"[{words.characters('=' + token)}]" for token in p) for p in phrases]
        single = words.characters(role)
        return [*found, f"[{single}]"] if single else found


def _flat(template: str) -> str:
    """The template with its fragments in place and without space outside of braces."""
    while _FRAGMENT.search(template):
        template = _FRAGMENT.sub(_fragment, template)
    return re.sub(r"\s+(?![^{}]*\})", "", template)


def _fragment(match: re.Match[str]) -> str:
    return f"(?:{sections()['fragments'][match[1]]})"


@cache
def grammar(language: str) -> Grammar:
    """The grammar of a language.

    Raises:
        KeyError: there is no pack for the language.
    """
    return Grammar(lexicon(language))
