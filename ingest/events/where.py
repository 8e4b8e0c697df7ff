"""Where an event takes place: venue, city and country."""

import re

from ingest.articles.model import Sentence
from ingest.events.context import Scene
from ingest.events.model import Event
from ingest.languages import pack
from ingest.places import PlaceMention, find_places
from ingest.proper_names import proper_names

_AT = re.compile(
    r"(?:at|in|im|in der|in den|auf dem|au|à la|à l['’]|dans|en el|en la|en)\s+(?:the\s+|its\s+|le\s+|la\s+|el\s+)?$",
    re.IGNORECASE,
)
_IN_PLACE = re.compile(r"\s*(?:,|\(|in|à|en)\s*$")


def find_locations(scene: Scene) -> None:
    """Sets venue, place and country of each event from the sentences that speak of it."""
    for sentence in scene.article.sentences:
        if sentence.index not in scene.by_sentence and not scene.lexicon.happening.search(
            sentence.text
        ):
            continue
        places = scene.article.places[sentence.index]
        _venues(scene, sentence, places)
        for place in places:
            _city(scene, sentence, place)
    for event in scene.events:
        _from_names(scene, event)


def _venues(scene: Scene, sentence: Sentence, places: tuple[PlaceMention, ...]) -> None:
    """«at the Harbour Hall in Lagos»: a name behind a preposition that is a building or is
    followed by its place."""
    nouns = frozenset(pack(scene.article.language)["events"]["venue_nouns"])
    for start, end in proper_names(sentence.text):
        if not _AT.search(sentence.text[max(start - 14, 0) : start]):
            continue
        name = sentence.text[start:end].rstrip(".,")
        event = scene.owner(sentence, start)
        if (
            event is None
            or event.venue
            or _is_place(start, end, places)
            or _is_mention(scene, sentence, start)
        ):
            continue
        is_building = any(word.lower().strip(".,") in nouns for word in name.split())
        has_place = any(
            _IN_PLACE.fullmatch(sentence.text[end : p.start]) for p in places if p.start >= end
        )
        is_at = bool(
            re.search(
                r"(?i)\b(?:at|au|à l['’])\s+(?:the\s+)?$", sentence.text[max(start - 10, 0) : start]
            )
        )
        if is_building or (
            is_at and has_place and scene.lexicon.happening.search(sentence.text[:start])
        ):
            event.venue = name


def _is_place(start: int, end: int, places: tuple[PlaceMention, ...]) -> bool:
    return any(p.start <= start and end <= p.end for p in places)


def _is_mention(scene: Scene, sentence: Sentence, start: int) -> bool:
    return any(m.start <= start < m.end for m, _ in scene.by_sentence.get(sentence.index, []))


def _city(scene: Scene, sentence: Sentence, mention: PlaceMention) -> None:
    """A locative place goes to the event that its position speaks of, the finest level first."""
    if mention.place is None or not mention.is_locative or (mention.kind == "in_name" and mention.rule_id != "container_beside"):
        return
    event = scene.owner(sentence, mention.start)
    if event is None or _is_mention(scene, sentence, mention.start):
        return
    near = scene.lexicon.happening.search(sentence.text) or sentence.index in scene.by_sentence
    coarser = event.place is not None and event.place.place_kind in ("country", "region")
    if near and (
        event.place is None or (coarser and mention.place.place_kind in ("city", "district"))
    ):
        _set(event, mention)


def _set(event: Event, mention: PlaceMention) -> None:
    event.place = mention.place
    event.country_code = mention.country_code
    event.is_country_inferred = mention.is_country_inferred


def _from_names(scene: Scene, event: Event) -> None:
    """A venue or event named after a city is taken to be there where nothing else is said."""
    if event.place is not None:
        return
    for name in (event.venue, event.name if event.is_named else None):
        for mention in find_places(name, scene.article.language) if name else ():
            if mention.place is not None and mention.place.place_kind in ("city", "district"):
                _set(event, mention)
                event.is_country_inferred = True
                return
