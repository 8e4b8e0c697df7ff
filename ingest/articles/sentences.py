"""Sentences of the body with their spans.

A sentence ends at `.`, `!`, `?` or `…` (and closing quotes) before white space and a new start, or
at the end of a paragraph. Abbreviations of the language pack, initials, ordinals before a month
and decimals do not end one. Hard-wrapped lines are joined; headings and list items stay apart.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ingest.articles.model import Line, Sentence
from ingest.articles.paragraphs import paragraphs
from ingest.languages import pack

# Possessive repetitions: a run of dots is read once, not again from each of its dots.
_END = re.compile(
    r"(?<![.!?…])[.!?…]++[\"'”’»“)\]]*+(?=\s++[\"'“‘«„¡¿(\[]*+[^\s\"'“‘«„(\[a-zà-öø-ÿ])|[。！？]"
)
_LAST_WORD = re.compile(r"(\S+)$")
_LONGEST_ABBREVIATION = 30
LONGEST_SENTENCE = 2000
"""Characters after which a text is cut at a space: no author writes such a sentence, and rules
that look at all pairs of words in a sentence stay quick on texts without any full stop."""
Span = tuple[int, int]


@cache
def _abbreviations(language: str) -> frozenset[str]:
    return frozenset(word.lower() for word in pack(language)["sentences"]["abbreviations"])


@cache
def _ordinal_months(language: str) -> re.Pattern[str] | None:
    """Words before which `12.` is an ordinal, for languages that write ordinals with a dot."""
    words = pack(language)["sentences"].get("after_ordinal_dot", [])
    return re.compile(rf"\s+(?:{'|'.join(words)})", re.IGNORECASE) if words else None


def split_sentences(document: str, lines: Iterable[Line], language: str) -> list[Span]:
    """Spans of the sentences of the given body lines, in order."""
    spans: list[Span] = []
    for run in paragraphs(lines):
        for start, end in _split(document, run[0].start, run[-1].end, language):
            spans += pieces(document, start, end)
    return spans


def sentences_of(
    document: str, parts: Iterable[tuple[str, list[Line]]], title: tuple[str, Line] | None
) -> list[Sentence]:
    """Sentences in reading order, the title first.

    Args:
        document: the text that holds the lines.
        parts: languages, each with the lines of the body that are written in it, in order.
        title: the language and the line of the headline.
    """
    spans = [(title[0], (title[1].start, title[1].end), True)] if title else []
    spans += [
        (language, span, False)
        for language, lines in parts
        for span in split_sentences(document, lines, language)
    ]
    return [
        Sentence(index, start, end, document[start:end], is_title, language)
        for index, (language, (start, end), is_title) in enumerate(spans)
    ]


def pieces(document: str, start: int, end: int) -> Iterator[Span]:
    """A span in parts of at most `LONGEST_SENTENCE` characters, cut at a space where there is one.

    Parts neither begin nor end with white space and leave nothing else out.
    """
    while end - start > LONGEST_SENTENCE:
        limit = start + LONGEST_SENTENCE
        cut = document.rfind(" ", start + 1, limit + 1)
        cut = cut if cut > 0 else limit
        yield from _trimmed(document, start, cut)
        start = cut
    yield from _trimmed(document, start, end)


def _trimmed(document: str, start: int, end: int) -> Iterator[Span]:
    """The span without the white space around it, if anything is left."""
    text = document[start:end]
    if bare := text.strip():
        begin = start + text.index(bare)
        yield (begin, begin + len(bare))


def _split(document: str, start: int, end: int, language: str) -> Iterator[Span]:
    """Spans of the sentences inside one paragraph."""
    begin = start
    for match in _END.finditer(document, start, end):
        if _is_end(document, begin, match, language):
            yield (begin, match.end())
            begin = match.end()
    if begin < end:
        yield (begin, end)


def _is_end(document: str, begin: int, match: re.Match[str], language: str) -> bool:
    """Whether a full stop ends the sentence rather than an abbreviation, initial or ordinal."""
    if not match.group().startswith(".") or match.group().startswith(".."):
        return True
    first = max(begin, match.start() - _LONGEST_ABBREVIATION)
    word = _LAST_WORD.search(document, first, match.start())
    if word is None:
        return True
    token = word.group().lstrip("(\"'“‘«„").lower()
    if token in _abbreviations(language) or (len(token) == 1 and token.isalpha()):
        return False
    months = _ordinal_months(language)
    return not (token.isdigit() and months and months.match(document, match.end()))
