"""Number and date tokens of an article, without overlaps."""

from dataclasses import dataclass

from ingest.articles.model import Article, Line
from ingest.counts import classify_tokens
from ingest.dates import find_dates, find_durations


@dataclass(frozen=True, slots=True)
class LedgerToken:
    """A token with its document span, its kind, and why it is no fact if nothing claims it."""

    start: int
    end: int
    text: str
    kind: str
    reason: str


def line_tokens(line: Line, language: str) -> list[LedgerToken]:
    """Tokens of one line in order: dates and durations first, then the numbers outside them."""
    found: list[LedgerToken] = []
    for date in find_dates(line.text, language):
        has_digit = any(character.isdigit() for character in date.text)
        kind = "date" if has_digit or date.surface.is_calendar else "relative_date"
        found.append(_token(line, date.start, date.end, kind, "date_without_event"))
    for duration in find_durations(line.text, language):
        if _is_free(found, line.start + duration.start, line.start + duration.end):
            found.append(_token(line, duration.start, duration.end, "number", "duration"))
    for token in classify_tokens(line.text, language):
        if _is_free(found, line.start + token.start, line.start + token.end):
            found.append(_token(line, token.start, token.end, token.kind, token.reason))
    return sorted(found, key=lambda token: token.start)


def _token(line: Line, start: int, end: int, kind: str, reason: str) -> LedgerToken:
    return LedgerToken(line.start + start, line.start + end, line.text[start:end], kind, reason)


def _is_free(found: list[LedgerToken], start: int, end: int) -> bool:
    return all(end <= token.start or start >= token.end for token in found)


def chrome_language(article: Article) -> str:
    """Language in which dropped lines are read."""
    return article.chrome_language or article.language
