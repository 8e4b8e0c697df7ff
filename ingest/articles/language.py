"""Which language a text is written in, from the function words of the language packs.

Function words make up a third of running text in each supported language and hardly overlap, so a
few dozen words decide; a text too short or too mixed to decide has no language. Neither has one in
a language without a pack: words that no pack has give it away.
"""

import re
from collections import Counter
from functools import cache, lru_cache

from ingest.languages import languages, neighbours, pack

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 400
"""Words that are looked at: more do not change the answer."""
_BEGINNING = 3000
"""Characters that hold so many words in running text."""
_LEAST_OTHER = 4
"""Different function words that tell the language of a paragraph among others."""
_LEAST_FOREIGN = 0.06
_FOREIGN = 0.8
"""Foreign words are few here: four of them say as much as five function words of a pack."""


@cache
def _function_words() -> dict[str, tuple[str, ...]]:
    """Languages of each function word."""
    owners: dict[str, tuple[str, ...]] = {}
    for language in languages():
        for word in pack(language)["language"]["function_words"]:
            owners[word] = (*owners.get(word, ()), language)
    return owners


@cache
def _foreign_words() -> dict[str, str]:
    """Words of languages without a pack, that no pack has, with one of their languages."""
    known = _function_words()
    return {
        word: language
        for language, words in neighbours().items()
        for word in words
        if word not in known
    }


def detect_language(text: str, minimum: float = 0.08) -> str | None:
    """ISO 639-1 code of the best scoring language, or None where none stands out.

    Args:
        text: running text; a line is enough when it holds function words.
        minimum: least share of function words.
    """
    return _language_of(tuple(_first_words(text)), minimum)


def other_language(text: str, language: str, minimum: float = 0.2) -> str | None:
    """The language of a paragraph that is not written in `language`, as far as it is certain.

    Names of works and places hold function words of their own («Festival della Canzone»), so it
    takes several different ones that `language` does not have.
    """
    words, owners = _first_words(text), _function_words()
    foreign = [owners[word] for word in set(words) if language not in owners.get(word, (language,))]
    if len(foreign) < _LEAST_OTHER:
        return None
    found = _language_of(tuple(words), minimum)
    is_told = sum(found in among for among in foreign) >= _LEAST_OTHER
    return found if is_told and found != language else None


def _first_words(text: str) -> list[str]:
    """The words that are looked at, mostly from the beginning of the text alone; small."""
    words = _WORD.findall(text[:_BEGINNING])
    if len(words) <= _SAMPLE and len(text) > _BEGINNING:
        words = _WORD.findall(text)
    return [word.lower() for word in words[:_SAMPLE]]


@lru_cache(maxsize=8)
def _language_of(words: tuple[str, ...], minimum: float) -> str | None:
    """The language of some words: of a document, and then of its body, often the same ones."""
    counts = Counter(words)
    scores = _scores(counts, len(words))
    best = max(scores, key=lambda language: scores[language])
    rest = max((score for language, score in scores.items() if language != best), default=0.0)
    is_clear = scores[best] >= minimum and scores[best] > 1.2 * rest
    return best if is_clear and not _is_foreign(counts, len(words), scores[best]) else None


def _scores(counts: Counter[str], size: int) -> dict[str, float]:
    """Share of words that are function words of each language; shared words count in part."""
    owners, scores = _function_words(), dict.fromkeys(languages(), 0.0)
    for word, count in counts.items():
        for language in owners.get(word, ()):
            scores[language] += count / len(owners[word])
    return {language: score / max(size, 1) for language, score in scores.items()}


def _is_foreign(counts: Counter[str], size: int, score: float) -> bool:
    """Whether there are more words of a language without a pack than a score says of the best."""
    foreign, found = _foreign_words(), Counter[str]()
    for word in counts.keys() & foreign.keys():
        found[foreign[word]] += counts[word]
    share = max(found.values(), default=0) / max(size, 1)
    return share >= _LEAST_FOREIGN and share > _FOREIGN * score
