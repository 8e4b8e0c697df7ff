"""Several days with as many places are as many events: «on 4 and 6 June in Ulm and Passau»."""

import re
from dataclasses import replace
from datetime import date
from functools import cache

from ingest.alternatives import alternatives
from ingest.dates import ResolvedDate
from ingest.events.context import Scene
from ingest.events.model import DateValue, Event
from ingest.languages import pack
from ingest.places import PlaceMention

_LOCAL = ("city", "district")


def split_days(scene: Scene) -> None:
    """Splits events whose sentence lists as many towns as days; each town has its day."""
    for event in list(scene.events):
        when = event.when
        if when is None or len(when.resolved.items) < 2 or event.venue:
            continue
        towns = _towns(scene, when)
        if len(towns) == len(when.resolved.items):
            _split(scene, event, when, towns)


def _towns(scene: Scene, when: DateValue) -> list[PlaceMention]:
    """The first run of towns of the sentence with the date that only commas and «and» part."""
    text, joint = when.sentence.text, _joint(scene.article.language)
    found: list[PlaceMention] = []
    for mention in scene.article.places[when.sentence.index]:
        if mention.place is None or mention.place.place_kind not in _LOCAL:
            continue
        if found and not joint.fullmatch(text, found[-1].extent_end, mention.start):
            break
        found.append(mention)
    return found


def _split(scene: Scene, event: Event, when: DateValue, towns: list[PlaceMention]) -> None:
    """The first day and town stay with the event, the others are events of their own."""
    for part, ((start, end), town) in enumerate(zip(when.resolved.items, towns, strict=True)):
        one = event if part == 0 else replace(event, part=part)
        one.when = replace(when, resolved=_on(when.resolved, start, end))
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
