"""Durations: "for two days", "three-day", "zweitägig"; and the other end of an event from one end."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Final, Literal, cast

from ingest.dates.find import find_dates
from ingest.dates.grammar import grammar
from ingest.dates.lexicon import Lexicon, lexicon
from ingest.dates.model import DateMention, DurationMention, ResolvedDate, Unit
from ingest.dates.tokens import TOKEN, folded, ordinal_value, token_spans

_UNITS: Final = ("minute", "hour", "day", "weekend", "week", "month", "year")
_DAYS: Final = {"day": 1, "weekend": 2, "week": 7}


@dataclass(frozen=True, slots=True)
class _Patterns:
    duration: re.Pattern[str]
    core: re.Pattern[str]


@cache
def _patterns(language: str) -> _Patterns:
    words, compiler = lexicon(language), grammar(language)
    units = "|".join(f"(?P<{unit}>{{unit_{unit}}}|{{units_{unit}}})" for unit in _UNITS)
    roles = [f"{kind}_{unit}" for kind in ("unit", "units") for unit in _UNITS]
    core = "".join(words.characters(role) for role in (*roles, "duration", "duration_ending"))
    template = (
        f"(?:(?P<word>{{duration}})|(?P<digits>{{integer}}){{dash}}?(?P<ending>{{duration_ending}})"
        f"|(?!{{a}})(?P<count>{{number}}|{{integer}})(?:{{dash}}|{{consecutive}}){{0,2}}(?:{units}))"
    )
    return _Patterns(compiler.compile(template), re.compile(f"[{core}]"))


def find_durations(text: str, language: str) -> tuple[DurationMention, ...]:
    """Stated lengths of time in one sentence, except those inside dates ("two weeks ago").

    Args:
        text: One sentence; spans index this text.
        language: ISO 639-1 code that has a pack.

    Raises:
        KeyError: there is no pack for the language.
    """
    words, patterns = lexicon(language), _patterns(language)
    tokens = TOKEN.findall(text)
    classes = "".join(map(words.classify, tokens))
    if not patterns.core.search(classes):
        return ()
    spans = token_spans(text, tokens)
    found = _mentions(text, words, patterns.duration, spans, classes)
    dates = find_dates(text, language)
    return tuple(mention for mention in found if not _overlaps(mention, dates))


def _overlaps(mention: DurationMention, dates: Sequence[DateMention]) -> bool:
    return any(date.start < mention.end and mention.start < date.end for date in dates)


def _mentions(
    text: str, words: Lexicon, pattern: re.Pattern[str], spans: list[tuple[int, int]], classes: str
) -> Iterator[DurationMention]:
    for match in pattern.finditer(classes):
        tokens = tuple(text[s:e] for s, e in spans[match.start() : match.end()])
        read = _read(words.language, tokens)
        if read is not None:
            start, end = spans[match.start()][0], spans[match.end() - 1][1]
            days = _DAYS[read[1]] * read[0] if read[1] in _DAYS else None
            yield DurationMention(start, end, text[start:end], *read, days)


@lru_cache(maxsize=8192)
def _read(language: str, tokens: tuple[str, ...]) -> tuple[int, Unit] | None:
    """Count and unit of one distinct duration."""
    words = lexicon(language)
    classes = "".join(map(words.classify, tokens))
    match = _patterns(language).duration.fullmatch(classes)
    if match is None:
        return None
    texts = {slot: " ".join(map(folded, tokens[slice(*match.span(slot))])) for slot in match.re.groupindex if match[slot]}
    if word := texts.get("word"):
        count, _, unit = str(words.values["duration"][word]).partition(" ")
        return int(count), cast("Unit", unit)
    if ending := texts.get("ending"):
        return ordinal_value(texts["digits"]), words.values["duration_ending"][ending]
    count = texts["count"]
    number = ordinal_value(count) if count[0].isdigit() else words.values["number"][count]
    return number, cast("Unit", next(unit for unit in _UNITS if unit in texts))


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
