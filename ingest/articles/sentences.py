"""Sentences of the body with their spans.

A sentence ends at `.`, `!`, `?` or `…` (and closing quotes) before white space and a new start, or
at the end of a paragraph. Abbreviations of the language pack, initials, ordinals before a month
and decimals do not end one. Hard-wrapped lines are joined; headings and list items stay apart.
"""

import re
from functools import cache

from ingest.articles.model import Line, Sentence
from ingest.languages import pack

_END = re.compile(r"[.!?…]+[\"'”’»“)\]]*(?=\s+[\"'“‘«„¡¿(\[]*[^\s\"'“‘«„(\[a-zà-öø-ÿ])|[。！？]")
_LAST_WORD = re.compile(r"(\S+)$")
_TERMINAL = tuple('.!?…:;"”»’)')
_WRAP_WIDTH = (45, 110)


@cache
def _abbreviations(language: str) -> frozenset[str]:
    return frozenset(word.lower() for word in pack(language)["sentences"]["abbreviations"])


@cache
def _ordinal_months(language: str) -> re.Pattern[str] | None:
    """Words before which `12.` is an ordinal, for languages that write ordinals with a dot."""
    words = pack(language)["sentences"].get("after_ordinal_dot", [])
    return re.compile(rf"\s+(?:{'|'.join(words)})", re.IGNORECASE) if words else None


def split_sentences(document: str, lines: list[Line], language: str) -> list[tuple[int, int]]:
    """Spans of the sentences of the given body lines, in order."""
    spans: list[tuple[int, int]] = []
    for start, end in _paragraphs(document, lines):
        spans += _split(document, start, end, language)
    return spans


def numbered(document: str, spans: list[tuple[int, int]], title: Line | None) -> list[Sentence]:
    """Sentences in reading order, the title first."""
    titles = [(title.start, title.end, True)] if title else []
    body = [(start, end, False) for start, end in spans]
    return [
        Sentence(index, start, end, document[start:end], is_title)
        for index, (start, end, is_title) in enumerate(titles + body)
    ]


def _paragraphs(document: str, lines: list[Line]) -> list[tuple[int, int]]:
    """Spans of lines that belong together: hard-wrapped lines are one paragraph."""
    spans: list[tuple[int, int]] = []
    previous: Line | None = None
    for line in lines:
        if previous and _continues(previous, line):
            spans[-1] = (spans[-1][0], line.end)
        else:
            spans.append((line.start, line.end))
        previous = line
    return spans


def _continues(previous: Line, line: Line) -> bool:
    """Whether `line` goes on with the sentence of the adjacent line before it."""
    if line.number - previous.number != 1 or previous.text.endswith(_TERMINAL):
        return False
    if line.text[:1].islower():
        return True
    wrapped = _WRAP_WIDTH[0] <= len(previous.text) <= _WRAP_WIDTH[1]
    return wrapped and len(previous.text.split()) > 6 and not line.text[:1] in "-*•–#"


def _split(document: str, start: int, end: int, language: str) -> list[tuple[int, int]]:
    """Spans of the sentences inside one paragraph."""
    spans: list[tuple[int, int]] = []
    begin = start
    for match in _END.finditer(document, start, end):
        if _is_end(document, begin, match, language):
            spans.append((begin, match.end()))
            begin = match.end()
            while begin < end and document[begin].isspace():
                begin += 1
    if begin < end:
        spans.append((begin, end))
    return spans


def _is_end(document: str, begin: int, match: re.Match[str], language: str) -> bool:
    """Whether a full stop ends the sentence rather than an abbreviation, initial or ordinal."""
    if not match.group().startswith(".") or match.group().startswith(".."):
        return True
    word = _LAST_WORD.search(document, max(begin, match.start() - 30), match.start())
    if word is None:
        return True
    token = word.group().lstrip("(\"'“‘«„").lower()
    if token in _abbreviations(language) or (len(token) == 1 and token.isalpha()):
        return False
    months = _ordinal_months(language)
    return not (token.isdigit() and months and months.match(document, match.end()))
