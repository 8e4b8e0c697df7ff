"""How two neighbouring names belong together: a city and what contains it, or members of a list."""

from enum import Enum

from ingest.places.candidates import Candidate
from ingest.places.hits import Hit
from ingest.places.lexicon import Lexicon
from ingest.places.words import Words

_COMMA = frozenset((", ", ",", " ,", "،", "., "))
_TOUCHING = frozenset((" ", "-", "/", "\u00a0"))
_BRACKET = frozenset((" (", "("))
_POSSESSIVE = frozenset(("'", "’"))
_LIST_GAPS = frozenset((", ", " ", "; ", " / ", "/", ",", " & ", " – ", " - ", "—", " — "))
MOST_BETWEEN = 5
"""Words that may stand between two members of a list, or between a country and its city."""
CLEAR_MARGIN = 150
"""In a list, a city is not moved into a region that shares its name with a city («Boston, New York
and Chicago») when it is this much less prominent than its best namesake: a factor of thirty."""
COUNTRY_AS_TOWN = 100_000
"""Smallest town that a country's name may mean before another country's name: «Cuba, Mexico» is a
list."""


class Link(Enum):
    """What stands between two neighbouring names."""

    COMMA = "comma"
    TOUCHING = "touching"
    BRACKET = "bracket"
    WORDS = "words"
    POSSESSIVE = "possessive"
    LIST = "list"
    NONE = "none"


CONTAINING = frozenset((Link.COMMA, Link.TOUCHING, Link.BRACKET, Link.WORDS))


def link_between(words: Words, left: Hit, right: Hit, lexicon: Lexicon) -> Link:
    """The link between a name and the next one."""
    between = words.text[left.end : right.start]
    if between in _COMMA:
        return Link.COMMA
    if between in _TOUCHING:
        return Link.TOUCHING
    if between in _BRACKET:
        return Link.BRACKET
    keys = words.keys[left.last + 1 : right.first]
    if not keys or len(keys) > MOST_BETWEEN:
        return Link.LIST if between in _LIST_GAPS else Link.NONE
    return _link_of_words(words, left, keys, lexicon)


def _link_of_words(words: Words, left: Hit, keys: list[str], lexicon: Lexicon) -> Link:
    gap = words.gap(left.last).strip(" ")
    if (
        gap in _POSSESSIVE
        and keys[0] == "s"
        and not any(words.capitals[left.last + 1 :][: len(keys)])
    ):
        return Link.POSSESSIVE
    if _is_genitive(left, lexicon) and gap == "" and any(key in lexicon.city_words for key in keys):
        return Link.POSSESSIVE
    if all(key in lexicon.articles or key in lexicon.coordinators for key in keys):
        return Link.LIST
    if keys[0] in lexicon.coordinators and _are_between(keys, lexicon):
        return Link.LIST
    is_linked = keys[0] in lexicon.container_links and gap in {"", ",", "("}
    return Link.WORDS if is_linked and _are_within(keys[1:], lexicon) else Link.NONE


def _is_genitive(left: Hit, lexicon: Lexicon) -> bool:
    """«Georgiens Hauptstadt Tiflis»: the ending is not part of the country's name."""
    kinds = [each.kind for each in left.candidates[:1]]
    is_country = kinds == ["country"] and left.first == left.last
    ending = lexicon.genitive
    return (
        bool(ending)
        and is_country
        and left.key.endswith(ending)
        and left.key not in lexicon.countries
    )


def _are_between(keys: list[str], lexicon: Lexicon) -> bool:
    """«and in the», between two members of a list."""
    allowed = (lexicon.coordinators, lexicon.articles, lexicon.locatives)
    return all(any(key in words for words in allowed) for key in keys)


def _are_within(keys: list[str], lexicon: Lexicon) -> bool:
    """«in the state of», between a city and what contains it, its first word left out."""
    allowed = (lexicon.articles, lexicon.region_words, lexicon.container_links)
    return all(any(key in words for words in allowed) for key in keys)


def is_within(inner: Candidate, outer: Candidate) -> bool:
    """Whether one meaning lies in another: district in city, city in region, region in country."""
    if inner.country_code != outer.country_code or inner.place_id == outer.place_id:
        return False
    if outer.kind == "country":
        return inner.kind != "country"
    if outer.kind == "region":
        return inner.kind in ("city", "district") and inner.region_code == outer.region_code
    return outer.kind == "city" and inner.parent_id == outer.place_id


def inside(
    hit: Hit, container: tuple[Candidate, ...], link: Link, *, is_listed: bool
) -> tuple[Candidate, ...]:
    """The meanings of a name that lie in what follows it; empty where the two are a list.

    Args:
        hit: the inner name.
        container: meanings of the outer name.
        link: what stands between the two.
        is_listed: the pair stands in a longer list of places.
    """
    pairs = [
        (inner, outer) for inner in hit.candidates for outer in container if is_within(inner, outer)
    ]
    if link is not Link.WORDS:
        best = hit.candidates[0]
        pairs = [pair for pair in pairs if _is_no_list(*pair, best, is_listed=is_listed)]
        if is_listed and container[0].kind not in ("country", "region"):
            least = best.prominence - CLEAR_MARGIN
            pairs = [(inner, outer) for inner, outer in pairs if inner.prominence >= least]
    return tuple(dict.fromkeys(inner for inner, _ in pairs))


def _is_no_list(inner: Candidate, outer: Candidate, best: Candidate, *, is_listed: bool) -> bool:
    """Whether a name before its container is not itself a country or region of a list."""
    if best.kind == "country" and outer.kind == "country":
        return inner.population >= COUNTRY_AS_TOWN
    return not (is_listed and best.kind in ("country", "region"))
