"""Language packs: the words of each language as data, one folder of TOML files per language.

A pack is read once per process. Its sections belong to the modules that read them (`[dates]`,
`[counts]`, `[events]` …). Month, weekday and country names come from CLDR (Babel), not from here.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent


@cache
def languages() -> tuple[str, ...]:
    """ISO 639-1 codes of the languages that have a pack, sorted."""
    return tuple(sorted({path.parent.name for path in _FOLDER.glob("*/*.toml")}))


@cache
def pack(language: str) -> dict[str, Any]:
    """The pack of a language as nested dictionaries.

    Raises:
        KeyError: there is no pack for the language.
    """
    merged: dict[str, Any] = {}
    for path in sorted(_FOLDER.glob(f"{language}/*.toml")):
        merged |= tomllib.loads(path.read_text(encoding="utf-8"))
    if not merged:
        raise KeyError(
            f"no language pack for {language!r}; packs exist for {', '.join(languages())}"
        )
    return merged


@cache
def words_of_all(section: str, key: str) -> tuple[str, ...]:
    """Words that a section of any pack gives for a key, sorted.

    For rules that read names and pages: they mix languages.
    """
    return tuple(sorted({w for code in languages() for w in _words(code, section, key)}))


@cache
def languages_of_words(section: str, key: str) -> dict[str, str]:
    """Language of each of these words, in small letters; the first pack wins."""
    found: dict[str, str] = {}
    for code in languages():
        for word in _words(code, section, key):
            found.setdefault(word.lower(), code)
    return found


def _words(language: str, section: str, key: str) -> list[str]:
    return pack(language).get(section, {}).get(key, [])


@cache
def neighbours() -> dict[str, list[str]]:
    """Function words of languages without a pack, by code."""
    text = (_FOLDER / "neighbours.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)["function_words"]
