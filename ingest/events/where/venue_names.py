"""The name of a venue: where it begins, and how far it goes."""

import re
from collections.abc import Iterator

from ingest.articles.expressions import dates_in
from ingest.dates import DateMention
from ingest.events.where.where_words import WhereWords
from ingest.places import demonym_country
from ingest.proper_names import proper_names

_REACH = 45
_POSSESSIVE = re.compile(r"[^\W_]+(?:\s[^\W_]+)?['’]s\s(?=[A-Z])")
_OF = re.compile(r"\s(?:of|de|du|des|della|dei|degli|di)\s")
_AND = re.compile(r"\s(?:and|und|et|y|e)\s(?P<rest>[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+){0,3})")
_LONGEST_TOPIC = 2
_JOINED = re.compile(
    r"(?:^|(?<=\sthe\s)|(?<=\sat\s))(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*)\sand\s$"
)
"""The first half of a name with a small noun at its end."""
_OWNED = re.compile(r"['’]s(?:\s|$)")
_CLOSING = {"“": "”", "«": "»", "„": "“"}


def venue_names(text: str, language: str, words: WhereWords) -> Iterator[tuple[int, int]]:
    """Spans that may name a venue: without a date in it, with a small noun of a building.

    «Z Hall Nov. 5» is «Z Hall», «Pier View hotel», «Sand and Salt Commission building»,
    «Pier Hotel's rooftop», «palacio de congresos Mar y Sal».
    """
    days = [date for date in dates_in(text, language) if _is_day(date)]
    for start, end in proper_names(text):
        day = next((date for date in days if start < date.end and date.start < end), None)
        if day is not None and day.start <= start:
            continue
        stop = len(text[: day.start].rstrip(" ,(–—-")) if day else end
        is_house = text[start:stop].lower() in words.venue_nouns or not words.houses
        behind = words.noun_behind.match(text, stop) if is_house else None
        if behind is None and _OWNED.search(text, start, stop):
            behind = words.part_behind.match(text, stop)
        ahead = words.noun_ahead.search(text, max(start - _REACH, 0), start)
        first = _JOINED.search(text, 0, start) if behind and not ahead else None
        begin = ahead.start("noun") if ahead else first.start("name") if first else start
        yield begin, behind.end() if behind else stop


def _is_day(date: DateMention) -> bool:
    """Whether words name a day, a month or a weekend: a bare year may be part of a name."""
    points = date.surface.points
    return date.surface.is_relative or any(p.month or p.kind == "weekday" for p in points)


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


def without_owner(text: str, start: int, end: int, words: WhereWords) -> int:
    """Where a name begins behind «Lagos's».

    What is no name alone keeps its owner: «… office», «Queen's Hall», «St Mary's Parish Church».
    """
    owner = _POSSESSIVE.match(text, start, end)
    if owner is None or owner.group().split()[0].removesuffix("'s").lower() in words.namesakes:
        return start
    own = text[owner.end() : end].split()
    return owner.end() if len(own) > 1 and own[-1][:1].isupper() else start


def whole_name(text: str, start: int, end: int, language: str, words: WhereWords) -> str:
    """The whole name: «Museum of Art and Design», «Reef Hotel and Conference Center».

    A hall within a building has the name of both: «Coral Hall at Reef Park».
    """
    name = _closed(text, start, start + len(text[start:end].rstrip(".,")))
    joined = _AND.match(text, end)
    if joined and _is_same_venue(name, joined["rest"].split(), language, words):
        name += joined.group()
    stop = start + len(name)
    within = next((span for span in proper_names(text) if span[0] > stop), (0, 0))
    gap = text[stop : within[0]]
    inner = text[within[0] : within[1]]
    is_seat = gap == " at " and " of " in name and " " not in inner
    if is_seat or (
        words.inside_name.fullmatch(gap) and is_building(inner, words, is_compounding=False)
    ):
        return text[start : within[1]].rstrip(".,")
    return name


def _closed(text: str, start: int, end: int) -> str:
    """A name with the closing mark of the quotation that it opens."""
    name = text[start:end]
    closing = next((_CLOSING[sign] for sign in name if sign in _CLOSING), None)
    is_open = closing is not None and closing not in name and text.startswith(closing, end)
    return name + closing if closing and is_open else name


def _is_same_venue(name: str, rest: list[str], language: str, words: WhereWords) -> bool:
    """Whether what follows «and» goes on with the name rather than naming another venue.

    «of Art and Design», «Hotel and Conference Center», «Museum and Japanese Gardens».
    """
    first, last = rest[0].lower(), rest[-1].lower()
    if _OF.search(name) and len(rest) <= _LONGEST_TOPIC:
        return first not in words.venue_nouns
    is_general = first in words.kind_words or demonym_country(rest[0], language) is not None
    return is_general and last in words.venue_nouns
