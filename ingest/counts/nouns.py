"""The noun that a number counts: found to its right, over adjectives and «of the».

English and German nouns come last in their phrase («over 250 senior government officials»), French
and Spanish ones first («300 expertos internacionales»). A noun that is in no list is returned as
class `unknown`, so that a verb of attendance may still claim it.
"""

from typing import NamedTuple

from ingest.counts.lexicon import lexicon
from ingest.counts.noun_classes import noun_classes
from ingest.counts.noun_words import noun_at
from ingest.counts.sentence import Hit, Sentence

_REACH = 8
"""Tokens between a number and its noun; longer phrases belong to something else."""

_REACH_NOUN_FIRST = 4
_STEM = 4
_WIDEST = frozenset({"participant", "attendee"})
"""What all who come are called."""
_VERBS = ("attend", "attend_soft", "draw", "have", "aux")
_JOINING = frozenset({",", "and", "&", "/", "und", "-", "or", '"', "“", "”", "'", "’"})
_QUOTES = frozenset({'"', "“", "'"})


class Noun(NamedTuple):
    """The counted noun: token range of the noun alone, its class, and what modifies it.

    is_partitive: the number counts some of a larger number («40 of the 200 participants»).
    """

    first: int
    last: int
    label: str
    modifiers: frozenset[str] = frozenset()
    is_partitive: bool = False


def counted_noun(sentence: Sentence, start: int) -> Noun | None:
    """The noun counted by a number that ends before token `start`; None where there is none."""
    at, is_partitive = _after_of(sentence, start)
    if sentence.kind(at) not in ("w", "p"):
        return None
    is_first = lexicon(sentence.language).noun_order == "first"
    noun = _noun_first(sentence, at) if is_first else _noun_last(sentence, at)
    if noun is None:
        return None
    before = frozenset(
        hit.label
        for hit in sentence.hits("modifier")
        if start <= hit.first and hit.last <= noun.first
    )
    noun = _doubled(sentence, noun)
    return noun._replace(modifiers=noun.modifiers | before, is_partitive=is_partitive)


def _after_of(sentence: Sentence, start: int) -> tuple[int, bool]:
    """The place after «of the», «of the 200»; and whether a larger number stands there."""
    linked = sentence.starting(start, "of")
    if linked is None:
        return start, False
    at = linked.last
    while hedge := sentence.starting(at, "hedge_before"):
        at = hedge.last
    return (at + 1, True) if sentence.kind(at) == "n" else (linked.last, False)


def _doubled(sentence: Sentence, noun: Noun) -> Noun:
    """A noun with a second one: in two genders («alumnos y alumnas»), or wider than the first.

    «1,500 speakers and participants» are participants.
    """
    joiner = sentence.starting(noun.last, "and_so_on")
    second = noun_at(sentence, joiner.last) if joiner else None
    if second is None:
        return noun
    if second.label in _WIDEST and noun_classes()[noun.label].unit == "person":
        return noun._replace(first=second.first, last=second.last, label=second.label)
    is_other_gender = sentence.key(second.first).startswith(sentence.key(noun.last - 1)[:_STEM])
    is_same = second.label == noun.label and is_other_gender
    return noun._replace(last=second.last) if is_same else noun


def _noun_last(sentence: Sentence, start: int) -> Noun | None:
    """English and German: walk over adjectives to the last noun of the phrase.

    A comma inside the phrase opens a list of adjectives, which «and» has to close.
    """
    unlisted: int | None = None
    is_listed, is_open_list = False, False
    for at in range(start, min(start + _REACH, len(sentence.tokens))):
        hit = noun_at(sentence, at)
        if hit:
            head = _head(sentence, hit)
            if head and not is_open_list and not (is_listed and unlisted is None):
                return Noun(head.first, head.last, head.label)
        elif _is_stop(sentence, at, start):
            break
        elif sentence.key(at) in _JOINING:
            is_listed, is_open_list = True, sentence.key(at) == ","
        elif _ends_phrase(sentence, at):
            return _unlisted(sentence, at)
        else:
            unlisted = at
    return None if unlisted is None else _unlisted(sentence, unlisted)


def _head(sentence: Sentence, hit: Hit) -> Hit | None:
    """The last noun of a compound («50 student delegates»); None for «200 delegate packs»."""
    words = lexicon(sentence.language)
    if _is_possessive(sentence, hit):
        return None
    while True:
        following = noun_at(sentence, hit.last)
        if following and _continues(sentence, hit, following):
            hit = following
            continue
        is_final = not words.needs_plural_head or words.is_plural(sentence.key(hit.last - 1))
        return hit if is_final or noun_classes()[hit.label].strength == "never" else None


def _is_possessive(sentence: Sentence, hit: Hit) -> bool:
    """«20 farmers' markets» counts markets."""
    if sentence.key(hit.last) not in ("'", "’") or not sentence.is_glued(hit.last):
        return False
    return sentence.kind(hit.last + 1) == "w" and not sentence.is_glued(hit.last + 1)


def _continues(sentence: Sentence, hit: Hit, following: Hit) -> bool:
    """Whether a second noun continues the first; German writes such nouns as one word."""
    words = lexicon(sentence.language)
    if words.compounds or following.label == "times":
        return False
    is_second_plural = words.is_plural(sentence.key(following.last - 1))
    return is_second_plural or not words.is_plural(sentence.key(hit.last - 1))


def _is_stop(sentence: Sentence, at: int, start: int) -> bool:
    """Whether no noun of the number can follow: verbs, prepositions, other numbers, signs."""
    kind, key = sentence.kind(at), sentence.key(at)
    if kind == "n" or sentence.is_stop(at) or sentence.starting(at, "about"):
        return True
    if _is_verb(sentence, at):
        return True
    if key in _JOINING:
        return at == start and key not in _QUOTES
    return kind == "p"


def _is_verb(sentence: Sentence, at: int) -> bool:
    """A word of taking part is a verb unless a noun follows it («participating companies»)."""
    if not any(sentence.starting(at, name) for name in _VERBS):
        return False
    return sentence.starting(at, "modifier") is None or noun_at(sentence, at + 1) is None


def _ends_phrase(sentence: Sentence, at: int) -> bool:
    """Whether an unlisted word is the counted noun itself, not one more adjective."""
    if lexicon(sentence.language).capitalises_nouns:
        is_name = sentence.key(at).endswith("er") and sentence.is_capitalised(at + 1)
        return sentence.is_capitalised(at) and not is_name
    is_plural = lexicon(sentence.language).is_plural(sentence.key(at))
    return is_plural and noun_at(sentence, at + 1) is None


def _unlisted(sentence: Sentence, at: int) -> Noun:
    words = lexicon(sentence.language)
    is_noun = not words.capitalises_nouns or sentence.is_capitalised(at)
    is_person = is_noun and words.is_person_like(sentence.key(at))
    return Noun(at, at + 1, "person" if is_person else "unknown")


def _behind_article(sentence: Sentence, start: int) -> int:
    """«oltre 8mila i partecipanti»: the article that may stand before people who take part."""
    article = sentence.starting(start, "noun_article")
    noun = noun_at(sentence, article.last) if article else None
    is_participant = noun is not None and noun_classes()[noun.label].strength != "never"
    return article.last if article and is_participant else start


def _noun_first(sentence: Sentence, start: int) -> Noun | None:
    """French and Spanish: the first noun, over the few adjectives that stand before nouns."""
    skipped = lexicon(sentence.language).skipped
    start = _behind_article(sentence, start)
    for at in range(start, min(start + _REACH_NOUN_FIRST, len(sentence.tokens))):
        hit = noun_at(sentence, at)
        is_adjective = sentence.key(at) in skipped and noun_at(sentence, at + 1) is not None
        if hit and not is_adjective:
            after = (sentence.starting(place, "modifier") for place in (hit.last, hit.last + 1))
            labels = frozenset(modifier.label for modifier in after if modifier)
            return Noun(hit.first, hit.last, hit.label, labels)
        if _is_stop(sentence, at, start):
            return None
        if sentence.key(at) not in skipped:
            return _unlisted(sentence, at)
    return None
