"""Venues: «at the Harbour Hall in Lagos», a name behind a preposition."""

import re
from collections.abc import Iterator

from ingest.articles.expressions import dates_in
from ingest.articles.model import Sentence
from ingest.dates import DateMention
from ingest.events.context import Scene
from ingest.events.where_words import WhereWords
from ingest.places import PlaceMention
from ingest.proper_names import proper_names

_IN_PLACE = re.compile(r"\s*(?:,|\(|in|à|en)\s*$")
_REACH = 45
_HELD_FAR = 60
_JOINED = re.compile(r"\s(?:and|und|et|y)\s(?P<rest>[A-ZÀ-Þ][\w’'-]+)(?=[\s,.;)]|$)")
_POSSESSIVE = re.compile(r"^[^\W_]+(?:\s[^\W_]+)?['’]s\s(?=[A-Z])")
_OF = re.compile(r"\s(?:of|de|du|des|della|dei|degli|di)\s")
_GENITIVE = re.compile(r"['’]s?$")
_CLAUSE = re.compile(r"[,;:.!?()]")


def find_venues(
    scene: Scene, sentence: Sentence, places: tuple[PlaceMention, ...], words: WhereWords
) -> None:
    """Gives each event that a sentence speaks of the first name that is a venue.

    It is a building by its noun, or is followed by its place, or stands right behind «held at».
    """
    for start, end in _names(scene, sentence.text, words):
        before = sentence.text[max(start - _REACH, 0) : start]
        if not words.venue_before.search(before):
            continue
        event = scene.owner(sentence, start)
        if event is None or event.venue or _is_mention(scene, sentence, start):
            continue
        if any(place.start <= start and end <= place.end for place in places):
            continue
        if _is_venue(scene, sentence, (start, end), places, words):
            event.venue = _whole(sentence.text, start, end, words)


def _names(scene: Scene, text: str, words: WhereWords) -> Iterator[tuple[int, int]]:
    """Spans that may name a venue: without a date in it, with a small noun of a building.

    «Z Hall Nov. 5» is «Z Hall», «Pier View hotel», «palacio de congresos Mar y Sal».
    """
    days = [date for date in dates_in(text, scene.article.language) if _is_day(date)]
    for start, end in proper_names(text):
        day = next((date for date in days if start < date.end and date.start < end), None)
        if day is not None and day.start <= start:
            continue
        stop = len(text[: day.start].rstrip(" ,(–—-")) if day else end
        behind = words.noun_behind.match(text, stop)
        ahead = words.noun_ahead.search(text, max(start - _REACH, 0), start)
        yield ahead.start("noun") if ahead else start, behind.end() if behind else stop


def _is_day(date: DateMention) -> bool:
    """Whether words name a day or a month: a bare year may be part of a name."""
    return any(point.month or point.kind == "weekday" for point in date.surface.points)


def is_building(name: str, words: WhereWords, *, is_compounding: bool) -> bool:
    """Whether a word of a name is a noun for a building, and the name says more than that."""
    parts = [part.strip(".,").lower() for part in name.split()]
    if is_compounding:
        nouns = tuple(words.venue_nouns)
        return any(part.endswith(nouns) for part in parts) and (
            len(parts) > 1 or parts[0] not in words.venue_nouns
        )
    return len(parts) > 1 and any(
        piece in words.venue_nouns for part in parts for piece in (part, *part.split("-"))
    )


def _is_venue(
    scene: Scene,
    sentence: Sentence,
    span: tuple[int, int],
    places: tuple[PlaceMention, ...],
    words: WhereWords,
) -> bool:
    text, start = sentence.text, span[0]
    name, before = text[start : span[1]], text[:start]
    if _GENITIVE.search(name):
        return False
    if is_building(name, words, is_compounding=scene.lexicon.is_compounding):
        is_single = scene.lexicon.is_compounding and " " not in name
        return not is_single or scene.lexicon.cues.happening.search(text) is not None
    at = words.at_before.search(before)
    if at is None or not words.plain_before.search(before):
        return False
    return _is_before_place(scene, text, span, places) or _is_held(scene, before, at.start(), words)


def _is_held(scene: Scene, before: str, at: int, words: WhereWords) -> bool:
    """«will take place at Tideworks», «was held for two days from 3 May at Tideworks»."""
    verbs = list(scene.lexicon.cues.happening.finditer(before))
    if verbs and verbs[-1].end() >= at - 1:
        return True
    held = [*scene.lexicon.cues.held_after_name.finditer(before), *words.held.finditer(before)]
    held.sort(key=lambda match: match.end())
    gap = before[held[-1].end() : at] if held else ""
    return bool(held) and len(gap) <= _HELD_FAR and not _CLAUSE.search(gap)


def _is_before_place(
    scene: Scene, text: str, span: tuple[int, int], places: tuple[PlaceMention, ...]
) -> bool:
    """«was held at Tideworks in Lagos»: something happens at a name right before its place."""
    start, end = span
    is_there = any(_IN_PLACE.fullmatch(text[end : p.start]) for p in places if p.start >= end)
    return is_there and scene.lexicon.cues.happening.search(text[:start]) is not None


def _whole(text: str, start: int, end: int, words: WhereWords) -> str:
    """The whole name: «Museum of Art and Design», without «Lagos's» before it."""
    name = text[start:end].rstrip(".,")
    joined = _JOINED.match(text, end) if _OF.search(name) else None
    if joined and joined["rest"].lower() not in words.venue_nouns:
        name += joined.group()
    return _POSSESSIVE.sub("", name)


def _is_mention(scene: Scene, sentence: Sentence, start: int) -> bool:
    """Whether a position lies inside the mention of an event."""
    return any(m.start <= start < m.end for m, _ in scene.by_sentence.get(sentence.index, []))
