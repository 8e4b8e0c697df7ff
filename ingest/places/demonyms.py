"""Adjectives and names of inhabitants, and the countries that they speak of."""

from functools import lru_cache

from ingest.places.lexicon import lexicon


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
