"""Words, numbers and signs of a sentence, with their places in the text.

A number is one token with its separators, whatever they mean; which of them group digits and which
mark decimals is decided later, by language and by what follows.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from ingest.languages import pack

SPACES = "\u00a0\u2007\u2009\u202f"
"""No-break, figure, thin and narrow no-break space: between digits they group."""

_PLAIN = rf"[0-9]+(?:[.,'’{SPACES}][0-9]+)*"
_SPACED = r"[0-9]{1,3}(?: [0-9]{3})+(?![0-9])"
_SPACED_ROUND = r"[0-9]{1,3}(?: [0-9]{3})* 000(?![0-9])"
"""English prose sets commas; a space between numbers is a gap unless it makes a round thousand."""

_WORD = r"[^\W\d_]+(?:(?:['’‑-]|[*:_/](?=innen))[^\W\d_]+)*"


_PLAIN_SIGNS = str.maketrans({"’": "'", "‑": "-", "*": None, ":": None, "_": None, "/": None})


class Token(NamedTuple):
    """One token: character span, lower-case key for look-ups, and its kind (n, w or p)."""

    start: int
    end: int
    key: str
    kind: str


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """The token pattern: elided articles are words of their own."""
    elided = "|".join(pack(language)["grammar"]["elisions"])
    elision = rf"(?:{elided})['’](?=[^\W_]|$)|" if elided else ""
    is_spaced = not pack(language)["counts"].get("spaces_are_gaps", False)
    spaced = _SPACED if is_spaced else _SPACED_ROUND
    return re.compile(
        rf"{spaced}|{_PLAIN}|{elision}{_WORD}|[^\w\s]",
        re.IGNORECASE,
    )


@lru_cache(maxsize=65536)
def _key_and_kind(surface: str) -> tuple[str, str]:
    """Of a word the look-up form: lower case, plain apostrophe and hyphen, no gender sign."""
    if "0" <= surface[0] <= "9":
        return surface, "n"
    return (
        (surface.lower().translate(_PLAIN_SIGNS), "w") if surface[0].isalnum() else (surface, "p")
    )


def tokenise(text: str, language: str) -> list[Token]:
    """Tokens of a text in order; white space and underscores belong to none."""
    tokens: list[Token] = []
    end = 0
    for surface in _pattern(language).findall(text):
        start = text.index(surface, end)
        end = start + len(surface)
        tokens.append(Token(start, end, *_key_and_kind(surface)))
    return tokens
