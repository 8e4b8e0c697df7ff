"""Names that the words behind them explain by a noun of gathering.

«Tidewise, a two-day conference on …», «Tidewise is the yearly meeting of …», «for Tidewise, the
largest fair of its kind», «zur Gezeitenwelt, der größten Messe des Nordens, kamen …».
"""

import re
from dataclasses import dataclass
from functools import cache

from ingest.events.lexicon import Lexicon, any_of
from ingest.events.mentions.leads import is_of_another, word_before
from ingest.events.mentions.topics import behind_topic
from ingest.languages import pack
from ingest.places import is_given_name, town_of_name
from ingest.proper_names import tokens
from ingest.word_patterns import words_pattern

_LINK = re.compile(
    r"(?:\s\([A-Z][\w&-]{1,9}\))?"
    r"(?:,\s+|\s[–—-]\s|\s\(|\s+(?P<is>is|was|est|était|es|fue)\s+)"
)
_DETERMINER = re.compile(r"(?:(?P<elided>[ld])['’]|(?P<word>[^\W\d_]+)(?P<owner>['’]s?)?(?!\w))\s*")
_FOLLOWING = ("ed", "ing", "ly")
_LONGEST = 70
_LONGEST_CLAUSE = 140
_BREAK = re.compile(r"[,;:.()]|\s(?:of|for|in|at|on|who|which|that|and|to|de|du|für|von|der)\s")
_END = re.compile(r"[,;.()–—]\s|[,;.()–—]$|$")
_SMALL_FRONT = re.compile(
    r"(?P<word>[A-ZÀ-Þ][\w’'-]+)\s(?P<small>[a-zà-ÿ]{1,4}(?:\s[a-z]{1,4})?)\s"
)
_PARTICIPLES = ("ed", "ing")
_FRONT_MODIFIERS = 3


@dataclass(frozen=True, slots=True)
class _Explanation:
    """The words behind the link: the determiner, then up to the end of what it explains."""

    determiner: str
    is_owned: bool
    has_verb: bool
    words: str

    @property
    def is_best(self) -> bool:
        """«the largest», «la mayor»."""
        return not any_of("bests").isdisjoint(self.words.lower().split()[:_FRONT_MODIFIERS])


def is_explained(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a noun of gathering explains the name at a span.

    An indefinite explanation or one by a verb is of a subject; a definite one follows any name but
    that of a town, or what stands for a time («On the eve, the forum …»).
    """
    told = _explanation(text, end)
    if told is None:
        return False
    if told.determiner in lexicon.definite or told.is_owned:
        is_apart = told.is_best if told.has_verb else _is_apposed(text, start, end, told, lexicon)
        return is_apart and _heads_clause(told, lexicon, is_definite=True)
    if lexicon.is_compounding or is_of_another(text, start, lexicon):
        return False
    is_led = told.determiner in any_of("explaining")
    return is_led and _heads_clause(told, lexicon, is_definite=False)


def whole_span(text: str, start: int, end: int, lexicon: Lexicon) -> tuple[int, int]:
    """The span of an explained name with its small words: «Row the Tide, the …», «Vagues d'hiver».

    Before its last capitals they stand at the beginning of the sentence only.
    """
    topic = behind_topic(text, end, lexicon) if lexicon.front_modifiers else end
    if _explanation(text, topic) is None:
        return start, end
    end = topic
    front = _SMALL_FRONT.fullmatch(text, 0, start)
    if front is None or front["word"].lower() in lexicon.starters | lexicon.function_words:
        return start, end
    small = front["small"].lower().split()
    is_plain = lexicon.function_words.issuperset(small) and not front["word"].endswith("ing")
    return (0 if is_plain else start), end


def _explanation(text: str, end: int) -> _Explanation | None:
    """What follows a name behind a comma, a dash, a bracket or «is»."""
    link = _LINK.match(text, end)
    lead = _DETERMINER.match(text, link.end()) if link else None
    if link is None or lead is None:
        return None
    determiner = (lead["elided"] or lead["word"]).lower()
    words = text[lead.end() : lead.end() + _LONGEST]
    is_owned = bool(lead["owner"]) and lead["word"][0].isupper()
    return _Explanation(determiner, is_owned, bool(link["is"]), words)


def _is_apposed(text: str, start: int, end: int, told: _Explanation, lexicon: Lexicon) -> bool:
    """Whether a definite phrase stands beside a name that can be of a gathering."""
    if told.determiner in any_of("demonstratives") or is_given_name(
        tokens(text[start:end])[0].text
    ):
        return False
    before = word_before(text, start)
    if lexicon.is_compounding:
        is_apart = before in lexicon.before_name
    else:
        is_other = before in any_of("never_subject_behind") - lexicon.before_name
        is_apart = not is_other and _is_beside(text, start, text.index(told.words, end), lexicon)
    return is_apart and town_of_name(text[start:end], lexicon.language) is None


def _is_beside(text: str, start: int, at: int, lexicon: Lexicon) -> bool:
    """Whether words at a position are no subject: «Hosted by Ann Bell, the gala drew …»."""
    stop = _END.search(text, at, at + _LONGEST_CLAUSE)
    clause = text[at : stop.start()] if stop else text[at : at + _LONGEST_CLAUSE]
    own = _relatives().split(clause)[0]
    if _verbs(lexicon.language).search(own) or lexicon.cues.held_after_name.search(own):
        return False
    if "," in text[:start]:
        return True
    is_closed = stop is not None and stop.group().startswith(",")
    is_participle = text.split(maxsplit=1)[0].endswith(_PARTICIPLES)
    return not is_participle and (is_closed or not _is_fronted(text[:start], lexicon))


def _is_fronted(before: str, lexicon: Lexicon) -> bool:
    """«At Tidewise, the fair …», «After Ann Bell, the fair …»: what opens a clause."""
    words = before.lower().split()
    is_led = bool(words) and words[0] in lexicon.starters | any_of("never_subject_behind")
    return is_led and not lexicon.cues.returns.match(before)


def _heads_clause(told: _Explanation, lexicon: Lexicon, *, is_definite: bool) -> bool:
    """Whether a noun of gathering heads the explanation, rather than a word behind it."""
    stop = _BREAK.search(told.words)
    clause = told.words[: stop.start()] if stop else told.words
    noun = next(lexicon.nouns.finditer(clause), None)
    if noun is None or noun.group().islower() == lexicon.is_compounding:
        return False
    head = lexicon.noun_of(noun)
    never = lexicon.named_only | any_of("never_explaining") | any_of("editions")
    if head in (never if is_definite else never | lexicon.ambiguous):
        return False
    behind = "".join(clause[noun.end() :].split()[:1]).strip('”"’“')
    if is_definite:
        return _is_near(clause[: noun.start()], lexicon) and _ends_head(behind, told, lexicon)
    if lexicon.has_names_behind and behind.islower():
        return True
    behind = behind.lower()
    return not behind or behind.endswith(_FOLLOWING) or behind in any_of("behind_head")


def _is_near(before: str, lexicon: Lexicon) -> bool:
    """Whether but adjectives and names stand between a determiner and its noun."""
    words = before.split()
    if lexicon.is_compounding:
        return all(word.endswith(lexicon.modifier_endings) for word in words)
    return len(words) <= _FRONT_MODIFIERS or not lexicon.front_modifiers


def _ends_head(behind: str, told: _Explanation, lexicon: Lexicon) -> bool:
    """«the festival director», «die Messe Kiel»: another head, or the name of somebody."""
    if behind.lower() in lexicon.not_head:
        return False
    return told.is_best or not behind[:1].isupper()


@cache
def _relatives() -> re.Pattern[str]:
    """Words of all languages with which a relative clause begins."""
    return words_pattern(any_of("relatives"))


@cache
def _verbs(language: str) -> re.Pattern[str]:
    """Finite verbs, of which an apposition has none."""
    return words_pattern(pack(language)["events"].get("clause_verbs", []))
