"""Durations: "for two days", "three-day", "zweitägig"; the other end of an event from one end."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Final, Literal

from ingest.dates.find import find_dates
from ingest.dates.grammar import grammar
from ingest.dates.lexicon import lexicon
from ingest.dates.model import UNITS, DateMention, DurationMention, ResolvedDate, Unit
from ingest.dates.slots import Slots
from ingest.dates.tokens import token_spans

_DAYS: Final = {"day": 1, "weekend": 2, "week": 7}


@cache
def _pattern(language: str) -> re.Pattern[str]:
    return grammar(language).compile("durations", "duration")


@cache
def _core(language: str) -> re.Pattern[str]:
    """Tokens of which every duration has at least one."""
    words = lexicon(language)
    roles = (role for role in words.values if role.startswith(("unit_", "units_", "duration")))
    tokens = {role: words.characters(role) + words.first_characters(role) for role in roles}
    return re.compile(f"[{''.join(tokens.values())}]")


def find_durations(text: str, language: str) -> tuple[DurationMention, ...]:
    """Stated lengths of time in one sentence, except those inside dates ("two weeks ago").

    Args:
        text: One sentence; spans index this text.
        language: ISO 639-1 code that has a pack.

    Raises:
        KeyError: there is no pack for the language.
    """
    tokens, classes = lexicon(language).read(text)
    if not _core(language).search(classes):
        return ()
    found = list(_mentions(text, language, tokens, classes))
    dates = find_dates(text, language) if found else ()
    return tuple(mention for mention in found if not _overlaps(mention, dates))


def _overlaps(mention: DurationMention, dates: Sequence[DateMention]) -> bool:
    return any(date.start < mention.end and mention.start < date.end for date in dates)


def _mentions(
    text: str, language: str, tokens: Sequence[str], classes: str
) -> Iterator[DurationMention]:
    spans = token_spans(text, tokens)
    for match in _pattern(language).finditer(classes):
        count, unit = _read(language, tuple(tokens[match.start() : match.end()]), match[0])
        start, end = spans[match.start()][0], spans[match.end() - 1][1]
        days = _DAYS[unit] * count if unit in _DAYS else None
        yield DurationMention(start, end, text[start:end], count, unit, days)


@lru_cache(maxsize=8192)
def _read(language: str, tokens: tuple[str, ...], classes: str) -> tuple[int, Unit]:
    """Count and unit of one distinct duration.

    Raises:
        ValueError: the tokens are no duration.
    """
    match = _pattern(language).fullmatch(classes)
    if match is None:
        raise ValueError(f"no duration: {' '.join(tokens)}")
    slots = Slots(match, tokens, lexicon(language))
    if word := slots.value("word", "duration"):
        count, _, unit = str(word).partition(" ")
        return int(count), UNITS[unit]
    if ending := slots.value("ending", "duration_ending"):
        return slots.number("digits") or 0, UNITS[str(ending)]
    return slots.number("count", "number") or 0, slots.unit() or "day"


def other_end(known: date, days: int, known_end: Literal["start", "end"]) -> date:
    """The other end of something that lasts `days` days, both ends counted.

    Raises:
        ValueError: days is below 1.
        OverflowError: the other end lies outside the calendar.
    """
    if days < 1:
        raise ValueError(f"a duration has at least one day, not {days}")
    step = timedelta(days=days - 1)
    return known + step if known_end == "start" else known - step


def duration_agrees(resolved: ResolvedDate, duration: DurationMention) -> bool | None:
    """Whether a stated duration fits the range of days; None where the two cannot be compared."""
    if duration.days is None or resolved.duration_days is None:
        return None
    return duration.days == resolved.duration_days
