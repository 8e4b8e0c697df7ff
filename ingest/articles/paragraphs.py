"""Which lines belong together, and which of them are running text.

Many sources break their text at a fixed width, so a line says little by itself: its paragraph
tells whether it is prose, and where a sentence may go on behind the end of a line.
"""

import re
from collections.abc import Iterable
from functools import cache

from ingest import grammar
from ingest.articles.model import Line

_TERMINAL = tuple('.!?…:;"”»’)')
_WRAP_WIDTH = (45, 110)
_LEAST_WRAPPED_WORDS = 7
_SENTENCE_BREAK = re.compile(r"(?:[a-zà-ÿ]|[0-9]{3})[.!?]\s+[A-ZÀ-Þ]")
_LONGEST_HEADING = 260
_PROSE_LENGTH = 75
_PROSE_WORDS = 7


def paragraphs(lines: Iterable[Line]) -> list[list[Line]]:
    """Lines in runs: hard-wrapped lines are one run, any other line is a run of its own."""
    runs: list[list[Line]] = []
    for line in lines:
        if runs and _continues(runs[-1][-1], line):
            runs[-1].append(line)
        else:
            runs.append([line])
    return runs


def _continues(previous: Line, line: Line) -> bool:
    """Whether `line` goes on with the sentence of the adjacent line before it."""
    if line.number - previous.number != 1 or previous.text.endswith(_TERMINAL):
        return False
    if line.text[:1].islower() or previous.text.rsplit(None, 1)[-1] in _open_ends():
        return True
    is_wrapped = _WRAP_WIDTH[0] <= len(previous.text) <= _WRAP_WIDTH[1] and _is_full(previous, line)
    has_words = len(previous.text.split()) >= _LEAST_WRAPPED_WORDS
    return is_wrapped and has_words and line.text[:1] not in "-*•–#"


@cache
def _open_ends() -> frozenset[str]:
    """«del 19 al 21 de», «will be held in»: small words that end no line of their own."""
    return frozenset(grammar.words("open_ends"))


def _is_full(previous: Line, line: Line) -> bool:
    """Whether the first word of `line` had no room on the line before, which a heading leaves."""
    return len(previous.text) + 1 + len(line.text.split(None, 1)[0]) > len(line.text)


def prose_numbers(lines: Iterable[Line]) -> frozenset[int]:
    """Numbers of the lines that are running text, alone or together with their neighbours."""
    found: set[int] = set()
    for run in paragraphs(lines):
        if len(run) > 1 and _is_wrapped_prose(run):
            found.update(line.number for line in run)
        else:
            found.update(line.number for line in run if is_prose(line.text))
    return frozenset(found)


def _is_wrapped_prose(run: list[Line]) -> bool:
    """Stacked headlines all begin with a capital; wrapped text does not."""
    text = " ".join(line.text for line in run)
    has_end = _SENTENCE_BREAK.search(text) or text.rstrip("\"'”’»)").endswith(".")
    return bool(has_end) and any(line.text[:1].islower() for line in run[1:])


def is_prose(text: str) -> bool:
    """Whether a line reads like running text rather than a heading."""
    if len(text) > _LONGEST_HEADING:
        return True
    if len(text) >= _PROSE_LENGTH and has_sentence_break(text):
        return True
    is_long = len(text) >= _PROSE_LENGTH or len(text.split()) >= _PROSE_WORDS
    return is_long and text.rstrip("\"'”’»)").endswith(".")


def has_sentence_break(text: str) -> bool:
    """Whether a sentence ends inside the text; the dot of an ordinal («9. Markt») ends none."""
    return _SENTENCE_BREAK.search(text) is not None
