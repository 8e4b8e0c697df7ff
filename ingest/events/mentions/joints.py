"""What holds two parts of a name together that no single word would: marks, brackets, «of the».

«Leaders' Summit», «Harbour Committee (HC) Meeting», «Baker of the Year Gala».
"""

import re
from collections.abc import Collection
from functools import cache

from ingest.alternatives import alternatives
from ingest.events.lexicon import Lexicon, any_of
from ingest.languages import words_of_all
from ingest.proper_names import Token

_LONGEST_BRACKETS = 6
_ACRONYM = re.compile(r"(?:\s\((?=[^()]*[A-Z])[^()]{2,30}\))?(?:\s(?:19|20)\d\d(?!\w))?")
"""« (TW) 2024» behind a name."""
_ARTICLES = ("the", "a", "an", "annual")


def joint_words(words: list[Token], first: int, nouns: Collection[str]) -> int:
    """How many words before `first` hold it fast to a name before them."""
    if is_genitive_mark(words, first) and genitive_in_name().search(f"{words[first - 2].text}'"):
        return 2
    if first > 2 and [w.text for w in words[first - 2 : first]] == ["of", "the"]:
        return 2 if _is_of_the(words, first, nouns) else 0
    size = bracket_size(words, first)
    return size if size and not is_genitive(words[first - size - 1].text) else 0


def _is_of_the(words: list[Token], first: int, nouns: Collection[str]) -> bool:
    """«Power of the Past Festival», not «President of the Tide Forum», «Opening of the Fair»."""
    before = words[first - 3]
    if not before.is_capital or not words[first].is_capital:
        return False
    if words[first].text.lower() in any_of("times_of_titles"):
        return True
    is_led = first > 3 and words[first - 4].text.lower() in _ARTICLES
    owner = before.text.lower()
    others = any_of("about_gatherings") | any_of("owners_of_gatherings")
    return is_led and owner not in others and owner not in nouns and not owner.endswith("s")


def behind_name(text: str, end: int) -> str:
    """What follows a name, without what leads to its verb: mark, acronym, year, comma, «which»."""
    acronym = _ACRONYM.match(text, end)
    behind = text[end if acronym is None else acronym.end() :].lstrip(" ,®™")
    word, _, rest = behind.partition(" ")
    return rest if word.lower() in any_of("relatives") else behind


def bracket_size(words: list[Token], first: int) -> int:
    """How many words a bracket with an acronym has that stands before `first`, behind a name."""
    if words[first - 1].text != ")" or not words[first].text[0].isalnum():
        return 0
    inside = words[max(first - _LONGEST_BRACKETS, 1) : first - 1]
    opening = next((i for i, word in enumerate(inside) if word.text == "("), None)
    if opening is None:
        return 0
    short = [word.text for word in inside[opening + 1 :] if word.text[0].isalnum()]
    is_acronym = len(short) == 1 and sum(map(str.isupper, short[0])) > 1
    size = len(inside) - opening + 1
    return size if is_acronym and words[first - size - 1].is_capital else 0


def is_genitive(word: str) -> bool:
    """«Harbour's»."""
    return word.lower().endswith(("'s", "’s", "s'", "s’"))


def is_genitive_mark(words: list[Token], first: int) -> bool:
    """Whether the apostrophe of a plural stands before `first`."""
    if first < 2 or words[first - 1].text not in ("'", "’"):
        return False
    owner = words[first - 2]
    is_spaced = words[first].start == words[first - 1].end + 1
    return owner.text.endswith("s") and owner.end == words[first - 1].start and is_spaced


@cache
def genitive_in_name() -> re.Pattern[str]:
    """A genitive that belongs to the name («Mayors' Forum»)."""
    return re.compile(rf"(?i)(?:{alternatives(words_of_all('events', 'genitive_in_name'))})['’]s?$")


def is_between(words: list[Token], first: int, lexicon: Lexicon) -> bool:
    """«una tensa reunión»: where nouns follow no nouns, what an article parts from one is not one.

    Not so before what may be a verb («el médico cita»), nor the head of «el evento cumbre».
    """
    word = words[first - 1].text
    if not lexicon.front_modifiers or first < 2 or not words[first].text.islower():
        return False
    head = words[first].text
    if head in lexicon.ambiguous or head in any_of("also_verbs"):
        return False
    is_led = words[first - 2].text.lower() in lexicon.articles and _is_beside(words, first)
    is_plain = word.islower() and word.isalpha() and word not in any_of("never_modifiers")
    return is_led and is_plain and word not in lexicon.kinds


def _is_beside(words: list[Token], first: int) -> bool:
    """Whether only spaces part the two words before `first` from it and from each other."""
    before, word, head = words[first - 2 : first + 1]
    return before.end + 1 == word.start and word.end + 1 == head.start
