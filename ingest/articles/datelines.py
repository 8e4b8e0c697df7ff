"""Dates that a page states about itself: labelled lines, bare date lines, agency datelines."""

import re
from collections.abc import Iterator
from datetime import date

from ingest.articles.chrome import label_pattern
from ingest.articles.model import Line
from ingest.dates import ResolvedDate, find_dates, resolve
from ingest.languages import languages

_REMAINDER = re.compile(
    r"[\s,|•·–—:.()@/-]*(?:(?:at|um|à|a las|kl\.?)?\s*[0-2]?[0-9](?:[:.h][0-5][0-9]){0,2}(?::[0-9]{2})?"
    r"\s*(?:a\.?m\.?|p\.?m\.?|uhr|h|gmt|utc|[A-Z]{2,4}|[+-][0-9]{2}:?[0-9]{2}|z)?)?[\s,|•·–—:.()@/-]*",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"(?P<city>[A-ZÀ-Þ][\w.'’ -]{1,40}?(?:,\s*[A-ZÀ-Þ][\w.'’ ]{1,25}?){0,2})\s*,?\s*(?:\(|\[)?(?P<date>[^()\[\]–—/-]{3,30}?)(?:\)|\])?\s*"
    r"(?:\([^)]{2,60}\)|/[^/]{2,60}/)?\s*(?:[–—]|--|-\s|/\s?-|:\s)"
)
_HEAD = 160


def day_in(text: str, language: str) -> tuple[date, str, int, int] | None:
    """Day, its words and span where the line states one day and nothing else but a time.

    All languages are tried, that of the article first: chrome may be foreign.
    """
    for candidate in (language, *(other for other in languages() if other != language)):
        mentions = find_dates(text, candidate)
        if len(mentions) != 1:
            continue
        mention = mentions[0]
        resolved = resolve(mention.surface, anchor=None, tense=None, year_hint=None)
        if not isinstance(resolved, ResolvedDate) or resolved.precision != "day":
            continue
        if _REMAINDER.fullmatch(text[: mention.start] + " " + text[mention.end :]):
            return (resolved.start, mention.text, mention.start, mention.end)
    return None


def labelled_day(line: Line, key: str, language: str) -> tuple[date, str] | None:
    """Day of a line such as «Updated: 3 May 2024» whose label belongs to `key`."""
    match = label_pattern(key).match(line.text)
    rest = match["rest"] if match else _unpunctuated(line.text, key)
    found = day_in(rest, language) if rest else None
    return found[:2] if found else None


def _unpunctuated(text: str, key: str) -> str | None:
    """Rest of a line whose label is followed by no colon («Published on 3 May 2024»)."""
    pattern = label_pattern(key).pattern.replace(r"\s*[:：]\s*", r"\s+")
    match = re.match(pattern, text, re.IGNORECASE)
    return match["rest"] if match else None


def agency_dateline(text: str, language: str) -> tuple[date, str, str] | None:
    """Day, its words and the city of an agency dateline «SEOUL, Feb. 17, 2024 (Agency) –»."""
    match = _DATELINE.match(text[:_HEAD])
    if not match:
        return None
    found = day_in(match["date"], language)
    return (found[0], found[1], match["city"]) if found else None


def source_dates(lines: list[Line], language: str) -> Iterator[tuple[Line, str, date, str]]:
    """Line, publisher, day and its words of source lines «Source: The Daily, 17.02.2024»."""
    for line in lines:
        match = label_pattern("source_labels").match(line.text)
        if not match or not match["rest"].strip():
            continue
        for candidate in (language, *languages()):
            mentions = find_dates(match["rest"], candidate)
            if len(mentions) == 1 and (day := resolve(mentions[0].surface, anchor=None, tense=None, year_hint=None)):
                if isinstance(day, ResolvedDate) and day.precision == "day":
                    yield (line, match["rest"][: mentions[0].start], day.start, mentions[0].text)
                    break
