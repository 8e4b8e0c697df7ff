"""The noun that a number counts: found to its right, over adjectives and «of the».

English and German nouns come last in their phrase («over 250 senior government officials»), French
and Spanish ones first («300 expertos internacionales»). A noun that is in no list is returned as
class `unknown`, so that a verb of attendance may still claim it.
"""

from functools import lru_cache
from typing import NamedTuple

from ingest.counts.lexicon import lexicon
from ingest.counts.sentence import Hit, Sentence

_REACH = 8
"""Tokens between a number and its noun; longer phrases belong to something else."""

_SMALLEST_TAIL = 4
"""Letters of the shortest noun that ends a German compound."""

_VERBS = ("attend", "attend_soft", "draw", "have", "aux")
_JOINING = frozenset({",", "and", "&", "/", "und", "-", "or", '"', "“", "”", "'", "’"})


class Noun(NamedTuple):
    """The counted noun: token range of the noun alone, its class, and what modifies it.

    is_partitive: the number counts some of a larger number («40 of the 200 participants»).
    """

    first: int
    last: int
    label: str
    modifiers: frozenset[str]
    is_partitive: bool = False


def counted_noun(sentence: Sentence, start: int) -> Noun | None:
    """The noun counted by a number that ends before token `start`; None where there is none."""
    at, is_partitive = _after_of(sentence, start)
    if sentence.kind(at) not in ("w", "p"):
        return None
    finder = _noun_first if lexicon(sentence.language).noun_order == "first" else _noun_last
    noun = finder(sentence, at)
    if noun is None:
        return None
    modifiers = noun.modifiers | _modifiers(sentence, start, noun.first)
    return noun._replace(modifiers=modifiers, is_partitive=is_partitive)


def _after_of(sentence: Sentence, start: int) -> tuple[int, bool]:
    """The place after «of the», «of the 200»; and whether a larger number stands there."""
    linked = sentence.starting(start, "of")
    if linked is None:
        return start, False
    at = linked.last
    hedge = sentence.starting(at, "hedge_before")
    while hedge:
        at, hedge = hedge.last, sentence.starting(hedge.last, "hedge_before")
    if sentence.kind(at) == "n":
        return at + 1, True
    return linked.last, False


def _modifiers(sentence: Sentence, first: int, last: int) -> frozenset[str]:
    """Labels of the modifiers in a token range."""
    return frozenset(
        hit.label for hit in sentence.hits("modifier") if first <= hit.first and hit.last <= last
    )


def _noun_last(sentence: Sentence, start: int) -> Noun | None:
    """English and German: walk over adjectives to the last noun of the phrase.

    A comma inside the phrase opens a list of adjectives, which «and» has to close.
    """
    words = lexicon(sentence.language)
    unknown: int | None = None
    is_listed, is_open_list = False, False
    for at in range(start, min(start + _REACH, len(sentence.tokens))):
        hit = noun_at(sentence, at)
        if hit:
            head = _head(sentence, hit)
            if head and not (is_listed and unknown is None) and not is_open_list:
                return Noun(head.first, head.last, head.label, frozenset())
            continue
        if _is_stop(sentence, at, start):
            break
        if sentence.kind(at) == "p" or sentence.key(at) in _JOINING:
            is_listed, is_open_list = True, sentence.key(at) == ","
        elif _ends_phrase(sentence, at, words.noun_order):
            return _unknown(sentence, at)
        else:
            unknown = at
    return _unknown(sentence, unknown) if unknown is not None else None


def _head(sentence: Sentence, hit: Hit) -> Hit | None:
    """The last noun of a compound («50 student delegates»); None for «200 delegate packs»."""
    words = lexicon(sentence.language)
    while True:
        following = noun_at(sentence, hit.last)
        if following and _is_same_phrase(sentence, hit, following):
            hit = following
            continue
        is_final = words.is_plural(sentence.key(hit.last - 1)) or sentence.language != "en"
        if is_final or _closes(sentence, hit.last):
            return hit
        return None


def _is_same_phrase(sentence: Sentence, hit: Hit, following: Hit) -> bool:
    """Whether a second noun continues the first; German writes such nouns as one word."""
    if sentence.language == "de" or following.label == "times":
        return False
    words = lexicon(sentence.language)
    return words.is_plural(sentence.key(following.last - 1)) or not words.is_plural(
        sentence.key(hit.last - 1)
    )


def _closes(sentence: Sentence, at: int) -> bool:
    """Whether the phrase ends here: end of sentence, sign, stop word or verb."""
    if at >= len(sentence.tokens) or sentence.kind(at) in ("p", "n"):
        return True
    return _is_stop(sentence, at, at) or any(
        sentence.starting(at, name) for name in ("attend", "draw", "aux", "number_joiner")
    )


def _is_stop(sentence: Sentence, at: int, start: int) -> bool:
    """Whether no noun of the number can follow: verbs, prepositions, other numbers, signs."""
    kind, key = sentence.kind(at), sentence.key(at)
    if kind == "n" or sentence.is_stop(at) or sentence.starting(at, "about"):
        return True
    if _is_verb(sentence, at):
        return True
    if key in _JOINING:
        return at == start and key not in ('"', "“", "'")
    return kind == "p"


def _is_verb(sentence: Sentence, at: int) -> bool:
    """A word of taking part is a verb unless a noun follows it («participating companies»)."""
    if not any(sentence.starting(at, name) for name in _VERBS):
        return False
    return sentence.starting(at, "modifier") is None or noun_at(sentence, at + 1) is None


def _ends_phrase(sentence: Sentence, at: int, order: str) -> bool:
    """Whether an unlisted word is the counted noun itself, not one more adjective."""
    if sentence.language == "de":
        return _is_german_noun(sentence, at)
    if order == "first":
        return True
    is_plural = lexicon(sentence.language).is_plural(sentence.key(at))
    return is_plural and noun_at(sentence, at + 1) is None


def _is_german_noun(sentence: Sentence, at: int) -> bool:
    """German nouns are capitalised; so are «Münchner», «Bremer» before a noun."""
    if not sentence.is_capitalised(at):
        return False
    return not (sentence.key(at).endswith("er") and sentence.is_capitalised(at + 1))


def _unknown(sentence: Sentence, at: int) -> Noun:
    words = lexicon(sentence.language)
    is_noun = sentence.language != "de" or sentence.is_capitalised(at)
    label = "person" if is_noun and words.is_person_like(sentence.key(at)) else "unknown"
    return Noun(at, at + 1, label, frozenset())


def _noun_first(sentence: Sentence, start: int) -> Noun | None:
    """French and Spanish: the first noun, over the few adjectives that stand before nouns."""
    skipped = lexicon(sentence.language).skipped
    for at in range(start, min(start + 4, len(sentence.tokens))):
        hit = noun_at(sentence, at)
        is_adjective = sentence.key(at) in skipped and noun_at(sentence, at + 1) is not None
        if hit and not is_adjective:
            return Noun(hit.first, hit.last, hit.label, _following(sentence, hit.last))
        if _is_stop(sentence, at, start) or sentence.kind(at) == "p":
            return None
        if sentence.key(at) not in skipped:
            return _unknown(sentence, at)
    return None


def _following(sentence: Sentence, at: int) -> frozenset[str]:
    """Modifiers right after a noun: «empresas expositoras», «villes membres»."""
    found = (sentence.starting(place, "modifier") for place in (at, at + 1))
    return frozenset(hit.label for hit in found if hit)


def noun_at(sentence: Sentence, at: int) -> Hit | None:
    """A listed noun at a token; hyphenated nouns and German compounds count by their last part.

    German nouns are capitalised: «registrierte» before a noun is none.
    """
    if sentence.kind(at) != "w" or (sentence.language == "de" and not sentence.is_capitalised(at)):
        return None
    hit = sentence.starting(at, "noun")
    if hit:
        return hit
    label = _compound_class(sentence.key(at), sentence.language)
    return Hit(at, at + 1, "noun", label) if label else None


@lru_cache(maxsize=65536)
def _compound_class(key: str, language: str) -> str | None:
    """The class of a noun by its last part: «Top-Speakern», «Fachbesucher»; None if unlisted."""
    words = lexicon(language)
    if "-" in key:
        tail = noun_class(key.rsplit("-", 1)[1], language)
        return tail if len(key) < 40 else None
    if language != "de" or len(key) < 2 * _SMALLEST_TAIL:
        return None
    prefixes = [prefix for prefix in words.entries if prefix and key.startswith("mitglied")]
    if prefixes:
        return "member"
    for cut in range(3, len(key) - _SMALLEST_TAIL + 1):
        label = noun_class(key[cut:], language)
        if label:
            return label
    return None


def noun_class(key: str, language: str) -> str | None:
    """The class of a noun that is listed as one word; None for any other word."""
    for entry in lexicon(language).entries.get(key, ()):
        if entry.category == "noun" and not entry.tail:
            return entry.label
    return None


def head_class(sentence: Sentence, noun: tuple[int, int]) -> str | None:
    """The class of the last word of a noun phrase: «member cities» are cities."""
    is_first = lexicon(sentence.language).noun_order == "first"
    key = sentence.key(noun[0] if is_first else noun[1] - 1)
    listed = noun_class(key, sentence.language)
    if listed and listed != "member":
        return listed
    for cut in range(3, len(key) - _SMALLEST_TAIL + 1):
        label = noun_class(key[cut:], sentence.language)
        if label and label != "member":
            return label
    return None
