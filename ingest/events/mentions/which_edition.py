"""Which edition of a series a mention means: «last year's forum», «the next summit»."""

from dataclasses import replace
from datetime import date

from ingest.events.lexicon import Lexicon, any_of
from ingest.events.model import Mention, Phrase

_NEAR = 11


def edition_offset(text: str, phrase: Phrase, lexicon: Lexicon) -> int:
    """-1 for «last year's forum», «sommet précédent», 1 for «the next forum», else 0."""
    beside = _beside(text, phrase.start, phrase.end, phrase.full_text, lexicon)
    if phrase.determiner == "indefinite":
        beside &= lexicon.earlier_ones
    return _offset(text, phrase.start, phrase.end, beside, lexicon)


def offset_around(text: str, start: int, end: int, lexicon: Lexicon) -> int:
    """The same of a name that stands at `start` to `end` without its determiner."""
    beside = _beside(text, start, end, text[start:end], lexicon)
    return _offset(text, start, end, beside, lexicon)


def _offset(text: str, start: int, end: int, beside: set[str], lexicon: Lexicon) -> int:
    words = text[max(start - _NEAR, 0) : end + _NEAR]
    told = lexicon.last_ones | lexicon.earlier_ones
    if lexicon.cues.earlier.search(words) or not beside.isdisjoint(told):
        return -1
    is_later = lexicon.cues.later.search(words) or not beside.isdisjoint(lexicon.next_ones)
    return 1 if is_later else 0


def offset_of_word(word: str, lexicon: Lexicon) -> int:
    """-1 for «last», 1 for «next», else 0."""
    return (word in lexicon.next_ones) - (word in lexicon.last_ones)


def with_edition(mention: Mention, anchor: date | None, lexicon: Lexicon) -> Mention:
    """«This year's forum», told in 2024, is that of 2024; «the 2025 edition» is one to come."""
    if anchor is None:
        return mention
    if mention.form != "named" and not mention.edition_year and _is_of_this_year(mention, lexicon):
        return replace(mention, edition_year=anchor.year)
    if mention.head not in any_of("editions"):
        return mention
    years = (mention.edition_year or anchor.year) - anchor.year
    return replace(mention, edition_offset=mention.edition_offset or min(max(years, -1), 1))


def _is_of_this_year(mention: Mention, lexicon: Lexicon) -> bool:
    """«this year's forum», «le forum de cette année»."""
    near = slice(max(mention.start - _NEAR, 0), mention.end + 2 * _NEAR)
    return lexicon.cues.of_this_year.search(mention.sentence.text[near]) is not None


def _beside(text: str, start: int, end: int, full_text: str, lexicon: Lexicon) -> set[str]:
    """The word before a description, its first one, and that behind it where adjectives are."""
    words = full_text.lower().split()
    before = text[:start].lower().split()[-1:]
    behind = text[end:].split(maxsplit=1)[:1] if lexicon.front_modifiers else []
    last = words[-1:] if lexicon.front_modifiers else []
    return {word.strip(".,;") for word in (*before, *words[:1], *last, *behind)}
