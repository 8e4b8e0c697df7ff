"""Names that one shows something at, or that someone puts on, with a day or a booth behind them.

«will exhibit at Tidewise in Ghent from 3 to 5 May», «visit us at Tidewise, booth 12», «will hold
the Global Tides Ghent on 5 May». Not so a house («shows at Harbour Hall on 5 May»).
"""

import re
from dataclasses import dataclass
from functools import cache

from ingest.events.lexicon import Lexicon, any_of
from ingest.events.where.where_words import where_words
from ingest.languages import pack
from ingest.word_patterns import words_pattern

_REACH = 100
_NEAR_DAY = 50
_WORDS_OF_DAYS = 7
_DAYS = 2
_CLAUSE = re.compile(r"[^;:.!?]*")
_COINED = re.compile(r"\w\d|[a-z][A-Z]")
"""«INTECOL13», «InfoComm»: words that no language has."""

_TOWN = re.compile(
    r",?\s+(?:in|à|en|a|ad|nach)\s+[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?(?:,(?:\sthe)?(?:\s[A-Z][\w’'-]+)+)?"
)
"""«in Ghent», «nach Kiel», «in Utrecht, the Netherlands»."""


@dataclass(frozen=True, slots=True)
class ShowingWords:
    """What stands before the name, what is visited there, and a verb without which is nothing."""

    showing: re.Pattern[str]
    visiting: re.Pattern[str]
    staging: re.Pattern[str]
    stands: re.Pattern[str]
    verbs: re.Pattern[str]


@cache
def showing_words(language: str) -> ShowingWords:
    """The words of `[events]` of a pack; it may lack them."""
    section = pack(language)["events"]
    links = words_pattern(section.get("showing_links", [])).pattern
    articles = words_pattern(section["articles"]).pattern

    def before(key: str, link: str) -> re.Pattern[str]:
        verbs = words_pattern(section.get(key, [])).pattern
        return re.compile(rf"{verbs}{link}(?:{articles}\s+)?$", re.IGNORECASE)

    at = rf"[^;:!?“”\"]{{0,{_REACH}}}?{links}\s+"
    stands = words_pattern(section.get("stands", [])).pattern
    return ShowingWords(
        showing=before("showing", at),
        visiting=before("visiting", at),
        staging=before("staging", r"\s+"),
        stands=re.compile(rf"{stands}\s+(?:#\s?|no\.?\s|nº\s)?[A-Z]{{0,3}}-?\d", re.IGNORECASE),
        verbs=words_pattern([*section.get("showing", []), *section.get("staging", [])]),
    )


def is_shown_at(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """«will exhibit at Tidewise in Ghent, May 3-5», «visit us at Tidewise, booth 12».

    Behind an event noun it is where that takes place («an expo showcasing boats at Tideworks»).
    """
    words = showing_words(lexicon.language)
    before = text[max(start - _REACH, 0) : start]
    is_scene = words.stands.match(text, start) or lexicon.nouns.search(text[:start])
    if is_scene or _is_house(text, start, end, lexicon):
        return False
    is_visited = words.visiting.search(before) or lexicon.cues.attending.search(before)
    if is_visited and words.stands.search(text):
        return True
    return words.showing.search(before) is not None and _tells_month(text[end:], lexicon)


def is_staged(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """«will hold the Global Tides Ghent on 5 May»: what someone puts on, with its day behind."""
    before = text[max(start - _REACH, 0) : start]
    if not showing_words(lexicon.language).staging.search(before):
        return False
    if _is_house(text, start, end, lexicon):
        return False
    if " " not in text[start:end]:
        return bool(_COINED.search(text[start:end])) and _tells_month(text, lexicon, len(text))
    return has_day_behind(text, end, lexicon)


def has_day_behind(text: str, end: int, lexicon: Lexicon) -> bool:
    """Whether a day follows a name, perhaps over its town («in Ghent, Belgium, on 5 May»)."""
    town = _TOWN.match(text, end)
    return begins_with_day(text[town.end() if town else end :].lstrip(" ,"), lexicon)


def has_town_behind(text: str, end: int) -> bool:
    """Whether a town follows a name («in Ghent»)."""
    return _TOWN.match(text, end) is not None


def _is_house(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a name is that of a building or a school."""
    nouns = where_words(lexicon.language).venue_nouns
    return any(word.lower() in nouns for word in text[start:end].split())


def _tells_month(behind: str, lexicon: Lexicon, near: int = _NEAR_DAY) -> bool:
    """Whether a month follows soon in the same clause."""
    clause = _CLAUSE.match(behind[:near])
    words = clause.group().lower().split() if clause else []
    return any(word.strip(",()") in lexicon.months for word in words)


def begins_with_day(behind: str, lexicon: Lexicon) -> bool:
    """Whether days or a month begin the words behind a name, perhaps after a weekday.

    «on Friday 5 May», «from 20 to 25 May», «May 5».
    """
    small = any_of("before_day") | any_of("between_days") | lexicon.weekdays
    words = [word.lower().strip(".,()–-") for word in behind.split()[:_WORDS_OF_DAYS]]
    words = [word for word in words if word and word not in small]
    days = next((i for i, word in enumerate(words) if not word[0].isdigit()), len(words))
    return days <= _DAYS and words[days : days + 1] != [] and words[days] in lexicon.months
