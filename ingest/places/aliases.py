"""Which alternate names of GeoNames are worth knowing, and the names that a main name implies.

GeoNames lists a city's alternates without their languages, nicknames and antique names among them
(«Waterloo» for Austin, «Google» for Topeka). An alternate counts when it is written in Latin
letters of the pack languages, is long enough to be no code, and sounds like the main name or like
at least two other alternates, as exonyms do («Kelnas», «Colonia», «Keulen»).
"""

import re
from collections import Counter
from collections.abc import Iterable

from ingest.places.folding import fold, place_key

SHORTEST_ALTERNATE = 5
"""Letters of the shortest alternate taken from GeoNames; shorter ones are in `city_names.toml`."""
FEWEST_COMPANIONS = 2
"""Other alternates with the same sound that an alternate unlike the main name needs."""

_ARTICLES = frozenset({
    "a", "al", "el", "la", "le", "les", "los", "las", "the", "den", "der", "die", "das", "l",
    "s", "o", "os", "as", "il", "i",
})  # fmt: skip
_SOUNDS = str.maketrans("cqkgsxzwvfbpdtmn", "kkkksssvvvppttmm", "aeiouyhj '-.")
_LETTERS = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿŒœ '’‘ʻ`.\-]+")
_PART = re.compile(r"\s*[/(]\s*|\)")
_TITLES = frozenset(("saint", "sainte", "mount", "fort"))
_SUFFIX = {"KR": "-si", "PH": " City", "TW": " City", "AE": " City"}
"""Administrative endings that the press leaves out; elsewhere «City» is part of the name."""


def sound(name: str) -> str:
    """The first two consonants of a name without its article, similar ones made equal.

    >>> sound("Cologne") == sound("Köln") == sound("Keulen"), sound("La Haye") == sound("Haag")
    (True, False)
    """
    words = place_key(name).split()
    while len(words) > 1 and words[0] in _ARTICLES:
        words = words[1:]
    return "".join(words).translate(_SOUNDS)[:2]


def spoken_alternates(main_name: str, alternates: Iterable[str]) -> set[str]:
    """The alternates that a reader of the pack languages may meet, as place keys."""
    local = set(main_name)
    names = [name for name in alternates if _is_readable(name, local)]
    sounds = Counter(sound(name) for name in {fold(name): name for name in names}.values())
    own = sound(main_name)
    kept = {
        place_key(name)
        for name in names
        if (heard := sound(name)) == own or sounds[heard] > FEWEST_COMPANIONS
    }
    return {key for key in kept if len(key.replace(" ", "")) >= SHORTEST_ALTERNATE} - _TITLES


def implied_names(main_name: str, country_code: str) -> set[str]:
    """Names that follow from the main one: «Halle (Saale)» → «Halle», «Pasig City» → «Pasig».

    >>> sorted(implied_names("Biel/Bienne", "CH")), sorted(implied_names("Goyang-si", "KR"))
    (['biel', 'bienne'], ['goyang'])
    """
    parts = [part for part in _PART.split(main_name) if part]
    named = parts if "/" in main_name and country_code != "US" else parts[:1]
    shortened = main_name.removesuffix(_SUFFIX.get(country_code, "-"))
    keys = {place_key(name) for name in (*named, shortened)}
    return {key for key in keys - {place_key(main_name)} if len(key) > 3}


def _is_readable(name: str, local: set[str]) -> bool:
    """Latin letters of the pack languages or of the main name, capitalised, and no code."""
    foreign = "".join(char for char in name if char not in local)
    is_latin = not foreign or _LETTERS.fullmatch(foreign) is not None
    return is_latin and name[:1].isupper() and not (name.isupper() and len(name) <= 4)
