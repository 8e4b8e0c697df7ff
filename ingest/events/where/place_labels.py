"""Lines that tell where an event is and nothing else: «Location: Harbour Hall, Lagos»."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.articles.model import Sentence
from ingest.events.context import Scene
from ingest.events.model import Event
from ingest.events.where.venue_names import is_building
from ingest.events.where.where_words import WhereWords
from ingest.languages import pack
from ingest.places import PlaceMention, find_places

_LOCAL = ("city", "district")
_COLON = re.compile("[:：?]")
_PART = re.compile(r"\s*(?:,|\(|\s[–—-]\s|\s/\s|\s(?:in|à|en|a)\s(?=[A-ZÀ-Þ]))\s*")
_NO_VENUE = re.compile(
    r"(?i)\d|.*\b(?:online|hybrid|in[- ]person|zoom|virtual\w*|webinar|various|multiple|"
    r"live on|youtube|twitter|facebook|discord|twitch|tba|tbd|tbc|teams|https?|www|internet|irc)\b"
)
_NEXT_LABEL = re.compile(r"\s[A-ZÀ-Þ][\wà-ÿ]+\s?:(?=\s|$)")
_PROSE = re.compile(
    r"\s[a-zà-ÿ]{4,}\s(?:[a-zà-ÿ]+\s)*(?:from|to|is|are|will|with)\b|\b(?:is|are|will)\b"
)
"""Words of a sentence rather than of a name."""
_ROW = re.compile(r"[^\s*•–—-][^\n]+")
_STREET = re.compile(r"[1-9]\d{0,4}[A-Za-z]?\s[A-ZÀ-Þ\d]")
"""An address that begins with the number of a house."""
_LONGEST_VENUE = 80
_DATED_NEAR = 3


def labelled_places(
    scene: Scene, words: WhereWords
) -> Iterator[tuple[Event, PlaceMention | None, str | None]]:
    """Each event with the place and the venue that a labelled line gives it."""
    sentences = scene.article.sentences
    for sentence in sentences:
        if not _COLON.search(sentence.text):
            continue
        for label in words.labels.finditer(sentence.text):
            event = _event_of(scene, sentence, label.start())
            if event is None:
                continue
            value, told, start = label["value"], sentence, label.start("value")
            if not value.strip() and sentence.index + 1 < len(sentences):
                told, start = sentences[sentence.index + 1], 0
                value = told.text
            end = start + len(_own(value))
            yield (
                event,
                place_within(scene, told, start, end),
                venue_within(scene, told, start, end, words),
            )


def told_places(
    scene: Scene, words: WhereWords
) -> Iterator[tuple[Event, PlaceMention | None, str | None]]:
    """Each event with what a sentence says to be its venue: «The venue is the Pier Hall, Lagos»."""
    for sentence in scene.article.sentences:
        told = words.tells_venue.search(sentence.text)
        if told is None:
            continue
        event = scene.owner(sentence, told.start()) or scene.focus(sentence)
        start, end = told.span("value")
        venue = venue_within(scene, sentence, start, end, words) if event else None
        if event and venue:
            yield event, place_within(scene, sentence, start, end), venue


def places_of_entries(
    scene: Scene, words: WhereWords
) -> Iterator[tuple[Event, PlaceMention | None, str | None]]:
    """Each event of a programme with the town and the house on the lines of its entry."""
    for entry, event in scene.entries:
        found = [place_within(scene, line, 0, len(line.text)) for line in entry.lines]
        towns = [place for place in found if place is not None]
        house = _house_of_entry(scene, entry.lines, words) if entry.is_timed else None
        if towns or house:
            yield event, towns[-1] if towns else None, house


def _house_of_entry(scene: Scene, lines: tuple[Sentence, ...], words: WhereWords) -> str | None:
    """The name on the first line that is no hour, where the address of a street follows it."""
    rows = [(line, row) for line in lines for row in _ROW.finditer(line.text)]
    told = [at for at, (_, row) in enumerate(rows) if row[0][0].isalpha()]
    if not told or not any(_STREET.match(row[0]) for _, row in rows[told[0] + 1 :]):
        return None
    line, row = rows[told[0]]
    return venue_within(scene, line, row.start(), row.end(), words)


def _own(value: str) -> str:
    """What a label tells, up to the next label of a line that holds several."""
    following = _NEXT_LABEL.search(value)
    return value[: following.start()] if following else value


def _event_of(scene: Scene, sentence: Sentence, position: int) -> Event | None:
    """The event of a labelled line: one of its sentence, one dated just before, the last named."""
    pairs = scene.by_sentence.get(sentence.index, [])
    before = [event for mention, event in pairs if mention.end <= position]
    if before:
        return before[-1]
    dated = [
        event
        for event in scene.events
        if event.when and abs(event.when.sentence.index - sentence.index) <= _DATED_NEAR
    ]
    if dated:
        named = [event for event in dated if event.is_named] or dated
        return min(
            named, key=lambda e: abs(e.when.sentence.index - sentence.index if e.when else 9)
        )
    told = [
        event
        for index in range(sentence.index + 1)
        for _, event in scene.by_sentence.get(index, [])
    ]
    return ([event for event in told if event.is_named] or told or [None])[-1]


def place_within(scene: Scene, sentence: Sentence, start: int, end: int) -> PlaceMention | None:
    """The last town in a stretch of a sentence, else its country or region."""
    inside = [
        place
        for place in scene.article.places[sentence.index]
        if start <= place.start < end and place.kind != "in_name"
    ]
    local = [p for p in inside if p.place is None or p.place.place_kind in _LOCAL]
    return (local or _small_town(scene, sentence.text, start, end) or inside or [None])[-1]


def _small_town(scene: Scene, text: str, start: int, end: int) -> list[PlaceMention]:
    """The town that ends an address: as sure as one behind «in»."""
    language = scene.article.language
    address = text[start:end].rstrip(" .)")
    last = _PART.split(address)[-1].lstrip("0123456789 ")
    within = pack(language)["places"]["locatives"][0]
    found = find_places(f"{within} {last}", language) if last[:1].isupper() else ()
    span = start + len(address) - len(last), start + len(address)
    here = dict(zip(("start", "end", "extent_start", "extent_end"), span * 2, strict=True))
    return [replace(p, **here) for p in found if p.kind == "plain" and len(p.text) == len(last)]


def venue_within(
    scene: Scene, sentence: Sentence, start: int, end: int, words: WhereWords
) -> str | None:
    """The first part of an address where it is a name and not the town itself."""
    name = _PART.split(sentence.text[start:end].strip(), maxsplit=1)[0].strip(" .*•–—-")
    is_prose = _PROSE.search(name) is not None
    if (
        not name
        or is_prose
        or len(name) > _LONGEST_VENUE
        or not name[0].isupper()
        or _NO_VENUE.match(name)
    ):
        return None
    at = sentence.text.index(name, start)
    places = scene.article.places[sentence.index]
    if is_building(name, words, is_compounding=scene.lexicon.is_compounding):
        return name
    is_town = any(place.start < at + len(name) and at < place.extent_end for place in places)
    return None if is_town else name
