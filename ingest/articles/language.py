"""Which language a text is written in, from the function words of the language packs.

Function words make up a third of running text in each supported language and hardly overlap, so a
few dozen words decide; a text too short or too mixed to decide has no language.
"""

import re
from collections import Counter
from functools import cache

from ingest.languages import languages, pack

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 400
"""Words that are looked at: more do not change the answer."""
_BEGINNING = 3000
"""Characters that hold so many words in running text."""


@cache
def _function_words() -> dict[str, tuple[str, ...]]:
    """Languages of each function word."""
    owners: dict[str, tuple[str, ...]] = {}
    for language in languages():
        for word in pack(language)["language"]["function_words"]:
            owners[word] = (*owners.get(word, ()), language)
    return owners


def language_scores(text: str) -> dict[str, float]:
    """Share of words that are function words of each language; shared words count in part."""
    owners, scores = _function_words(), dict.fromkeys(languages(), 0.0)
    words = [word.lower() for word in _first_words(text)]
    for word, count in Counter(words).items():
        if word in owners:
            for language in owners[word]:
                scores[language] += count / len(owners[word])
    return {language: score / max(len(words), 1) for language, score in scores.items()}


def _first_words(text: str) -> list[str]:
    """The words that are looked at, mostly from the beginning of the text alone."""
    words = _WORD.findall(text[:_BEGINNING])
    if len(words) <= _SAMPLE and len(text) > _BEGINNING:
        words = _WORD.findall(text)
    return words[:_SAMPLE]


def detect_language(text: str, minimum: float = 0.08) -> str | None:
    """ISO 639-1 code of the best scoring language, or None where none stands out.

    Args:
        text: running text; a line is enough when it holds function words.
        minimum: least share of function words.
    """
    scores = language_scores(text)
    best = max(scores, key=lambda language: scores[language])
    rest = max((score for language, score in scores.items() if language != best), default=0.0)
    return best if scores[best] >= minimum and scores[best] > 1.2 * rest else None
