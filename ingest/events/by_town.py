"""A protest in many towns: where the text counts a town's own people, that town has its own.

«Thousands marched across France. In Nantes, 500 …; 300 gathered in Brest»: an event each, beside
the one that the article calls by its day alone.
"""

import re
from dataclasses import replace
from functools import cache

from ingest.articles.model import Sentence
from ingest.events.context import Scene
from ingest.events.model import Event, Mention
from ingest.languages import pack
from ingest.places import PlaceMention
from ingest.word_patterns import words_pattern

RULE = "event_part_in_town"
_KINDS = frozenset({"protest", "rally"})
_FRONT = re.compile(r"(?:^|[,;:–—.]\s(?:\w{1,3}\s)?)\w{1,4}\s$")
"""«In », «; in », «, and in », «à »: before the town with which a clause begins."""
_BARRIER = re.compile(r"[;:]|\.\s|,\s\w{2,4}\s(?:\w+\s)?\d")
"""What ends the clause of a count, among it the next count («2,000 in Ulm, and 800 in Bonn»)."""


def tells_many_towns(mention: Mention, language: str) -> bool:
    """«across France», «in five cities», in the sentence of a protest."""
    told = mention.sentence.text
    return mention.kind in _KINDS and _many_towns(language).search(told) is not None


def forget_towns(scene: Scene) -> None:
    """Takes from a protest in many towns the one that a later sentence counts."""
    for event in scene.events:
        place = event.place
        if place is None or place.place_kind != "city":
            continue
        if not tells_many_towns(event.first, scene.article.language):
            continue
        own = scene.article.places[event.first.sentence.index]
        if all(mention.place != place for mention in own):
            event.place, event.venue, event.place_strength = None, None, 0


def towns_told(scene: Scene, sentence: Sentence) -> list[PlaceMention]:
    """The towns in which a sentence says that something is, in reading order."""
    return [
        mention
        for mention in scene.article.places[sentence.index]
        if mention.place is not None and mention.place.place_kind == "city" and mention.is_locative
    ]


def town_counted(scene: Scene, sentence: Sentence, span: tuple[int, int]) -> PlaceMention | None:
    """The town of a count: that of its clause, else the only one of its sentence.

    A town that opens the clause goes before one that ends it.
    """
    towns = towns_told(scene, sentence)
    text, (start, end) = sentence.text, span
    opening = [t for t in towns if t.end <= start and _FRONT.search(text, 0, t.start)]
    behind = [t for t in towns if t.start >= end and not _BARRIER.search(text, end, t.start)]
    only = towns if len(towns) == 1 else []
    return next(iter([*opening[-1:], *behind, *only]), None)


def only_one_there(scene: Scene, sentence: Sentence, span: tuple[int, int], event: Event) -> Event:
    """«Organisers expect 300 in Lagos»: the only gathering in that town rather than one in Bern."""
    town = town_counted(scene, sentence, span) if event.place is not None else None
    if town is None or town.place == event.place:
        return event
    there = [other for other in scene.events if other.place == town.place]
    return there[0] if len(there) == 1 else event


def part_in_town(scene: Scene, sentence: Sentence, span: tuple[int, int], event: Event) -> Event:
    """The part of a protest in the town of a count; the protest itself where it is there."""
    town = town_counted(scene, sentence, span) if event.kind in _KINDS else None
    if town is None or town.place == event.place:
        return event
    language = scene.article.language
    if not any(tells_many_towns(e.first, language) for e in scene.events):
        return event
    known = (e for e in scene.events if e.kind in _KINDS and e.place == town.place)
    return next(known, None) or _new_part(scene, sentence, event, town)


def _new_part(scene: Scene, sentence: Sentence, event: Event, town: PlaceMention) -> Event:
    """A part of its own, of the day of the whole."""
    first = Mention(
        sentence,
        town.start,
        town.end,
        form="anaphor",
        kind=event.kind,
        name=event.name,
        rule=RULE,
        head=event.first.head,
        determiner="definite",
    )
    part = replace(
        event,
        mentions=[first],
        venue=None,
        evidence=sentence,
        has_count=True,
        part=sum(e.first.rule == RULE for e in scene.events) + 1,
    )
    part.settle(town, 1)
    scene.events.append(part)
    return part


@cache
def _many_towns(language: str) -> re.Pattern[str]:
    """«nationwide», «in dozens of cities», «across France»."""
    words = pack(language)["events"]["many_towns"]
    nouns, leads, wide, phrases = (
        words_pattern(words[key]).pattern for key in ("nouns", "leads", "wide", "phrases")
    )
    counted = rf"{leads}\s+(?:[\w.'’]+\s+){{0,3}}?{nouns}"
    return re.compile(rf"{counted}|{wide}\s*(?-i:[A-ZÀ-Þ])|{phrases}", re.IGNORECASE)
