"""The `[places]` section of a language pack, folded and ready for lookups.

Country, month and weekday names come from CLDR through Babel; the pack adds what CLDR lacks.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from babel import Locale
from babel.dates import get_day_names, get_month_names

from ingest.languages import languages, pack
from ingest.places.folding import fold_word, place_key
from ingest.places.words import Words, read_words

WordSet = frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Folded words of one language; the comments in the pack say what each list means.

    Args:
        function_words: words that keep their small letter in a headline.
        calendar: months and weekdays, which are no towns and end no name.
        countries: place key to country code.
        abbreviations: place key to country code, valid in upper case only.
        doubtful_countries: place keys of countries whose names are first of all something else.
        other_names: place keys of phrases that hold a place name and mean another thing.
        demonyms: folded demonym or its stem to country code.
        home_countries: countries whose press writes in the language.
        home_weight: how much likelier that makes their places; see `weighing`.
        genitive: ending that a name may have («Berlins»), empty where there is none.
        city_adjectives: endings of adjectives of cities («Leipziger»).
        people_names: given names and surnames.
        doubtful_names: these, heads of names and ordinary words.
        harmless_before: capitalised words that make no name with a place behind them.
        no_town: words that are no part of an unlisted town's name.
        phrases: place keys of countries, abbreviations and other names.
        longest: first word to the number of words of the longest country or other name.
    """

    language: str
    function_words: WordSet
    locatives: WordSet
    city_locatives: WordSet
    region_locatives: WordSet
    prepositions: WordSet
    articles: WordSet
    contracted: WordSet
    bridges: WordSet
    city_words: WordSet
    region_words: WordSet
    container_links: WordSet
    coordinators: WordSet
    openers: WordSet
    titles: WordSet
    speech_verbs: WordSet
    name_heads: WordSet
    named_for: WordSet
    based_words: WordSet
    site_adjectives: WordSet
    site_nouns: WordSet
    surnames: WordSet
    given_names: WordSet
    ordinary: WordSet
    calendar: WordSet
    countries: Mapping[str, str]
    abbreviations: Mapping[str, str]
    other_names: WordSet
    doubtful_countries: WordSet
    demonyms: Mapping[str, str]
    demonym_endings: tuple[str, ...]
    home_countries: frozenset[str]
    home_weight: int
    nouns_are_capitalised: bool
    genitive: str
    city_adjectives: tuple[str, ...]
    longest: Mapping[str, int]
    phrases: tuple[str, ...]
    people_names: WordSet = field(init=False)
    doubtful_names: WordSet = field(init=False)
    harmless_before: WordSet = field(init=False)
    no_town: WordSet = field(init=False)

    def __post_init__(self) -> None:
        """Joins the sets that are asked together, once and not for every name."""
        people = self.given_names | self.surnames
        between = self.openers | self.bridges | self.city_words | self.region_words
        joined = {
            "people_names": people,
            "doubtful_names": people | self.name_heads | self.ordinary,
            "harmless_before": between | self.function_words | self.calendar,
            "no_town": people | self.name_heads | self.titles | self.calendar | self.ordinary,
        }
        for name, words in joined.items():
            object.__setattr__(self, name, words)


def words_of(text: str, known: Lexicon) -> Words:
    """The words of a sentence, read with the habits of a language."""
    return read_words(text, known.function_words, nouns_are_capitalised=known.nouns_are_capitalised)


_LISTS = (
    "locatives", "city_locatives", "region_locatives", "prepositions", "articles",
    "contracted", "bridges", "city_words", "region_words", "container_links", "coordinators",
    "openers", "titles", "speech_verbs", "name_heads", "named_for", "based_words",
    "site_adjectives", "site_nouns", "surnames",
)  # fmt: skip


@cache
def lexicon(language: str) -> Lexicon:
    """The words of a language.

    Raises:
        KeyError: there is no pack for the language.
    """
    section = pack(language)["places"]
    countries = _countries(language, section["countries"], section["coordinators"][0])
    abbreviations = _abbreviations(section["country_abbreviations"])
    other_names = frozenset(place_key(name) for name in section["other_names"])
    lists = {name: _folded(section.get(name, ())) for name in _LISTS}
    function_words = lists["openers"] | lists["articles"] | lists["prepositions"]
    return Lexicon(
        language=language,
        function_words=function_words | lists["locatives"] | lists["coordinators"],
        given_names=_given_names(),
        ordinary=_folded(section["ordinary"].split()),
        calendar=_calendar(language),
        countries=countries,
        abbreviations=abbreviations,
        other_names=other_names,
        doubtful_countries=frozenset(map(place_key, section.get("doubtful_countries", ()))),
        demonyms=_by_key(section["demonyms"]),
        demonym_endings=tuple(section["demonym_endings"]),
        home_countries=frozenset(section["home_countries"]),
        home_weight=section["home_weight"],
        nouns_are_capitalised=section.get("nouns_are_capitalised", False),
        genitive=section.get("genitive", ""),
        city_adjectives=tuple(section.get("city_adjectives", ())),
        longest=_longest((*countries, *abbreviations, *other_names)),
        phrases=(*countries, *abbreviations, *other_names),
        **lists,
    )


def _folded(words: Iterable[str]) -> WordSet:
    return frozenset(fold_word(word) for word in words)


def _countries(language: str, further: dict[str, list[str]], conjunction: str) -> dict[str, str]:
    """Place key to country code: CLDR's names, with «&» spelt out, then the pack's, which win."""
    names = Locale(language).territories.items()
    named = [(name, code) for code, name in names if len(code) == 2 and code not in _NO_COUNTRIES]
    named += [(name.replace("&", conjunction), code) for name, code in named if "&" in name]
    return {place_key(name): code for name, code in named} | _by_key(further)


_NO_COUNTRIES = frozenset({
    "AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ",
})  # fmt: skip
"""CLDR territories that are no ISO 3166-1 country; Kosovo (XK) stays in."""


def _abbreviations(names: dict[str, list[str]]) -> dict[str, str]:
    """With and without full stops: «UAE» and «U.A.E.», which is three words."""
    plain = _by_key(names)
    return plain | {" ".join(key): code for key, code in plain.items()}


def _by_key(names: dict[str, list[str]]) -> dict[str, str]:
    return {place_key(name): code for code, group in names.items() for name in group}


def is_given_name(word: str) -> bool:
    """Whether a word is a given name in any pack: people travel."""
    return fold_word(word) in _given_names()


@cache
def _given_names() -> WordSet:
    """Given names of all packs together: people travel."""
    packs: list[dict[str, Any]] = [pack(language) for language in languages()]
    return _folded(name for each in packs for name in each.get("places", {}).get("given_names", ()))


def _calendar(language: str) -> WordSet:
    names: set[str] = set()
    for width in ("wide", "abbreviated"):
        names |= set(get_month_names(width, locale=language).values())
        names |= set(get_day_names(width, locale=language).values())
    return _folded(name.rstrip(".") for name in names)


def _longest(keys: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for key in keys:
        words = key.split()
        found[words[0]] = max(found.get(words[0], 0), len(words))
    return found
