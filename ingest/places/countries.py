"""Countries that a text names, and the country that an adjective speaks of."""

from ingest.places.demonyms import country_of_demonym
from ingest.places.folding import fold_word
from ingest.places.hits import may_hold_places
from ingest.places.lexicon import Lexicon, lexicon, words_of
from ingest.places.model import CountryMention
from ingest.places.words import Words

_TOUCHING = frozenset((" ", "\u00a0", "-", "‑"))


def countries_in(text: str, language: str) -> tuple[CountryMention, ...]:
    """All country names of a text, from left to right, articles left out.

    England, Scotland, Wales and Northern Ireland are the United Kingdom. Names inside longer names
    («Korea Times») are marked, not left out.

    Args:
        text: a sentence, or any text; spans of the result index it.
        language: ISO 639-1 code of a language with a pack.

    Raises:
        KeyError: there is no pack for the language.
    """
    known = lexicon(language)
    if not may_hold_places(text, known):
        return ()
    words = words_of(text, known)
    found: list[CountryMention] = []
    index = 0
    while index < len(words):
        last, code = _country_at(words, index, known) if words.capitals[index] else (index, None)
        if code:
            found.append(_mention(words, index, last, code, known))
        index = last + 1
    return tuple(found)


def demonym_country(word: str, language: str) -> str | None:
    """Country code of a demonym in any of its forms, None for any other word.

    >>> demonym_country("Ecuadorian", "en"), demonym_country("türkischen", "de")
    ('EC', 'TR')
    """
    return country_of_demonym(fold_word(word), language)


def _country_at(words: Words, first: int, known: Lexicon) -> tuple[int, str | None]:
    """The last word of the longest known phrase at a word, and its country if it is one."""
    last = first
    limit = min(first + known.longest.get(words.keys[first], 1), len(words)) - 1
    while last < limit and words.may_join(last):
        last += 1
    while last >= first:
        key = " ".join(words.keys[first : last + 1])
        if key in known.other_names:
            return last, None
        code = _code(words, first, last, key, known)
        is_phrase = words.capitals[last] or words.keys[first] not in known.articles
        if code is not None and is_phrase:
            return last, code
        last -= 1
    return first, None


def _code(words: Words, first: int, last: int, key: str, known: Lexicon) -> str | None:
    if key in known.abbreviations and not words.is_headline and words.is_upper(first, last):
        return known.abbreviations[key]
    if known.genitive and first == last and key not in known.countries:
        key = key.removesuffix(known.genitive)
    return None if key in known.doubtful_countries else known.countries.get(key)


def _mention(words: Words, first: int, last: int, code: str, known: Lexicon) -> CountryMention:
    start, end = words.starts[first], words.end_of(first, last)
    return CountryMention(
        start=start,
        end=end,
        text=words.text[start:end],
        country_code=code,
        is_in_name=_is_in_name(words, first, last, known),
    )


def _is_in_name(words: Words, first: int, last: int, known: Lexicon) -> bool:
    if words.is_headline or known.nouns_are_capitalised:
        before = words.keys[first - 2] if first > 1 else ""
        is_linked = words.keys[first - 1] in known.container_links and before in known.named_for
        behind = words.keys[last + 1] if words.gap(last) == " " else ""
        return is_linked or behind in known.name_heads
    right = (
        last + 1 < len(words) and words.gap(last) in _TOUCHING and _joins(words, last + 1, known)
    )
    left = first > 0 and words.gap(first - 1) in _TOUCHING and _joins(words, first - 1, known)
    head = first - 2
    linked = (
        head > 0
        and words.keys[head + 1] in known.container_links
        and words.keys[head + 1] not in known.locatives
        and words.capitals[head]
        and words.keys[head] not in known.harmless_before
        and words.gap(head) == " "
    )
    return right or left or linked


def _joins(words: Words, index: int, known: Lexicon) -> bool:
    """Whether a neighbour makes one name with a country: a capital that is no country itself."""
    key = words.keys[index]
    if not words.capitals[index] or key in known.calendar or key in known.function_words:
        return False
    return key not in known.countries and key not in known.abbreviations and len(key) > 1
