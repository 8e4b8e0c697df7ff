"""The noun phrase around an event noun: determiner, modifiers, and the name if it is one."""

import re

from ingest import grammar
from ingest.dates.calendar_names import weekdays
from ingest.events.editions import edition_number
from ingest.events.lexicon import Lexicon, any_of
from ingest.events.mentions.bodies import is_no_gathering
from ingest.events.mentions.borders import (
    ORDINAL,
    YEAR,
    determiner_class,
)
from ingest.events.mentions.spans import Span, name_start, span_of
from ingest.events.mentions.topics import behind_adjectives, behind_of, behind_topic
from ingest.events.mentions.weak_nouns import is_held_compound, is_told
from ingest.events.model import Phrase
from ingest.proper_names import Token

_GENITIVE = re.compile(r"['’]s$")
_URL = re.compile(r"\w\.\w+/|://|www\.")
_CAPITAL = re.compile(r"(?:^|['’])[A-ZÀ-Þ]")
_DAY_OR_YEAR = re.compile(r"[\s,.]+\d")
_DAY_BEFORE = re.compile(r"(?<![\d.,])[0-3]?\d(?:st|nd|rd|th)?(?:\s+of)?\s+$", re.IGNORECASE)
_HYPHEN = re.compile(r"[-‑][^\W\d_]{3}")
"""«Messe-Gelände», «festival-goers»: the head stands behind the hyphen."""
_NEAR = 40
_PLURALS = (
    *("events", "meetings", "conferences", "sessions", "événements", "évènements", "eventos"),
    *("eventi", "fiere"),
)


def noun_phrase(
    text: str, words: list[Token], match: re.Match[str], lexicon: Lexicon
) -> Phrase | None:
    """The phrase around an event noun, or None where the word is no head of one."""
    is_house = lexicon.house_before.search(text, max(match.start() - _NEAR, 0), match.start())
    if is_house or _is_no_head(text, match, lexicon):
        return None
    span = None if _is_of_calendar(text, match, lexicon) else span_of(text, words, match, lexicon)
    if span is None or _URL.search(span.head.text):
        return None
    if lexicon.is_compounding and not _is_compound_of_event(span, match["noun"]):
        return None
    is_name = _is_compound_name(span) if lexicon.is_compounding else _is_name(span)
    is_name = is_name and (
        span.head.is_capital or lexicon.noun_of(match) not in any_of("any_event")
    )
    phrase = _phrase(text, span, match, lexicon, is_name=is_name)
    if not lexicon.not_head.isdisjoint(span.followers) or is_no_gathering(phrase, text, lexicon):
        return None
    is_unfit = (
        _is_unfit_name(text, span, phrase, lexicon)
        if is_name
        else _is_generic(span, phrase, lexicon)
    )
    if (
        is_unfit
        or _is_sale(phrase)
        or _is_verb(span, phrase, lexicon, text_ends=text.endswith("."))
    ):
        return None
    is_bare = not (is_name or phrase.determiner or phrase.modifiers or " " in phrase.noun)
    is_weak = phrase.noun in lexicon.named_only and not is_name
    is_weak = is_weak and not (phrase.is_name and is_told(text, span, phrase, lexicon))
    is_weak = is_weak and not is_held_compound(text, span, phrase, lexicon)
    return None if is_bare or is_weak else phrase


def _is_of_calendar(text: str, match: re.Match[str], lexicon: Lexicon) -> bool:
    """«March 5», «22 March», «Fridays for Future»: a month, or an English day of the week."""
    if match.group().lower().removesuffix("s") in weekdays("en"):
        return True
    if match["noun"].lower() not in lexicon.months:
        return False
    return bool(_DAY_OR_YEAR.match(text, match.end()) or _DAY_BEFORE.search(text, 0, match.start()))


def _is_no_head(text: str, match: re.Match[str], lexicon: Lexicon) -> bool:
    """«the FAIR principles», a word in lower case where nouns have capitals, «retreat dinner»."""
    noun = match["noun"]
    is_acronym = noun.isupper() and " " not in noun and not text.isupper()
    if is_acronym and _stands_apart(text, match):
        return True
    if lexicon.is_compounding and not text[match.start()].isupper():
        return True
    if not lexicon.front_modifiers and _HYPHEN.match(text, match.end()):
        return True
    return _leads_to_noun(text, match, lexicon)


def _is_compound_of_event(span: Span, noun: str) -> bool:
    """A noun with its capital that is no day or body of its own («Feiertag», «Landtag»)."""
    word = span.head.text.lower()
    if not word.endswith(noun.lower()):
        return span.head.is_capital
    is_of_awareness = word.endswith("tag") and word.startswith(tuple(any_of("awareness_fronts")))
    never = any_of("never_compounds")
    is_other = word in never or (word.endswith("n") and word[:-1] in never)
    return span.head.is_capital and not is_of_awareness and not is_other


def _leads_to_noun(text: str, match: re.Match[str], lexicon: Lexicon) -> bool:
    """«the retreat dinner»: of two event nouns in lower case the last one says what it is."""
    behind = lexicon.nouns.match(text, match.end() + 1)
    if behind is None or not match["noun"].islower() or not text[match.end()].isspace():
        return False
    noun = lexicon.noun_of(behind)
    return noun not in lexicon.named_only


def _is_unfit_name(text: str, span: Span, phrase: Phrase, lexicon: Lexicon) -> bool:
    """Whether capitals around a noun name no gathering: «Events», «Home Edition», «John Ball»."""
    last = span.words[span.name_end]
    if (
        span.name_end > span.last
        and lexicon.nouns.fullmatch(last.text)
        and last.start - 1 == span.words[span.name_end - 1].end
    ):
        return True
    if (
        _URL.search(phrase.name)
        or _is_plural_generic(phrase)
        or (phrase.noun in any_of("editions") and phrase.modifiers)
    ):
        return True
    return phrase.noun in lexicon.named_only and not is_told(text, span, phrase, lexicon)


def _is_sale(phrase: Phrase) -> bool:
    """«Black Friday clearance event»: shops call their sales so."""
    is_said = any(word.lower() in any_of("sales") for word in phrase.modifiers)
    return is_said and phrase.noun in any_of("any_event")


def _is_generic(span: Span, phrase: Phrase, lexicon: Lexicon) -> bool:
    """«any event», «the Tamil edition»: no gathering in particular."""
    own = [w for w in span.before if w.is_capital or w.text.lower() not in lexicon.empty]
    own = [w for w in own if w.text[0].isalpha() and edition_number(w.text + " X") is None]
    is_edition = phrase.noun in any_of("editions") and bool(own)
    return is_edition or span.determiner.lower() in any_of("generic_determiners")


def _stands_apart(text: str, match: re.Match[str]) -> bool:
    """«the FAIR principles»: an acronym, for its neighbours are no capitals."""
    around = (*text[: match.start()].split()[-1:], *text[match.end() :].split()[:1])
    return not any(word.isupper() and len(word) > 1 for word in around)


def _is_name(span: Span) -> bool:
    """Capitals around the noun: «Harbour Forum», «Forum Lagos», «Harbour Cities forum»."""
    capitals = [word for word in span.before if word.is_capital]
    if len(capitals) == 1 and capitals[0].text.istitle() and not span.head.is_capital:
        return False
    if capitals and (span.head.is_capital or span.before[-1].is_capital or span.is_bracketed):
        return True
    is_first = not span.before and span.head.text.lower() in any_of("never_first")
    return span.head.is_capital and span.name_end > span.last and span.at > 0 and not is_first


def _is_compound_name(span: Span) -> bool:
    """Where all nouns are capitalised: an ordinal, a town's adjective or a year makes a name."""
    is_marked = any(
        ORDINAL.fullmatch(word.text) or (word.is_capital and word.start and not word.text.isupper())
        for word in span.before
    )
    is_dated = span.name_end > span.last and YEAR.fullmatch(span.words[span.name_end].text)
    return is_marked or bool(is_dated)


def _phrase(
    text: str, span: Span, match: re.Match[str], lexicon: Lexicon, *, is_name: bool
) -> Phrase:
    """Name, modifiers and extent of the phrase."""
    noun_end = match.end()
    if not lexicon.is_compounding:
        noun_end = behind_adjectives(text, noun_end, lexicon)
    end, is_name = _extent(text, span, noun_end, lexicon, is_name=is_name)
    full = text[span.begin : end]
    modifiers = _modifiers(text, span, match, lexicon)
    modifiers += re.findall(r"[^\W\d_]{3,}", text[match.end() : end])
    return Phrase(
        span.start,
        end,
        noun=lexicon.noun_of(match),
        name=_GENITIVE.sub("", text[name_start(span) : end])
        if is_name
        else _without_time(full, lexicon),
        full_text=full,
        is_name=is_name and bool(modifiers),
        determiner=determiner_class(span.determiner, lexicon) or _of_next(span, lexicon),
        modifiers=tuple(modifiers),
        is_annual=any(word in lexicon.annual for word in full.lower().split()),
    )


def _of_next(span: Span, lexicon: Lexicon) -> str:
    """«Next meeting: 4 May»: without an article the next one is as definite as with it."""
    around = span.words[max(span.first - 1, 0) : min(span.first + 1, span.at)]
    return "definite" if any(w.text.lower() in lexicon.next_ones for w in around) else ""


def _extent(
    text: str, span: Span, noun_end: int, lexicon: Lexicon, *, is_name: bool
) -> tuple[int, bool]:
    """Where the phrase ends, and whether it is a name («Forum des dunes» is one by its topic).

    A description takes in the name or topic behind it.
    """
    may_be_name = is_name or (span.head.is_capital and span.at > 0 and not lexicon.is_compounding)
    is_led = all(ORDINAL.fullmatch(word.text) for word in span.before)
    topic = behind_adjectives(text, noun_end, lexicon)
    if may_be_name and is_led and grammar.topic_links().match(text, topic):
        return behind_topic(text, noun_end, lexicon), True
    if is_name:
        end = max(span.words[span.name_end].end, noun_end)
        if lexicon.has_names_behind:
            return behind_of(text, span.words, end, lexicon), True
        return behind_topic(text, end, lexicon) if lexicon.is_compounding else end, True
    end = behind_of(text, span.words, noun_end, lexicon)
    behind = text[noun_end:end].split()
    return end, may_be_name and bool(behind) and _CAPITAL.search(behind[-1]) is not None


def _without_time(description: str, lexicon: Lexicon) -> str:
    """A description without leading words that only place it («next annual meeting»)."""
    words = description.split(" ")
    while len(words) > 1 and words[0].lower() in lexicon.placing:
        words.pop(0)
    return " ".join(words)


def _modifiers(text: str, span: Span, match: re.Match[str], lexicon: Lexicon) -> list[str]:
    """Words before the noun that say which event it is, the front of a compound included."""
    modifiers = [
        word.text
        for word in span.before
        if word.text[0].isalpha()
        and word.text.lower() not in lexicon.empty
        and edition_number(word.text) is None
    ]
    prefix = text[span.head.start : match.start("noun")].strip("-")
    return [*modifiers, prefix] if prefix else modifiers


def _is_verb(span: Span, phrase: Phrase, lexicon: Lexicon, *, text_ends: bool) -> bool:
    """«Thousands march», «Bell to Showcase Boats»: a noun that may be a verb."""
    if _is_marked_verb(span, phrase, lexicon):
        return True
    if phrase.noun in any_of("gerunds") and not (phrase.determiner or phrase.is_name):
        is_alone = all(w.text.lower() not in lexicon.placing | lexicon.empty for w in span.before)
        return is_alone and text_ends and span.head.text.islower()
    is_plain = not span.head.is_capital and not span.determiner
    may_be_verb = phrase.noun in lexicon.ambiguous and is_plain
    return may_be_verb and bool(span.before) and span.before[-1].text.endswith("s")


def _is_marked_verb(span: Span, phrase: Phrase, lexicon: Lexicon) -> bool:
    """Whether «to» or «will» stands right before a noun that may be a verb."""
    before = span.words[span.at - 1].text.lower() if span.at else ""
    return before in any_of("verb_marks") and phrase.noun in lexicon.named_only | lexicon.ambiguous


def _is_plural_generic(phrase: Phrase) -> bool:
    """A capitalised «Events» names no event unless a year stands with it."""
    return phrase.noun in _PLURALS and not YEAR.search(phrase.full_text)
