"""Dates that a page states about itself: labelled lines, bare date lines, agency datelines."""

import re
from collections.abc import Iterator
from datetime import date

from ingest.articles.chrome import label_pattern
from ingest.articles.model import Line
from ingest.dates import ResolvedDate, find_dates, resolve
from ingest.languages import languages

_REMAINDER = re.compile(
    r"[\s,|•·–—:.()@/-]*(?:(?:at|um|à|a las|kl\.?)?\s*[0-2]?[0-9](?:\s?[:.h]\s?[0-5][0-9]){0,2}(?::[0-9]{2})?"
    r"\s*(?:a\.?m\.?|p\.?m\.?|uhr|h|gmt|utc|[A-Z]{2,4}|[+-][0-9]{2}:?[0-9]{2}|z)?)?[\s,|•·–—:.()@/-]*",
    re.IGNORECASE,
)
_TOWN = re.compile(r"[A-ZÀ-Þ][\w.'’ ,/()&–—-]{1,70}[,/(–—-]\s*")
_BEHIND_DATE = re.compile(r"\s*\)?\s*(?:\([^)]{2,60}\)|/[^/]{2,60}/)?\s*(?:[–—]|--|-\s|/\s|:\s)")
_HEAD = 160
_AGENCY = re.compile(r"[A-ZÀ-Þ][^()]{3,50}\((?P<agency>[A-Z][\w .&-]{1,30})\)\s*(?:[–—]|--|-\s)")
_PARTS = re.compile(
    r"(?<=[!?])\s+|\s*(?:\||•|·|\s[–—-]\s)\s*|,?\s+(?=(?:by|By|von|Von|par|Par|por|Por)\s+[A-ZÀ-Þ])"
)
_TOWN_AND_DAY = re.compile(
    r"(?P<city>[A-ZÀ-Þ][\w'’ -]{1,30}),\s+(?:den\s+|le\s+)?(?P<date>[0-9]{1,2}[^()\[\]:;,]{3,22}?(?:19|20)[0-9]{2})\.\s"
)


def day_in(
    text: str, language: str, day_first: bool | None = None
) -> tuple[date, str, int, int] | None:
    """Day, its words and span where the line states one day and nothing else but a time.

    All languages are tried, that of the article first: chrome may be foreign.
    """
    for candidate in (language, *(other for other in languages() if other != language)):
        mentions = find_dates(text, candidate)
        if len(mentions) != 1:
            continue
        mention = mentions[0]
        resolved = resolve(mention.surface, day_first=day_first)
        if not isinstance(resolved, ResolvedDate) or resolved.precision != "day":
            continue
        if _REMAINDER.fullmatch(text[: mention.start] + " " + text[mention.end :]):
            return (resolved.start, mention.text, mention.start, mention.end)
    return None


def labelled_day(
    text: str, key: str, language: str, day_first: bool | None = None
) -> tuple[date, str] | None:
    """Day of words such as «Updated: 3 May 2024» whose label belongs to `key`."""
    match = label_pattern(key).match(text)
    rest = match["rest"] if match else _unpunctuated(text, key)
    found = day_in(rest, language, day_first) if rest else None
    return found[:2] if found else None


def _unpunctuated(text: str, key: str) -> str | None:
    """Rest of words whose label is followed by no colon («Published on 3 May 2024»)."""
    pattern = label_pattern(key).pattern.replace(r"\s*[:：]\s*", r"\s+")
    match = re.match(pattern, text, re.IGNORECASE)
    return match["rest"] if match else None


def parts_of(text: str) -> list[str]:
    """Parts of a line of page metadata («21 March 2025 | The Weekly», «3 May 2024, by Jane Roe»)."""
    return [part.strip(" ,;()[]") for part in _PARTS.split(text) if part and part.strip(" ,;()[]")]


def agency_of(text: str) -> str | None:
    """The agency in brackets of a dateline («SEOUL, Feb. 17 (Agency) –»)."""
    match = _AGENCY.match(text[:_HEAD])
    return match["agency"] if match else None


def agency_dateline(text: str, language: str) -> tuple[date, str] | None:
    """Day and its words of an agency dateline «SEOUL, Feb. 17, 2024 (Agency) –»."""
    if match := _TOWN_AND_DAY.match(text[:_HEAD]):
        found = day_in(match["date"], language)
        return found[:2] if found else None
    head = text[:_HEAD]
    for mention in find_dates(head, language)[:1]:
        before, after = head[: mention.start], head[mention.end :]
        if not (_TOWN.fullmatch(before) and _BEHIND_DATE.match(after)):
            return None
        names = re.findall(r"[^\W\d_]{4,}", before)
        found = day_in(mention.text, language)
        return found[:2] if found and all(name[0].isupper() for name in names) else None
    return None


def source_dates(lines: list[Line], language: str) -> Iterator[tuple[Line, str, date, str]]:
    """Line, publisher, day and its words of source lines «Source: The Daily, 17.02.2024»."""
    for line in lines:
        match = label_pattern("source_labels").match(line.text)
        if not match or not match["rest"].strip():
            continue
        for candidate in (language, *languages()):
            mentions = find_dates(match["rest"], candidate)
            if len(mentions) == 1 and (
                day := resolve(mentions[0].surface, anchor=None, tense=None, year_hint=None)
            ):
                if isinstance(day, ResolvedDate) and day.precision == "day":
                    yield (line, match["rest"][: mentions[0].start], day.start, mentions[0].text)
                    break
