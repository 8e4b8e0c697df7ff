"""Several days with as many places are as many events.

«on 4 and 6 June in Ulm and Passau», «in Ulm on 4 June and in Passau on 6 June».
"""

import re
from dataclasses import replace
from datetime import date
from functools import cache

from ingest.alternatives import alternatives
from ingest.articles.model import Sentence
from ingest.dates import ResolvedDate
from ingest.events.context import Scene
from ingest.events.model import DateValue, Event
from ingest.languages import pack
from ingest.places import PlaceMention

_LOCAL = ("city", "district")
_GAP = re.compile(r"\s*,?\s*(?:[a-zà-ÿ]{1,4}\s+){0,2}")


def split_days(scene: Scene) -> None:
    """Splits events whose sentence gives each of several towns its day."""
    for event in list(scene.events):
        when = event.when
        if when is None or event.venue:
            continue
        towns = _towns(scene, when)
        if len(when.resolved.items) > 1 and len(towns) == len(when.resolved.items):
            days = [_on(when.resolved, *item) for item in when.resolved.items]
            _split(scene, event, [replace(when, resolved=day) for day in days], towns)
        elif pairs := _pairs(scene, event, when.sentence):
            _split(scene, event, *map(list, zip(*pairs, strict=True)))


def _pairs(scene: Scene, event: Event, sentence: Sentence) -> list[tuple[DateValue, PlaceMention]]:
    """The days of an event that each have a town beside them, with nothing but «and» between."""
    values = [event.when, *event.other_dates]
    days = [v for v in values if v and v.sentence is sentence and v.resolved.precision == "day"]
    if len(days) < 2:
        return []
    found: list[tuple[DateValue, PlaceMention]] = []
    last = 0
    for day in sorted(days, key=lambda value: value.start):
        start, end = day.start - sentence.start, day.end - sentence.start
        beside = [t for t in _local(scene, sentence) if _beside(sentence, t, start, end)]
        if not beside:
            return []
        town = min(beside, key=lambda t: max(t.start - end, start - t.extent_end))
        begin = min(town.start, start)
        if found and not _joint(scene.article.language).fullmatch(sentence.text, last, begin):
            return []
        last = max(town.extent_end, end)
        found.append((day, town))
    return found


def _beside(sentence: Sentence, town: PlaceMention, start: int, end: int) -> bool:
    """Whether at most a comma and a preposition stand between a town and a day."""
    text = sentence.text
    before = _GAP.fullmatch(text, town.extent_end, start) if town.extent_end <= start else None
    behind = _GAP.fullmatch(text, end, town.start) if end <= town.start else None
    return bool(before or behind)


def _local(scene: Scene, sentence: Sentence) -> list[PlaceMention]:
    """The towns of a sentence."""
    mentions = scene.article.places[sentence.index]
    return [m for m in mentions if m.place is not None and m.place.place_kind in _LOCAL]


def _towns(scene: Scene, when: DateValue) -> list[PlaceMention]:
    """The first run of towns of the sentence with the date that only commas and «and» part."""
    text, joint = when.sentence.text, _joint(scene.article.language)
    found: list[PlaceMention] = []
    for mention in _local(scene, when.sentence):
        if found and not joint.fullmatch(text, found[-1].extent_end, mention.start):
            break
        found.append(mention)
    return found


def _split(scene: Scene, event: Event, days: list[DateValue], towns: list[PlaceMention]) -> None:
    """The first day and town stay with the event, the others are events of their own."""
    for part, (day, town) in enumerate(zip(days, towns, strict=True)):
        one = event if part == 0 else replace(event, part=part)
        one.when = day
        one.place, one.country_code = town.place, town.country_code
        one.is_country_inferred = town.is_country_inferred
        if part:
            scene.events.append(one)


def _on(resolved: ResolvedDate, start: date, end: date) -> ResolvedDate:
    """One of the days of a list."""
    return replace(resolved, start=start, end=end, earliest=start, latest=end, items=())


@cache
def _joint(language: str) -> re.Pattern[str]:
    """What parts the towns of a list, with a preposition before the next."""
    words = alternatives(pack(language)["dates"]["words"]["and"])
    return re.compile(rf"\s*(?:,|,?\s(?:{words}))\s+(?:[a-zà-ÿ]{{1,4}}\s+)?", re.IGNORECASE)
