"""Which class of nouns a word belongs to: listed, as the last part of a compound, or hyphenated."""

from functools import lru_cache

from ingest.counts.lexicon import lexicon
from ingest.counts.sentence import Hit, Sentence

_SMALLEST_TAIL = 4
"""Letters of the shortest noun that ends a German compound."""

_LONGEST_HYPHENATED = 40


def noun_at(sentence: Sentence, at: int) -> Hit | None:
    """A listed noun at a token; hyphenated nouns and German compounds count by their last part.

    German nouns are capitalised: «registrierte» before a noun is none.
    """
    needs_capital = lexicon(sentence.language).capitalises_nouns
    if sentence.kind(at) != "w" or (needs_capital and not sentence.is_capitalised(at)):
        return None
    hit = sentence.starting(at, "noun")
    if hit:
        return hit
    label = _compound_class(sentence.key(at), sentence.language)
    return Hit(at, at + 1, "noun", label) if label else None


@lru_cache(maxsize=65536)
def _compound_class(key: str, language: str) -> str | None:
    """The class of a noun by its last part: «Top-Speakern», «Fachbesucher»; None if unlisted."""
    if "-" in key:
        label = noun_class(key.rsplit("-", 1)[1], language)
        return label if len(key) < _LONGEST_HYPHENATED else None
    if not lexicon(language).compounds or len(key) < 2 * _SMALLEST_TAIL:
        return None
    return "member" if key.startswith("mitglied") else _tail_class(key, language)


def _tail_class(key: str, language: str) -> str | None:
    """The class of the longest listed noun that ends a word."""
    tails = (key[cut:] for cut in range(3, len(key) - _SMALLEST_TAIL + 1))
    return next((label for tail in tails if (label := noun_class(tail, language))), None)


def noun_class(key: str, language: str) -> str | None:
    """The class of a noun that is listed as one word; None for any other word."""
    for entry in lexicon(language).entries.get(key, ()):
        if entry.category == "noun" and not entry.tail:
            return entry.label
    return None


def head_class(sentence: Sentence, noun: tuple[int, int]) -> str | None:
    """The class of the head of a noun phrase: «member cities» and «Mitgliedsstädte» are cities."""
    is_first = lexicon(sentence.language).noun_order == "first"
    key = sentence.key(noun[0] if is_first else noun[1] - 1)
    listed = noun_class(key, sentence.language)
    return listed if listed and listed != "member" else _tail_class(key, sentence.language)
