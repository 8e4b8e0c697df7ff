"""Names of a sentence that the gazetteer knows, before anything is decided about them."""

from dataclasses import dataclass
from functools import cache, lru_cache

from ingest.places.candidates import (
    Candidate,
    candidates,
    country_candidate,
    longest_names,
    region_candidate,
)
from ingest.places.cities import cities
from ingest.places.districts import district_keys
from ingest.places.folding import fold_word
from ingest.places.lexicon import Lexicon, lexicon
from ingest.places.regions import Region, abbreviations, region_keys
from ingest.places.words import Words, capitalised

GENITIVE_POPULATION = 100_000
"""Smallest city whose name is understood with a genitive ending («Berlins»)."""
_CONTAINER_GAPS = frozenset((", ", ",", " ", " ("))
_MOST_ABBREVIATED = 3
"""Words of the longest abbreviation of a region («P.E.I.»)."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A known name in a sentence.

    Args:
        first: its first word.
        last: its last word.
        start: its first character.
        end: one past its last character, closing bracket and full stops of «D.C.» included.
        key: its place key.
        candidates: what it may mean, most prominent first.
        is_abbreviated: a short form of a region, which only stands behind a city («Ala.»).
    """

    first: int
    last: int
    start: int
    end: int
    key: str
    candidates: tuple[Candidate, ...]
    is_abbreviated: bool = False


def may_hold_places(text: str, words: Lexicon) -> bool:
    """Whether any capitalised word of a text starts a known name; quicker than `find_hits`.

    «The» starts one only before a word that follows it in some name («The Hague»).
    """
    found = capitalised(text)
    if any(_starts_name(word, words.language) == _ALONE for word in found):
        return True
    keys: set[str] | None = None
    for word in found:
        if _starts_name(word, words.language) == _WITH_NEXT:
            keys = keys if keys is not None else {fold_word(each) for each in found}
            if not keys.isdisjoint(_behind_openers(words.language)[fold_word(word)]):
                return True
    return False


_NEVER, _WITH_NEXT, _ALONE = range(3)


@lru_cache(maxsize=65536)
def _starts_name(word: str, language: str) -> int:
    """Whether a word, as written, starts a known name: `_NEVER`, `_WITH_NEXT` or `_ALONE`."""
    key, words = fold_word(word), lexicon(language)
    is_first = key in longest_names(language)
    if (
        candidates(key, language)
        or key in words.abbreviations
        or (is_first and key not in words.openers)
    ):
        return _ALONE
    if words.genitive and key.endswith(words.genitive):
        return _ALONE
    return _WITH_NEXT if is_first else _NEVER


@cache
def _behind_openers(language: str) -> dict[str, frozenset[str]]:
    """Words that begin sentences to the second words of the names that they start."""
    openers = lexicon(language).openers & longest_names(language).keys()
    names = [*cities().names_of_several(openers), *district_keys(), *region_keys()]
    names += lexicon(language).phrases
    found: dict[str, set[str]] = {opener: set() for opener in openers}
    for name in names:
        first, _, rest = name.partition(" ")
        if first in found and rest:
            found[first].add(rest.partition(" ")[0])
    return {first: frozenset(seconds) for first, seconds in found.items()}


def find_hits(words: Words, lexicon: Lexicon) -> list[Hit]:
    """Known names from left to right, the longest at each word, without overlaps."""
    found: list[Hit] = []
    longest = longest_names(lexicon.language)
    index = 0
    capitals, keys = words.capitals, words.keys
    count = len(keys)
    while index < count:
        hit = None
        if capitals[index]:
            hit = _abbreviation(words, index, found) if found else None
            if hit is None and _starts_name(keys[index], lexicon.language) != _NEVER:
                hit = _longest_hit(words, index, lexicon, longest)
        if hit is None:
            index += 1
            continue
        if hit.candidates:
            found.append(hit)
        index = hit.last + 1
    return found


def _longest_hit(words: Words, first: int, lexicon: Lexicon, longest: dict[str, int]) -> Hit | None:
    last = first
    limit = min(first + longest.get(words.keys[first], 1), len(words)) - 1
    while last < limit and words.may_join(last):
        last += 1
    while last >= first:
        key = " ".join(words.keys[first : last + 1])
        if _may_end(words, first, last, key, lexicon):
            if key in lexicon.other_names:
                return _hit(words, first, last, key, ())
            meanings = _meanings(words, first, last, key, lexicon)
            if meanings:
                return _hit(words, first, last, key, meanings)
        last -= 1
    return None


def _may_end(words: Words, first: int, last: int, key: str, lexicon: Lexicon) -> bool:
    """Whether a name may end at a word: «Xi'an», «Émirats arabes unis», but not «La réunion»."""
    if words.capitals[last] or words.keys[last].isdigit() or words.gap(last - 1) in ("'", "’"):
        return True
    return key in lexicon.countries and words.keys[first] not in lexicon.articles


def _meanings(
    words: Words, first: int, last: int, key: str, lexicon: Lexicon
) -> tuple[Candidate, ...]:
    code = lexicon.abbreviations.get(key)
    if code is not None and not words.is_headline and words.is_upper(first, last):
        return (country_candidate(code),)
    found = candidates(key, lexicon.language)
    ending = lexicon.genitive
    if found or not ending or last > first or not key.endswith(ending) or len(key) < 5:
        return found
    whole = candidates(key.removesuffix(ending), lexicon.language)
    return tuple(
        each
        for each in whole
        if each.population >= GENITIVE_POPULATION or each.kind in ("country", "region")
    )


def _hit(words: Words, first: int, last: int, key: str, meanings: tuple[Candidate, ...]) -> Hit:
    return Hit(first, last, words.starts[first], words.end_of(first, last), key, meanings)


def _abbreviation(words: Words, first: int, found: list[Hit]) -> Hit | None:
    """A region's abbreviation right behind a city: «Birmingham, Ala.», «Austin, TX»."""
    if not found or found[-1].last != first - 1 or found[-1].is_abbreviated:
        return None
    if words.text[found[-1].end : words.starts[first]] not in _CONTAINER_GAPS:
        return None
    if words.is_shouted and words.ends[first] - words.starts[first] <= 2:
        return None
    for last in range(min(first + _MOST_ABBREVIATED, len(words)) - 1, first - 1, -1):
        start, end = words.starts[first], words.ends[last]
        for stop in (end + 1, end):
            short = words.text[start:stop].replace(" ", "")
            regions = abbreviations().get(short, ())
            if regions and _fits(found[-1], regions):
                meanings = tuple(region_candidate(region) for region in regions)
                return Hit(first, last, start, stop, short, meanings, is_abbreviated=True)
    return None


def _fits(hit: Hit, regions: tuple[Region, ...]) -> bool:
    """Whether the name before an abbreviation means a city of one of its regions."""
    codes = {(region.country_code, region.code) for region in regions}
    return any((each.country_code, each.region_code) in codes for each in hit.candidates)
