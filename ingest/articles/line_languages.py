"""Which lines of a page are written in another language than most of it.

Press pages carry their text twice, or a statement in the speaker's language. A paragraph of running
text tells its language by its function words; headings and short lines follow what stands around.
"""

from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from ingest.articles.language import detect_language, other_language
from ingest.articles.model import Line
from ingest.articles.paragraphs import is_prose, paragraphs

_LEAST_WORDS = 20
"""Words of running text below which another language is a quotation or a title."""


def by_language(lines: Iterable[Line], language: str) -> list[tuple[str, list[Line]]]:
    """The lines in order, in runs of one language each.

    Args:
        lines: lines of the body.
        language: the language of most of them, and of those that tell none.
    """
    runs = paragraphs(lines)
    texts = [" ".join(line.text for line in run) for run in runs]
    told = [other_language(text, language) if is_prose(text) else None for text in texts]
    foreign = _told_at_length(texts, told)
    if not foreign:
        return [(language, [line for run in runs for line in run])]
    told = [code if code in foreign else None for code in told]
    languages = [_around(texts[at], at, told) or language for at in range(len(runs))]
    return [
        (code, [line for _, run in group for line in run])
        for code, group in groupby(zip(languages, runs, strict=True), key=lambda pair: pair[0])
    ]


def _told_at_length(texts: list[str], told: list[str | None]) -> set[str]:
    """Languages in which enough is written."""
    words = Counter[str]()
    for text, code in zip(texts, told, strict=True):
        if code:
            words[code] += len(text.split())
    return {code for code, count in words.items() if count >= _LEAST_WORDS}


def _around(text: str, at: int, told: list[str | None]) -> str | None:
    """The other language of a paragraph: its own, or that of what it stands above or between."""
    if told[at]:
        return told[at]
    before, behind = told[at - 1] if at else None, next(iter(told[at + 1 : at + 2]), None)
    own = detect_language(text, 0.15)
    if behind and own in (behind, None):
        return behind if behind in (before, own) else None
    return before if before and own == before else None
