"""Which language a text is written in, from the function words of the language packs.

Function words make up a third of running text in each supported language and hardly overlap, so a
few dozen words decide; a text too short or too mixed to decide has no language.
"""

import re
from functools import cache
from itertools import islice

from ingest.languages import languages, pack

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 400
"""Words that are looked at: more do not change the answer."""


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
    words = [match.group().lower() for match in islice(_WORD.finditer(text), _SAMPLE)]
    for word in words:
        for language in owners.get(word, ()):
            scores[language] += 1 / len(owners[word])
    return {language: score / max(len(words), 1) for language, score in scores.items()}


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
