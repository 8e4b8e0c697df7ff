"""Lines of a document with their character spans."""

import re

from ingest.articles.model import Line

_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")
_BREAK = re.compile(r"\r\n|[\r\n\u2028\u2029\x0b\x0c\x85]")
_SPACE = " \t\xa0\u2009\u202f\u3000\ufeff\u200b\u200e\u200f"


def split_lines(document: str) -> list[Line]:
    """All lines that hold more than white space, trimmed, with spans into `document`.

    Every kind of break ends a line and CRLF is one break, so each line has a number of its own.
    """
    lines: list[Line] = []
    number, seen = 1, 0
    for match in _LINE.finditer(document):
        gap = document[seen : match.start()]
        number += len(_BREAK.findall(gap)) if "\r" in gap else len(gap)
        seen = match.end()
        text = match.group().strip(_SPACE)
        if text:
            start = match.start() + match.group().index(text)
            lines.append(Line(number, start, start + len(text), text))
    return lines
