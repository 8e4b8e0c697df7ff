"""How far the noun phrase around an event noun reaches to the left and to the right."""

import re

from ingest import grammar
from ingest.events.editions import behind_number, edition_number
from ingest.events.lexicon import Lexicon, any_of
from ingest.events.mentions.joints import (
    bracket_size,
    genitive_in_name,
    is_between,
    is_genitive,
    is_genitive_mark,
    joint_words,
)
from ingest.events.mentions.participles import PARTICIPLES, article_of_participle
from ingest.places import is_given_name
from ingest.proper_names import Token

YEAR = re.compile(r"(?:19|20)\d\d")
ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th|e|er|ère|ème|\.?[ªº°]|\.|esim[ao])", re.IGNORECASE)

_DAY_OF_MONTH = re.compile(r"\d{1,2}(?:st|nd|rd|th)?(?:-\d{1,2})?")
_CODE = re.compile(r"\d+(?:/\d+|[A-Z]\w*)")
"""A figure inside a name: «4D», «9/11»."""
_LONGEST = 10
_LOWER_MODIFIERS = 4
_INSIDE_PHRASE = ("of", "and", "for", "on", "&", "de", "the", "in", "to")


def left_border(words: list[Token], at: int, lexicon: Lexicon) -> tuple[int, str]:
    """Index of the first word of the phrase whose head is at `at`, and the determiner before it."""
    first, lower, longest = at, 0, _LONGEST
    while first > 0 and at - first < longest:
        word = words[first - 1]
        if joint := joint_words(words, first, lexicon.kinds):
            first, longest = first - joint, longest + joint
            continue
        if _is_behind_article(words, first, lexicon):
            first -= 1
            continue
        if determiner := _determiner(word.text, lexicon) or _owner(words, first, lexicon):
            while first < at and words[first].text in _INSIDE_PHRASE:
                first += 1
            return first, determiner
        if not _extends(words, first, at, lexicon):
            break
        lower += not (word.is_capital or word.text[0].isdigit())
        if lower > _LOWER_MODIFIERS:
            break
        first -= 1
    while first < at and (_is_loose(words[first], lexicon) or _is_foreign(words[first], lexicon)):
        first += 1
    return first, article_of_participle(words, at, lexicon)


def _is_behind_article(words: list[Token], first: int, lexicon: Lexicon) -> bool:
    """«the No Boats rally»: a determiner with its capital behind an article is part of a name."""
    if first < 2 or not (words[first - 1].is_capital and words[first].is_capital):
        return False
    pair = [word.text.lower() for word in words[first - 2 : first]]
    return lexicon.articles.issuperset(pair)


def _is_foreign(word: Token, lexicon: Lexicon) -> bool:
    """Where nouns compound, a capital is part of a name only behind an article or an ordinal."""
    return lexicon.is_compounding and word.is_capital and not _is_marked(word.text)


def _is_marked(word: str) -> bool:
    """«Kieler», «KI»: a town's adjective or an acronym."""
    return word.endswith("er") or word.isupper()


def _is_loose(word: Token, lexicon: Lexicon) -> bool:
    """A mark, or a verb without an article behind it («presenting workshops», «schützte Demo»)."""
    if not word.text[0].isalnum():
        return True
    if lexicon.is_compounding:
        return word.text.islower() and word.text.endswith(("te", "ten", "rt"))
    is_gerund = word.text.endswith("ing") and not word.is_capital
    return is_gerund and word.text not in any_of("gerund_modifiers")


def determiner_class(determiner: str, lexicon: Lexicon) -> str:
    """Class of a determiner: definite, possessive, indefinite or none."""
    if determiner in lexicon.definite:
        return "definite"
    if determiner == "'s" or determiner in lexicon.possessive:
        return "possessive"
    return "indefinite" if determiner else ""


def right_border(text: str, words: list[Token], last: int, lexicon: Lexicon) -> int:
    """Index of the last word of a name that goes on after its event noun («Forum Lagos 2024»)."""
    end = last
    is_owner = is_genitive(words[last].text)
    while end + 1 < len(words) and not is_owner:
        if numbered := behind_number(text, words[end].end):
            return max(at for at, word in enumerate(words) if word.end <= numbered)
        word = words[end + 1]
        is_dated = end > last and YEAR.fullmatch(words[end].text)
        gap = text[words[end].end : word.start]
        if is_dated or gap not in ("", " ", "\n") or word.text in any_of("ends_name"):
            break
        if word.is_capital or YEAR.fullmatch(word.text):
            end += 1
        elif _links_name(word.text) and _capital_follows(words, end + 2):
            end += 2 if words[end + 2].is_capital else 3
        elif end > last and _adds_its_own(words, end + 1, lexicon):
            end += 3
        elif _adds_topic(words, last, end, lexicon):
            end += 2
        else:
            break
    return end


def _adds_topic(words: list[Token], last: int, end: int, lexicon: Lexicon) -> bool:
    """«Congress on Piers and Nets»: a second word of the topic, but no person or other name."""
    if end + 2 >= len(words) or words[end + 1].text not in lexicon.joins:
        return False
    is_topic = _links_name(words[last + 1].text) and all(
        word.text not in lexicon.joins for word in words[last + 1 : end + 1]
    )
    added, behind = words[end + 2], words[end + 3 : end + 4]
    is_last = not behind or not behind[0].is_capital
    is_word = added.is_capital and not added.text.isupper() and not is_given_name(added.text)
    return is_topic and is_last and is_word and lexicon.nouns.fullmatch(added.text) is None


def _adds_its_own(words: list[Token], at: int, lexicon: Lexicon) -> bool:
    """«Conference on Tides and their Impact»: «and», a possessive and a capital go on a name."""
    if at + 2 >= len(words) or words[at].text not in lexicon.joins:
        return False
    return words[at + 1].text.lower() in lexicon.possessive and words[at + 2].is_capital


def _links_name(word: str) -> bool:
    """Whether a small word may lead from the noun of a name to what follows it."""
    return word in ("on", "for") or grammar.plain(word) in grammar.words("of", "topic_links")


def _owner(words: list[Token], first: int, lexicon: Lexicon) -> str:
    """«'s» for what makes a phrase somebody's behind a plural, and for a day before a noun.

    «the bakers' forum», «a May 12 rally»: neither the bakers nor the day are words of the name.
    """
    bracket = bracket_size(words, first)
    if is_genitive_mark(words, first) or (bracket and is_genitive(words[first - bracket - 1].text)):
        return "'s"
    if first < 3 or not _DAY_OF_MONTH.fullmatch(words[first - 1].text):
        return ""
    if words[first - 2].text.lower() not in lexicon.months:
        return ""
    at = first - 3
    while at > 0 and (words[at].text == "," or words[at].text.lower() in lexicon.weekdays):
        at -= 1
    return _determiner(words[at].text, lexicon)


def _determiner(word: str, lexicon: Lexicon) -> str:
    """An article, or «'s» for a genitive that says whose event it is; empty for neither."""
    lowered = grammar.plain(word.lower())
    if lowered in lexicon.articles:
        return lowered
    return "'s" if is_genitive(lowered) and not genitive_in_name().search(word) else ""


def _extends(words: list[Token], first: int, at: int, lexicon: Lexicon) -> bool:
    """Whether the word before `first` still belongs to the phrase."""
    word = words[first - 1]
    lowered = word.text.lower()
    if _ends_phrase(word, lexicon, is_first=first == 1):
        return False
    if YEAR.fullmatch(word.text) or ORDINAL.fullmatch(word.text) or _CODE.fullmatch(word.text):
        return not _is_day_of_month(words, first - 1, lexicon)
    if word.text.isdigit():
        return _is_number_in_name(words, first, lexicon)
    if word.is_capital:
        is_next = words[first].is_capital and _stands_in_name(word, lexicon)
        is_next = is_next and word.text not in any_of("ends_name")
        is_object = lowered in lexicon.months or words[first].text.endswith(PARTICIPLES)
        is_next = is_next or (_is_marked(word.text) and not is_object)
        return not lexicon.is_compounding or is_next
    if lowered in _INSIDE_PHRASE:
        return _links(words, first, at)
    is_parted = first == at and is_between(words, first, lexicon)
    return is_parted or _modifies(lowered, words[first], lexicon)


def _is_day_of_month(words: list[Token], at: int, lexicon: Lexicon) -> bool:
    """«the June 30th hearing»: an ordinal behind a month counts no editions."""
    is_behind = at > 0 and words[at - 1].text.lower() in lexicon.months
    return is_behind and _DAY_OF_MONTH.fullmatch(words[at].text) is not None


def _is_number_in_name(words: list[Token], first: int, lexicon: Lexicon) -> bool:
    """«Fortune 500 Summit»: a number between two capitals, the first of which is no month."""
    if first < 2 or not words[first].is_capital:
        return False
    before = words[first - 2]
    is_close = before.is_capital and before.end + 1 == words[first - 1].start
    return is_close and before.text.lower().strip(".") not in lexicon.months | any_of("stands")


def _ends_phrase(word: Token, lexicon: Lexicon, *, is_first: bool) -> bool:
    """Whether a word before a phrase never belongs to it."""
    lowered = word.text.lower()
    if word.text in any_of("never_in_names"):
        return True
    if is_first and lowered in lexicon.starters | any_of("never_modifiers"):
        return True
    is_acronym = word.is_capital and word.text.isupper() and len(word.text) < 5
    return lowered in lexicon.stop and not is_acronym


def _stands_in_name(word: Token, lexicon: Lexicon) -> bool:
    """«das Alpine Film Festival»: languages that compound put no noun before another one.

    Days, and nouns that say who someone is, stand there all the same.
    """
    lowered = word.text.lower()
    is_day = lowered in lexicon.months | lexicon.weekdays
    return not (is_day or lowered in any_of("before_proper_names"))


def _modifies(lowered: str, inner: Token, lexicon: Lexicon) -> bool:
    """Whether a lower-case word modifies the word behind it."""
    if not lowered[0].isalpha() or lowered in any_of("never_modifiers"):
        return False
    if lowered in lexicon.empty:
        return True
    if lowered.endswith("ly") or lexicon.cues.happening.fullmatch(lowered):
        return False
    is_known = lowered in lexicon.front_modifiers
    if is_known or lexicon.front_modifiers or edition_number(lowered) is not None:
        return is_known or edition_number(lowered) is not None
    if lexicon.modifier_endings:
        return lowered.endswith(lexicon.modifier_endings) and lowered not in lexicon.function_words
    return not inner.is_capital


def _links(words: list[Token], first: int, at: int) -> bool:
    """A small word inside a name: capitals on both sides («Summit of the Future Forum»).

    Before a noun in lower case only «of» is one («the Chamber of Commerce lunch»).
    """
    small = words[first - 1].text.lower()
    if first < 2 or not words[first].is_capital:
        return False
    if small == "in":
        return words[at].is_capital and _heads_name(words, first - 2, any_of("plural_heads"))
    if small != "of" and not words[at].is_capital:
        return False
    before = words[first - 2]
    if small in ("of", "for") and before.text.lower() in any_of("about_gatherings"):
        return False
    return before.is_capital or (before.text in ("of", "for", "on") and small == "the")


def _heads_name(words: list[Token], index: int, heads: frozenset[str]) -> bool:
    """«the Women in Tides Expo»: a plural before «in», itself behind a small word or a figure."""
    if index < 1 or words[index].text.lower() not in heads:
        return False
    return not words[index - 1].is_capital


def _capital_follows(words: list[Token], index: int) -> bool:
    """Whether a capital stands at `index`, or behind an article there."""
    if index + 1 < len(words) and words[index].text in grammar.articles_of_links():
        index += 1
    if index >= len(words) or not words[index].is_capital:
        return False
    return words[index].text.strip(".") not in any_of("ends_name")
