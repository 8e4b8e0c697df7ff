"""The noun phrase around an event noun: determiner, modifiers, and the name if it is one."""

import re
from dataclasses import dataclass

from ingest.events.lexicon import Lexicon
from ingest.proper_names import Token

_STOP = frozenset(
    "of in on at to for from by with and or as than that which who is are was were be been will would has have had do did does "
    "not but if when while during after before since until also said says about into over under between both either all more "
    "most other such so it he she they we you i there here how what where why own out up down off per via upon".split()
)
_RIGHT_STOP = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December".split())
_NAME_GENITIVE = re.compile(r"(?i)(?:women|men|children|people|mayors|farmers|youth|veterans|new year|world|writers|artists|ministers|leaders|teachers|students|peoples)['’]s?$")
_LONGEST = 10
_LOWER_MODIFIERS = 4
_YEAR = re.compile(r"(?:19|20)\d\d")
_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase; `name` is the proper name or the description without its determiner."""

    start: int
    end: int
    noun: str
    name: str
    full_text: str
    is_name: bool
    determiner: str
    modifiers: tuple[str, ...]
    is_annual: bool


def noun_phrase(text: str, words: list[Token], match: re.Match[str], lexicon: Lexicon) -> Phrase | None:
    """The phrase around an event noun, or None where the word is no head of one."""
    at = next((i for i, word in enumerate(words) if word.start <= match.start() < word.end), None)
    if at is None:
        return None
    last = next((i for i in range(at, len(words)) if words[i].end >= match.end()), at)
    first, determiner = _left(words, at, lexicon)
    end_index = _right(text, words, last)
    before = words[first:at]
    head_is_capital = words[at].is_capital
    capitals = [w for w in before if w.is_capital and not w.text.endswith((",", ";"))]
    is_name = bool(capitals) and (head_is_capital or before[-1].is_capital) or (
        head_is_capital and end_index > last and at > 0
    )
    start_name = next((w.start for w in before if w.is_capital or _YEAR.fullmatch(w.text) or _ORDINAL.fullmatch(w.text)), words[at].start)
    end = words[end_index].end if is_name else match.end()
    begin = words[first].start if before else words[at].start
    full = text[begin:end]
    modifiers = tuple(w.text for w in before if w.text.lower() not in lexicon.empty and not w.text.isdigit() and not _ORDINAL.fullmatch(w.text) and w.text not in "&,-")
    annual = any(word in lexicon.annual for word in full.lower().split())
    start = words[first - 1].start if determiner and first else begin
    is_bare = not is_name and not determiner and not before
    if is_bare or _is_part_of_longer_name(text, end) or (is_name and _is_plural_generic(match["noun"], full)):
        return None
    return Phrase(start, end, match["noun"].lower().replace("\n", " "), text[start_name if is_name else begin : end],
                  full, is_name and bool(modifiers or end_index > last), _class(determiner, lexicon), modifiers, annual)  # fmt: skip


def _is_part_of_longer_name(text: str, end: int) -> bool:
    """«Harbour Events & Media»: the noun is inside the name of a company."""
    return bool(re.match(r"\s+&\s+[A-Z]|,?\s+(?:Inc|LLC|Ltd|Corp|GmbH|Co)\b", text[end:]))


def _is_plural_generic(noun: str, full: str) -> bool:
    """A capitalised «Events» names no event unless a year stands with it."""
    return noun.lower() in ("events", "meetings", "conferences", "sessions") and not _YEAR.search(full)


def _left(words: list[Token], at: int, lexicon: Lexicon) -> tuple[int, str]:
    """Index of the first word of the phrase and the determiner before it."""
    first, lower = at, 0
    while first > 0 and at - first < _LONGEST:
        word = words[first - 1]
        lowered = word.text.lower()
        if lowered in lexicon.articles:
            return first, lowered
        if lowered.endswith(("'s", "’s", "s'", "s’")) and not _NAME_GENITIVE.search(word.text):
            return first, "'s"
        if not _extends(words, first, at, lexicon):
            break
        lower += not (word.is_capital or word.text[0].isdigit())
        if lower > _LOWER_MODIFIERS:
            break
        first -= 1
    while first < at and not words[first].text[0].isalnum():
        first += 1
    return first, ""


def _extends(words: list[Token], first: int, at: int, lexicon: Lexicon) -> bool:
    """Whether the word before `first` still belongs to the phrase."""
    word, inner = words[first - 1], words[first]
    lowered = word.text.lower()
    if lowered in lexicon.stop and not (word.is_capital and word.text.isupper() and len(word.text) < 5):
        return False
    if word.is_capital or _YEAR.fullmatch(word.text) or _ORDINAL.fullmatch(word.text):
        return True
    if lowered in ("of", "and", "for", "on", "&", "de", "the", "in", "to"):
        return _links(words, first, at, lowered)
    is_word = word.text[0].isalpha() and lowered not in _STOP
    return is_word and not lexicon.happening.fullmatch(lowered) and (not inner.is_capital or lowered in lexicon.empty)


def _links(words: list[Token], first: int, at: int, lowered: str) -> bool:
    """A small word inside a name: capitals on both sides («Summit of the Future Forum»)."""
    if lowered == "in" or first < 2 or not words[first].is_capital or not words[at].is_capital:
        return False
    before = words[first - 2]
    return before.is_capital or (before.text in ("of", "for", "on") and lowered == "the")


def _right(text: str, words: list[Token], last: int) -> int:
    """Index of the last word of a name that goes on after its event noun («Forum Lagos 2024»)."""
    end = last
    while end + 1 < len(words):
        word = words[end + 1]
        gap = text[words[end].end : word.start]
        if gap not in ("", " ") or word.text in _RIGHT_STOP:
            break
        if word.is_capital or _YEAR.fullmatch(word.text):
            end += 1
        elif word.text in ("of", "on", "for", "in") and word.text != "in" and _capital_follows(words, end + 2):
            end += 2 if words[end + 2].is_capital else 3
        else:
            break
    return end


def _capital_follows(words: list[Token], index: int) -> bool:
    """Whether a capital stands at `index`, or behind an article there."""
    if index < len(words) and words[index].is_capital:
        return True
    return index + 1 < len(words) and words[index].text == "the" and words[index + 1].is_capital


def _class(determiner: str, lexicon: Lexicon) -> str:
    """Class of a determiner: definite, possessive, indefinite or none."""
    if determiner in lexicon.definite:
        return "definite"
    if determiner == "'s" or determiner in lexicon.possessive:
        return "possessive"
    return "indefinite" if determiner else ""
