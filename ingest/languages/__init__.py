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
def neighbours() -> dict[str, list[str]]:
    """Function words of languages without a pack, by code."""
    text = (_FOLDER / "neighbours.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)["function_words"]
