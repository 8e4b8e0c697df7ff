"""Adjectives and names of inhabitants, and the countries that they speak of."""

from functools import lru_cache

from ingest.places.candidates import candidates
from ingest.places.folding import fold_word
from ingest.places.lexicon import lexicon
from ingest.places.model import Place
from ingest.places.rows import place_by_id

FEWEST_OF_ADJECTIVE = 100_000
"""Inhabitants of a city that has an adjective of its own («Leipziger»)."""


def is_demonym(key: str, language: str) -> bool:
    """Whether a folded word says of which country something is: «French», «türkischen»."""
    return country_of_demonym(key, language) is not None


@lru_cache(maxsize=65536)
def country_of_demonym(key: str, language: str) -> str | None:
    """Country code of a folded demonym, endings taken off; None for any other word."""
    words = lexicon(language)
    code = words.demonyms.get(key)
    for ending in words.demonym_endings:
        if code is not None:
            break
        if key.endswith(ending):
            code = words.demonyms.get(key.removesuffix(ending))
    return code


@lru_cache(maxsize=65536)
def city_of_adjective(word: str, language: str) -> Place | None:
    """The large city of an adjective such as «Leipziger» or «Dresdner»; None for other words.

    Only for languages whose packs give the endings of such adjectives and of the names behind.
    """
    known = lexicon(language)
    key = fold_word(word)
    if not word[:1].isupper() or candidates(key, language):
        return None
    for ending in known.city_adjectives:
        for own in ("", "en", "e") if key.endswith(ending) else ():
            stem = key.removesuffix(ending) + own
            found = [c for c in candidates(stem, language) if c.kind == "city"]
            if found and len(stem) > len(ending) and found[0].population >= FEWEST_OF_ADJECTIVE:
                return place_by_id(found[0].place_id)
    return None
