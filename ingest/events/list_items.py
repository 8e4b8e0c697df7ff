"""Enumerations in a sentence: «A, B and C», of things or of countries."""

import re
from collections.abc import Iterator

from ingest.places import CountryMention

_SEPARATOR = re.compile(
    r"\s*(?:,\s*(?:and|und|et|y|e)\s+|,|;|\s(?:and|und|et|y|as well as|sowie)\s)\s*"
)
_BETWEEN_COUNTRIES = re.compile(
    r"\s*(?:,|;|and|und|et|y|e|&|,\s*and|the|les?|la|el|los|las|l['’]|die|der|den|from|aus|de|\s)*\s*"
)
_BEFORE_ITEM = re.compile(r"^(?:the|a|an|their|its|seek|both|also|more|sustainable and)\s+")
_BEHIND_ITEM = re.compile(r"\s*(?:\(.*|from around.*|alike)$")


def items(text: str, begin: int, stop: re.Pattern[str]) -> Iterator[tuple[str, int, int]]:
    """Items of a list that begins at `begin`, with their spans, up to the end of the list."""
    end_match = stop.search(text, begin)
    end = end_match.start() if end_match else len(text)
    position = begin
    for separator in [*_SEPARATOR.finditer(text, begin, end), None]:
        raw = text[position : separator.start() if separator else end]
        item = _BEHIND_ITEM.sub("", _BEFORE_ITEM.sub("", raw.strip()))
        if item:
            start = position + raw.index(item)
            yield item, start, start + len(item)
        if separator:
            position = separator.end()


def longest_row(text: str, countries: tuple[CountryMention, ...]) -> tuple[CountryMention, ...]:
    """The longest row of countries parted by commas and «and» only."""
    best: list[CountryMention] = []
    run: list[CountryMention] = []
    for country in countries:
        gap = text[run[-1].end : country.start] if run else ""
        linked = _BETWEEN_COUNTRIES.fullmatch(gap)
        run = [*run, country] if run and linked else [country]
        best = run if len(run) > len(best) else best
    return tuple(best)
