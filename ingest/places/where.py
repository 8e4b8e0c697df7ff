"""Whether a sentence places something at a name: the words on its left."""

from dataclasses import dataclass, replace

from ingest.places.demonyms import country_of_demonym
from ingest.places.lexicon import Lexicon
from ingest.places.words import Words

FARTHEST = 7
"""Words between a preposition and its place: «in the beautiful old city of Bath»."""
LONGEST_VENUE = 6
"""Words of the longest venue between a preposition and a city."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the words left of a name say about it.

    Args:
        is_locative: behind «in», «at», «near» …
        is_preposition: behind any preposition that places follow, locatives included.
        preposition: that preposition, folded; empty where there is none.
        is_city: a word such as «city» stands between preposition and name, or right before it.
        is_region: a word such as «state» does.
        has_article: an article stands directly before the name.
        is_site: a noun such as «office» stands right behind: «its London office».
        country_code: country of a demonym in between («the French city of Lille»), else None.
    """

    is_locative: bool = False
    is_preposition: bool = False
    preposition: str = ""
    is_city: bool = False
    is_region: bool = False
    has_article: bool = False
    country_code: str | None = None
    is_site: bool = False


def surroundings(words: Words, first: int, last: int, lexicon: Lexicon) -> Surroundings:
    """Reads the words around a name, given by the indices of its first and last word.

    Words before it are read outwards, while they may stand between it and a preposition.
    """
    before = _before(words, first, lexicon)
    if not before.is_preposition and (venue := _venue_before(words, first, lexicon)) < first:
        before = replace(before, is_locative=_before(words, venue, lexicon).is_locative)
    behind = last + 1
    if words.gap(last) == " " and words.keys[behind] in lexicon.site_adjectives:
        behind += 1
    is_site = words.gap(behind - 1) == " " and words.keys[behind] in lexicon.site_nouns
    return replace(before, is_site=True, is_locative=True) if is_site else before


def _venue_before(words: Words, first: int, lexicon: Lexicon) -> int:
    """First word of a venue that a comma parts from its city: «at the Harbour Hall, Lagos»."""
    if first < 1 or words.gap(first - 1) != ", " or not words.capitals[first - 1]:
        return first
    start = first - 1
    while start > max(first - LONGEST_VENUE, 0) and words.gap(start - 1) in (" ", "-", "'", "’"):
        key = words.keys[start - 1]
        is_link = key in lexicon.articles or key in lexicon.container_links
        if not words.capitals[start - 1] and (key in lexicon.locatives or not is_link):
            break
        start -= 1
    return start


def _before(words: Words, first: int, lexicon: Lexicon) -> Surroundings:
    """The words outwards to a preposition; the letters of «U.S.» may stand between."""
    is_city = is_region = False
    country_code: str | None = None
    last_key = words.keys[first - 1] if first > 0 else ""
    has_article = last_key in lexicon.articles or last_key in lexicon.contracted
    index = first - 1
    while index >= max(first - FARTHEST, 0):
        key = words.keys[index]
        is_letter = len(key) == 1
        if words.gap(index).strip(" ,-'’." if is_letter else " ,-'’"):
            break
        is_city = is_city or key in lexicon.city_words
        is_region = is_region or key in lexicon.region_words
        country_code = country_code or country_of_demonym(key, lexicon.language)
        country_code = country_code or lexicon.countries.get(key) or lexicon.abbreviations.get(key)
        is_bridge = key in lexicon.bridges or key in lexicon.articles or key in lexicon.city_words
        if key in lexicon.locatives or (key in lexicon.prepositions and not is_bridge):
            is_locative = key in lexicon.locatives
            return Surroundings(
                is_locative, True, key, is_city, is_region, has_article, country_code
            )
        if not (is_bridge or is_letter or is_region or country_code):
            break
        index -= 1
    return Surroundings(
        is_preposition=first > 0 and words.keys[first - 1] in lexicon.prepositions,
        preposition=words.keys[first - 1] if first > 0 else "",
        is_city=is_city,
        is_region=is_region,
        has_article=has_article,
        country_code=country_code,
    )
