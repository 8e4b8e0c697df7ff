"""Mentions in an aside: «The Kelp Forum, part of Tide Week, closed» is about the forum."""

import re
from functools import cache

from ingest.events.model import Event, Mention
from ingest.languages import pack
from ingest.word_patterns import words_pattern

_LONGEST_LEAD = 60
_REST = re.compile(r"[^,;:()–—]{0,40}?(?:[,)]|\s[–—](?=\s))")


def spoken_of(
    text: str, pairs: list[tuple[Mention, Event]], position: int, language: str
) -> list[tuple[Mention, Event]]:
    """The pairs that begin before a position, without those in an aside that is over there.

    Args:
        text: the sentence.
        pairs: its mentions in order, each with its event.
        position: characters from the beginning of the sentence.
        language: of a pack; its `aside_leads` open an aside.
    """
    before = [pair for pair in pairs if pair[0].start <= position]
    kept: list[tuple[Mention, Event]] = []
    for pair in before:
        end = aside_end(text, kept[-1][0], pair[0], language) if kept else None
        if end is None or end > position:
            kept.append(pair)
    return kept


def aside_end(text: str, subject: Mention, aside: Mention, language: str) -> int | None:
    """Where the aside that holds a mention ends; None where it is in none.

    It opens right behind the subject with a sign and one of the words of asides.
    """
    if not 0 < aside.start - subject.end <= _LONGEST_LEAD:
        return None
    if not _opening(language).match(text, subject.end, aside.start):
        return None
    rest = _REST.match(text, aside.end)
    return rest.end() if rest else None


@cache
def _opening(language: str) -> re.Pattern[str]:
    leads = words_pattern(pack(language)["events"]["aside_leads"]).pattern
    return re.compile(rf"(?:,|\s[(–—])\s?{leads}", re.IGNORECASE)
