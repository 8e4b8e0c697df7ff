"""Days that words of a page state: alone, behind a label, in an agency's dateline."""

import re
from datetime import date
from functools import cache

from ingest.articles.bylines import before_authors
from ingest.articles.chrome import label_pattern
from ingest.articles.expressions import dates_in
from ingest.dates import ResolvedDate, resolve
from ingest.languages import languages

_CLOCK = (
    r"(?:(?:at|um|à|a las|kl\.?)?\s*[0-2]?[0-9](?:\s?[:.h]\s?[0-5][0-9]){0,2}(?::[0-9]{2})?"
    r"\s*(?:a\.?m\.?|p\.?m\.?|uhr|h|gmt|utc|[A-Z]{2,4}|[+-][0-9]{2}:?[0-9]{2}|z)?)?"
)
_EDGE = r"[\s,|•·–—:.()@/-]*"
_REMAINDER = re.compile(rf"{_EDGE}{_CLOCK}{_EDGE}", re.IGNORECASE)
_TOWN = re.compile(
    r"\(?[A-ZÀ-Þ][\w.'’ ,/()&–—-]{1,70}(?:[,/(–—-]|\([\w .&-]{2,30}\))\s*(?:(?:den|le|il|el)\s+)?"
)
"""A town and what parts it from the day («Nantes, le»)."""
_BEHIND_DATE = re.compile(
    r"\s*\)?\s*(?:\([^)]{2,60}\)|/[^/]{2,60}/|@[^@–—]{4,40})?\s*(?:[–—]|--|-\s|/\s|:\s)"
)
_HEAD = 160
_SET_OFF = re.compile(r"[–—/:.]|--|-\s")
"""One of the signs that set a dateline off from its sentence."""
_LONGEST_DAY = 90
"""Characters of the longest words that state one day with its weekday, its time and a zone."""
_AGENCY = re.compile(r"[A-ZÀ-Þ][^()]{3,50}\((?P<agency>[A-Z][\w .&-]{1,30})\)\s*(?:[–—]|--|-\s)")
_BETWEEN_PARTS = r"(?<=[!?])\s+|(?<=[0-9]{4})\.\s+|\s*(?:\||•|·|\s[–—-]\s)\s*"
_TOWN_AND_DAY = re.compile(
    r"(?P<city>[A-ZÀ-Þ][\w'’ -]{1,30}),\s+(?:den\s+|le\s+)?"
    r"(?P<date>[0-9]{1,2}[^()\[\]:;,]{3,22}?(?:19|20)[0-9]{2})\.\s"
)
_NAME = re.compile(r"[^\W\d_]{4,}")
_DIGIT = re.compile(r"\d")
_DAY_AND_YEAR = re.compile(r"(?:\d\D*){3}")
"""A day with its year has three digits at least, in words or not."""
_WRAPPING = " ,;()[]"


@cache
def _parts() -> re.Pattern[str]:
    """What parts the statements of a line: signs, and the «by» of an author."""
    return re.compile(rf"{_BETWEEN_PARTS}|,?\s+(?={before_authors()}\s+[A-ZÀ-Þ])")


def day_in(text: str, language: str, *, day_first: bool | None = None) -> tuple[date, str] | None:
    """Day and its words where a text states one day and nothing else but a time.

    All languages are tried, that of the article first: chrome may be foreign.
    """
    if len(text) > _LONGEST_DAY or not _DAY_AND_YEAR.search(text):
        return None
    for candidate in (language, *(other for other in languages() if other != language)):
        mentions = dates_in(text, candidate)
        if len(mentions) != 1:
            continue
        mention = mentions[0]
        resolved = resolve(mention.surface, day_first=day_first)
        if not isinstance(resolved, ResolvedDate) or resolved.precision != "day":
            continue
        if resolved.start != resolved.end:
            continue
        if _REMAINDER.fullmatch(text[: mention.start] + " " + text[mention.end :]):
            return (resolved.start, mention.text)
    return None


def labelled_day(
    text: str, key: str, language: str, *, day_first: bool | None = None
) -> tuple[date, str] | None:
    """Day of words such as «Updated: 3 May 2024» whose label belongs to `key`."""
    match = label_pattern(key).match(text) or _unpunctuated(key).match(text)
    return day_in(match["rest"], language, day_first=day_first) if match else None


@cache
def _unpunctuated(key: str) -> re.Pattern[str]:
    """Labels that no colon follows («Published on 3 May 2024»)."""
    pattern = label_pattern(key).pattern.replace(r"\s*[:：]\s*", r"\s+")
    return re.compile(pattern, re.IGNORECASE)


def parts_of(text: str) -> list[str]:
    """Parts of a line of page metadata («21 March 2025 | The Weekly», «3 May, by Jane Roe»)."""
    return [part.strip(_WRAPPING) for part in _parts().split(text) if part.strip(_WRAPPING)]


def agency_of(text: str) -> str | None:
    """The agency in brackets of a dateline («SEOUL, Feb. 17 (Agency) –»)."""
    match = _AGENCY.match(text[:_HEAD])
    return match["agency"] if match else None


def agency_dateline(text: str, language: str) -> tuple[date, str] | None:
    """Day and its words of an agency dateline «SEOUL, Feb. 17, 2024 (Agency) –»."""
    head = text[:_HEAD]
    if not (_DIGIT.search(head) and _SET_OFF.search(head)):
        return None
    if match := _TOWN_AND_DAY.match(head):
        return day_in(match["date"], language)
    mention = next(iter(dates_in(head, language)), None)
    if mention is None:
        return None
    if not is_dateline(head, mention.start, mention.end):
        return None
    return day_in(mention.text, language)


def is_dateline(text: str, start: int, end: int) -> bool:
    """Whether the date at `start:end` is that of an agency dateline, town before it and a dash."""
    if start > _HEAD or not _BEHIND_DATE.match(text, end) or not _TOWN.fullmatch(text, 0, start):
        return False
    return all(name[0].isupper() for name in _NAME.findall(text, 0, start))


def source_day(rest: str, language: str) -> tuple[str, date, str] | None:
    """Publisher, day and its words of what follows «Source:» («The Daily, 17.02.2024»)."""
    for candidate in dict.fromkeys((language, *languages())):
        mentions = dates_in(rest, candidate)
        if len(mentions) != 1:
            continue
        day = resolve(mentions[0].surface, anchor=None, tense=None, year_hint=None)
        if isinstance(day, ResolvedDate) and day.precision == "day":
            return (rest[: mentions[0].start], day.start, mentions[0].text)
    return None
