"""The noun phrase around an event noun: determiner, modifiers, and the name if it is one."""

import re
from dataclasses import dataclass

from ingest.events.editions import edition_number
from ingest.events.lexicon import Lexicon
from ingest.proper_names import Token

_STOP = frozenset(
    "of in on at to for from by with and or as than that which who is are was were be been will would has have had do did does "
    "not but if when while during after before since until also said says about into over under between both either all more "
    "most other such so it he she they we you i there here how what where why own out up down off per via upon".split()
)
_RIGHT_STOP = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December".split()
)
_NAME_GENITIVE = re.compile(
    r"(?i)(?:women|men|children|people|mayors|farmers|youth|veterans|new year|world|writers|artists|ministers|leaders|teachers|students|peoples)['’]s?$"
)
_LONGEST = 10
_LOWER_MODIFIERS = 4
_YEAR = re.compile(r"(?:19|20)\d\d")
_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th|\.|e|ª|º)", re.IGNORECASE)
_ROMANCE_OF = re.compile(
    r"\s+(?:d['’]|(?:de la|de los|de las|de l['’]|de|des|du|del|sur|sobre)\s+(?:la\s+|les\s+|los\s+|las\s+|l['’])?)(?=[a-zà-ÿ])"
)
_ABOUT = re.compile(
    r"\s+(?:on|about|sur|sobre|über|zum|zur|gegen|for)\s+(?:the\s+|la\s+|le\s+|les\s+|los\s+|las\s+|l['’])?(?=[a-zà-ÿ]{3,})"
)
_ABOUT_END = re.compile(
    r"\s(?:in|at|on|from|to|held|will|was|is|are|were|has|have|which|that|for|with|by|and|im|am|in|mit|bei|à|au|en|dans|le|el|a|se|qui|que)\s|[,.;:!?()“”\"„»«]|$"
)
_BODY = re.compile(r"(?:Office|Department|Ministry|Bureau|Division|Board|Institute|Cent(?:er|re)|Commission|Committee|Council|Court|Academy|Association) (?:of|for)\b")
_SOURCE = re.compile(r"(?i)\b(?:according to|said|says|by|joined|member of|members of|chair of|president of|director of)\s+$")
_TREATY = re.compile(r"\s*\bon\s+[A-Z]")
_INSIDE_NAME = ("of", "the", "&", "de", "la", "for")
_LONGEST_TOPIC = 5
_DAY_OR_YEAR = re.compile(r"[\s,.]+\d")
_OF = re.compile(
    r"\s+(?:of|der|des|de|du|del|von|vom)\s+(?:the\s+|la\s+|le\s+|les\s+|los\s+|las\s+)?"
)


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


@dataclass(frozen=True, slots=True)
class _Span:
    """Token indices of a phrase: first modifier, head (`at` to `last`), last word of a name."""

    words: list[Token]
    first: int
    at: int
    last: int
    name_end: int

    @property
    def before(self) -> list[Token]:
        """Words between determiner and head."""
        return self.words[self.first : self.at]

    @property
    def follower(self) -> str:
        """The last word of what the name would be, or the word right behind the head."""
        if self.name_end > self.last:
            return self.words[self.name_end].text
        after = self.words[self.last + 1 : self.last + 2]
        return after[0].text if after and after[0].start == self.words[self.last].end + 1 else ""


def noun_phrase(
    text: str, words: list[Token], match: re.Match[str], lexicon: Lexicon
) -> Phrase | None:
    """The phrase around an event noun, or None where the word is no head of one."""
    at = next((i for i, word in enumerate(words) if word.start <= match.start() < word.end), None)
    if at is None or (
        match["noun"].lower() in lexicon.months and _DAY_OR_YEAR.match(text, match.end())
    ):
        return None
    last = next((i for i in range(at, len(words)) if words[i].end >= match.end()), at)
    first, determiner = _left(words, at, lexicon)
    span = _Span(words, first, at, last, _right(text, words, last))
    is_name = _is_compound_name(span) if lexicon.is_compounding else _is_name(span)
    phrase = _phrase(text, span, match, lexicon, determiner, is_name)
    if span.follower.lower() in lexicon.not_head or _is_part_of_longer_name(text, phrase.end):
        return None
    if _is_body(phrase, text):
        return None
    is_bare = not is_name and not determiner and not phrase.modifiers and " " not in phrase.noun
    if phrase.noun in lexicon.named_only and not (is_name and span.words[at].is_capital):
        return None
    return None if is_bare or (is_name and _is_plural_generic(phrase)) else phrase


def _is_name(span: _Span) -> bool:
    """Capitals around the noun: «Harbour Forum», «Forum Lagos», «Harbour Cities forum»."""
    capitals = [word for word in span.before if word.is_capital]
    head_is_capital = span.words[span.at].is_capital
    if capitals and (head_is_capital or span.before[-1].is_capital):
        return True
    return head_is_capital and span.name_end > span.last and span.at > 0


def _is_compound_name(span: _Span) -> bool:
    """Where all nouns are capitalised: an ordinal, a town's adjective or a year makes a name."""
    marked = any(
        _ORDINAL.fullmatch(w.text) or (w.is_capital and w.text.endswith("er")) for w in span.before
    )
    return marked or bool(
        span.name_end > span.last and _YEAR.fullmatch(span.words[span.name_end].text)
    )


def _phrase(
    text: str, span: _Span, match: re.Match[str], lexicon: Lexicon, determiner: str, is_name: bool
) -> Phrase:
    """Name, modifiers and extent; a description takes in the name behind «of»."""
    words, before = span.words, span.before
    is_romance = is_name or (
        words[span.at].is_capital and span.at > 0 and not lexicon.is_compounding
    )
    if is_romance and not before and _ROMANCE_OF.match(text, match.end()):
        is_name, end = True, _behind_topic(text, match.end())
    else:
        end = words[span.name_end].end if is_name else _behind_of(text, words, match.end())
    begin = before[0].start if before else words[span.at].start
    named_from = next(
        (w.start for w in before if w.is_capital or w.text[0].isdigit()),
        begin if not before else words[span.at].start,
    )
    full = text[begin:end]
    modifiers = [
        w.text
        for w in before
        if w.text[0].isalpha()
        and w.text.lower() not in lexicon.empty
        and edition_number(w.text) is None
    ]
    if prefix := text[words[span.at].start : match.start("noun")].strip("-"):
        modifiers.append(prefix)
    modifiers += re.findall(r"[^\W\d_]{3,}", text[match.end() : end])
    return Phrase(
        words[span.first - 1].start if determiner and span.first else begin, end,
        re.sub(r"\s+", " ", match["noun"].lower()), text[named_from if is_name else begin : end], full,
        is_name and bool(modifiers), _class(determiner, lexicon), tuple(modifiers),
        any(word in lexicon.annual for word in full.lower().split()),
    )  # fmt: skip


def _behind_of(text: str, words: list[Token], end: int) -> int:
    """End of a description with the capitalised name behind it («opening of Harbour House»)."""
    link = _OF.match(text, end)
    if link is None or not text[link.end() : link.end() + 1].isupper():
        return _behind_topic(text, end)
    run: list[Token] = []
    for word in (w for w in words if w.start >= link.end()):
        if not word.is_capital and word.text not in _INSIDE_NAME:
            break
        run.append(word)
    while run and not run[-1].is_capital:
        run.pop()
    return run[-1].end if run else end


def _behind_topic(text: str, end: int) -> int:
    """End of a description with the topic behind it («colloque sur les villes lentes»)."""
    link = _ABOUT.match(text, end) or _ROMANCE_OF.match(text, end)
    stop = _ABOUT_END.search(text, link.end()) if link else None
    if (
        link is None
        or stop is None
        or len(text[link.end() : stop.start()].split()) > _LONGEST_TOPIC
    ):
        return end
    return stop.start()


def _is_body(phrase: Phrase, text: str) -> bool:
    """«Office of Hearings», «according to the National Conference», «Convention on Mediation»: a
    body or a treaty, not a gathering."""
    before = text[max(phrase.start - 24, 0) : phrase.start]
    return bool(
        _BODY.match(phrase.name)
        or _SOURCE.search(before)
        or (phrase.noun == "convention" and _TREATY.match(text, phrase.end))
        or (phrase.noun == "convention" and _TREATY.search(phrase.name))
    )


def _is_part_of_longer_name(text: str, end: int) -> bool:
    """«Harbour Events & Media»: the noun is inside the name of a company."""
    return bool(re.match(r"\s+&\s+[A-Z]|,?\s+(?:Inc|LLC|Ltd|Corp|GmbH|Co)\b", text[end : end + 12]))


def _is_plural_generic(phrase: Phrase) -> bool:
    """A capitalised «Events» names no event unless a year stands with it."""
    return phrase.noun in ("events", "meetings", "conferences", "sessions") and not _YEAR.search(
        phrase.full_text
    )


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
    if first == 1 and lowered in lexicon.starters:
        return False
    if lowered in lexicon.stop and not (
        word.is_capital and word.text.isupper() and len(word.text) < 5
    ):
        return False
    if _YEAR.fullmatch(word.text) or _ORDINAL.fullmatch(word.text):
        return True
    if word.is_capital:
        return not lexicon.is_compounding or word.text.endswith("er") or word.text.isupper()
    if lowered in ("of", "and", "for", "on", "&", "de", "the", "in", "to"):
        return _links(words, first, at, lowered)
    is_word = word.text[0].isalpha() and lowered not in _STOP and not lowered.endswith("ly")
    return (
        is_word
        and not lexicon.happening.fullmatch(lowered)
        and (lexicon.is_compounding or not inner.is_capital or lowered in lexicon.empty)
    )


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
        if end > last and _YEAR.fullmatch(words[end].text):
            break
        gap = text[words[end].end : word.start]
        if gap not in ("", " ") or word.text in _RIGHT_STOP:
            break
        if word.is_capital or _YEAR.fullmatch(word.text):
            end += 1
        elif (
            word.text in ("of", "on", "for", "in")
            and word.text != "in"
            and _capital_follows(words, end + 2)
        ):
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
