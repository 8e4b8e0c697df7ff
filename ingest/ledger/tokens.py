"""Number and date tokens of an article, without overlaps, covering each of its digits."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from ingest.articles.expressions import dates_in, durations_in
from ingest.articles.model import ALL_CUES, Cue
from ingest.counts import classify_tokens

_RAISED = "".join(char for code in range(0x20000) if (char := chr(code)).isdigit())
_ASCII_DIGITS = re.compile("[0-9]+")
_DIGITS = re.compile(rf"[\d{_RAISED}]+")
_Candidate = tuple[int, int, str, str]
"""Start and end in a text, kind of token, reason."""


class LedgerToken(NamedTuple):
    """A token with its document span, its kind, and why it is no fact if nothing claims it."""

    start: int
    end: int
    text: str
    kind: str
    reason: str


def tokens_of(
    text: str, offset: int, language: str, cues: AbstractSet[Cue] = ALL_CUES
) -> list[LedgerToken]:
    """Tokens of one sentence or line in order.

    Dates come first, then durations, then the numbers outside them. Where a number overlaps what
    is taken («10,12,14 March»), its digits outside remain a token.

    Args:
        text: a sentence or line.
        offset: its start in the document.
        language: of the pack that reads it.
        cues: what it can hold.
    """
    taken = bytearray(len(text))
    found: list[LedgerToken] = []
    for start, end, kind, reason in _candidates(text, language, cues, taken):
        for first, last in _free(text, taken, start, end):
            taken[first:last] = b"\x01" * (last - first)
            token = LedgerToken(offset + first, offset + last, text[first:last], kind, reason)
            found.append(token)
    return sorted(found)


def _candidates(
    text: str, language: str, cues: AbstractSet[Cue], taken: bytearray
) -> Iterator[_Candidate]:
    """What may be a token, the most telling reading first; any digit is in at least one of them.

    What an earlier candidate has `taken` needs no further one.
    """
    for date in dates_in(text, language) if Cue.DATE in cues else ():
        has_digit = _DIGITS.search(date.text) is not None
        kind = "date" if has_digit or date.surface.is_calendar else "relative_date"
        yield date.start, date.end, kind, "date_without_event"
    for duration in durations_in(text, language) if Cue.DURATION in cues else ():
        yield duration.start, duration.end, "number", "duration"
    if Cue.NUMBER not in cues:
        return
    for token in classify_tokens(text, language, bytes(taken)):
        yield token.start, token.end, token.kind, token.reason
    yield from ((*run, "number", "unclassified_number") for run in _digit_runs(text))


def _free(text: str, taken: bytearray, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span itself where it is free, else the runs of free digits in it."""
    if not any(taken[start:end]):
        yield start, end
        return
    free = "".join(" " if taken[i] else text[i] for i in range(start, end))
    for first, last in _digit_runs(free):
        yield start + first, start + last


def _digit_runs(text: str) -> Iterator[tuple[int, int]]:
    """Spans of adjacent digits, of any script, raised and lowered ones included."""
    digits = _ASCII_DIGITS if text.isascii() else _DIGITS
    return (match.span() for match in digits.finditer(text))
