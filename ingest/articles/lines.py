"""Lines of a document with their character spans."""

import re

from ingest.articles.model import Line

_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")
_SPACE = " \t\xa0\u2009\u202f\u3000\ufeff\u200b\u200e\u200f"


def split_lines(document: str) -> list[Line]:
    """All lines that hold more than white space, trimmed, with spans into `document`."""
    lines: list[Line] = []
    number, seen = 1, 0
    for match in _LINE.finditer(document):
        number += _breaks(document, seen, match.start())
        seen = match.start()
        text = match.group().strip(_SPACE)
        if text:
            start = match.start() + match.group().index(text)
            lines.append(Line(number, start, start + len(text), text))
    return lines


def _breaks(document: str, start: int, end: int) -> int:
    """Line breaks in a range; CRLF is one."""
    return document.count("\n", start, end) + (
        document.count("\r", start, end) - document.count("\r\n", start, end)
    )


def is_blank_between(document: str, left: Line, right: Line) -> bool:
    """Whether at least one empty line stands between two lines."""
    return right.number - left.number > 1
