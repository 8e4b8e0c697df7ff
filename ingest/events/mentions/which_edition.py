"""Which edition of a series a mention means: «last year's forum», «the next summit»."""

import re
from dataclasses import replace
from datetime import date
from functools import cache

from ingest.events.lexicon import Lexicon, any_of
from ingest.events.model import Mention, Phrase
from ingest.languages import pack
from ingest.word_patterns import words_pattern

_NEAR = 11
_WORDS_BEFORE = 6
_TIME = re.compile(r"(?:week|weekend|month|(?:mon|tues|wednes|thurs|fri|satur|sun)day)['’]s$")
"""«next week's event» is no next edition, but that of next week."""


def edition_offset(text: str, phrase: Phrase, lexicon: Lexicon) -> int:
    """-1 for «last year's forum», «sommet précédent», 1 for «the next forum», else 0."""
    beside = _beside(text, phrase.start, phrase.end, phrase.full_text, lexicon)
    if phrase.determiner == "indefinite":
        return -1 if beside & lexicon.earlier_ones else 0
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
    if behind := _year_of_town(lexicon.language).match(text, end):
        return -1 if behind["before"] else 1
    is_later = lexicon.cues.later.search(words) or not beside.isdisjoint(lexicon.next_ones)
    return 1 if is_later else _offset_of_clause(text, start, end, lexicon)


def _offset_of_clause(text: str, start: int, end: int, lexicon: Lexicon) -> int:
    """«Next year, the forum will …», «Tidewise was last held in …»."""
    last_held = _last_held(lexicon.language).match(text[end:].lstrip())
    if last_held or (year := year_in_front(text, lexicon)) is None:
        return -1 if last_held else 0
    between = text[year[0] : start]
    is_subject = "," not in between[1:] and len(between.split()) <= _WORDS_BEFORE
    return year[1] if year[0] <= start and is_subject else 0


def last_held(text: str, lexicon: Lexicon) -> tuple[int, int] | None:
    """Where «was last held» stands in a sentence."""
    found = _last_held(lexicon.language).search(text)
    return found.span() if found else None


def year_in_front(text: str, lexicon: Lexicon) -> tuple[int, int] | None:
    """Where «Next year» ends that begins a sentence, with 1, or «Last year», with -1."""
    front = _years(lexicon.language).match(text)
    return (front.end(), -1 if front["before"] else 1) if front else None


@cache
def _years(language: str) -> re.Pattern[str]:
    """«Last year» and «Next year» at the beginning of a sentence."""
    return re.compile(rf"(?:\w{{1,4}}\s)?{_year_words(language)}", re.IGNORECASE)


@cache
def _year_of_town(language: str) -> re.Pattern[str]:
    """« in Taipei last year» right behind a mention."""
    town = r"\s\w{1,3}\s(?:[A-ZÀ-Þ][\w'’-]+,?\s){1,3}"
    return re.compile(rf"{town}(?i:{_year_words(language)})")


def _year_words(language: str) -> str:
    """A pattern for «last year», which it calls `before`, and for «next year»."""
    section = pack(language)["events"]
    before, behind = (
        words_pattern(section[f"years_{key}"]).pattern for key in ("before", "behind")
    )
    return rf"(?:(?P<before>{before})|{behind})"


@cache
def _last_held(language: str) -> re.Pattern[str]:
    """«was last held»."""
    return words_pattern(pack(language)["events"]["last_held"])


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
    if _TIME.match(text[start:end].split(maxsplit=1)[0].lower()):
        return set()
    return {word.strip(".,;") for word in (*before, *words[:1], *last, *behind)}
