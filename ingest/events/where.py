"""Where an event takes place: venue, city and country."""

import re

from ingest.articles.model import Cue, Sentence
from ingest.events.context import Scene
from ingest.events.model import Event
from ingest.languages import pack
from ingest.places import PlaceMention, find_places
from ingest.proper_names import proper_names

_LOCATIVE = re.compile(
    r"(?:at|in|im|in der|in den|auf dem|au|à la|à l['’]|dans|en el|en la|en)\s+"
    r"(?:the\s+|its\s+|le\s+|la\s+|el\s+)?$",
    re.IGNORECASE,
)
_AT = re.compile(r"(?i)\b(?:at|au|à l['’])\s+(?:the\s+)?$")
_IN_PLACE = re.compile(r"\s*(?:,|\(|in|à|en)\s*$")
_LOCAL = ("city", "district")
_BEFORE_MENTION, _BEHIND_MENTION = 1, 2


def find_locations(scene: Scene) -> None:
    """Sets venue, place and country of each event from the sentences that speak of it."""
    for sentence in _sentences_of_events(scene):
        places = scene.article.places[sentence.index]
        _venues(scene, sentence, places)
        for place in places:
            _city(scene, sentence, place)
    for event in scene.events:
        _from_names(scene, event)


def _sentences_of_events(scene: Scene) -> list[Sentence]:
    """Sentences that mention an event or say that one takes place, in order."""
    if not scene.events:
        return []
    happening = scene.lexicon.cues.happening
    saying = [s for s in scene.article.holding(Cue.HAPPENING) if happening.search(s.text)]
    indices = scene.by_sentence.keys() | {sentence.index for sentence in saying}
    return [scene.article.sentences[index] for index in sorted(indices)]


def _venues(scene: Scene, sentence: Sentence, places: tuple[PlaceMention, ...]) -> None:
    """«at the Harbour Hall in Lagos»: a name behind a preposition.

    It is a building by its noun, or is followed by its place.
    """
    for start, end in proper_names(sentence.text):
        if not _LOCATIVE.search(sentence.text[max(start - 14, 0) : start]):
            continue
        event = scene.owner(sentence, start)
        if event is None or event.venue or _is_mention(scene, sentence, start):
            continue
        if any(place.start <= start and end <= place.end for place in places):
            continue
        name = sentence.text[start:end].rstrip(".,")
        is_there = _is_before_place(scene, sentence, (start, end), places)
        if is_there or _is_building(scene, name) or _is_held_at(scene, sentence.text[:start]):
            event.venue = name


def _is_building(scene: Scene, name: str) -> bool:
    """Whether a word of the name is a noun for a building."""
    nouns = pack(scene.article.language)["events"]["venue_nouns"]
    return any(word.lower().strip(".,") in nouns for word in name.split())


def _is_held_at(scene: Scene, before: str) -> bool:
    """«will take place at Tideworks»: the verb stands right before the preposition."""
    at = _AT.search(before)
    verbs = list(scene.lexicon.cues.happening.finditer(before)) if at else []
    return bool(at and verbs and verbs[-1].end() >= at.start() - 1)


def _is_before_place(
    scene: Scene, sentence: Sentence, span: tuple[int, int], places: tuple[PlaceMention, ...]
) -> bool:
    """«was held at Tideworks in Lagos»: something happens at a name right before its place."""
    start, end = span
    text = sentence.text
    return (
        _AT.search(text[max(start - 10, 0) : start]) is not None
        and any(_IN_PLACE.fullmatch(text[end : p.start]) for p in places if p.start >= end)
        and scene.lexicon.cues.happening.search(text[:start]) is not None
    )


def _is_mention(scene: Scene, sentence: Sentence, start: int) -> bool:
    """Whether a position lies inside the mention of an event."""
    return any(m.start <= start < m.end for m, _ in scene.by_sentence.get(sentence.index, []))


def _city(scene: Scene, sentence: Sentence, mention: PlaceMention) -> None:
    """A locative place goes to the event that its position speaks of, the finest level first."""
    is_in_name = mention.kind == "in_name" and mention.rule_id != "container_beside"
    if mention.place is None or not mention.is_locative or is_in_name:
        return
    event = scene.owner(sentence, mention.start)
    if event is None or _is_mention(scene, sentence, mention.start):
        return
    strength = _strength(scene, sentence, mention)
    is_coarse = event.place is not None and event.place.place_kind in ("country", "region")
    is_finer = is_coarse and mention.place.place_kind in _LOCAL
    if strength > event.place_strength or (strength == event.place_strength and is_finer):
        _set(event, mention)
        event.place_strength = strength


def _strength(scene: Scene, sentence: Sentence, mention: PlaceMention) -> int:
    """How surely a place is that of the event: behind its mention, or before or without one.

    «It opens an office in Lagos and will present it at its forum in Accra.»
    """
    pairs = scene.by_sentence.get(sentence.index, [])
    is_behind = any(m.start <= mention.start for m, _ in pairs)
    return _BEHIND_MENTION if is_behind else _BEFORE_MENTION


def _set(event: Event, mention: PlaceMention) -> None:
    """Takes over a place with its country."""
    event.place = mention.place
    event.country_code = mention.country_code
    event.is_country_inferred = mention.is_country_inferred


def _from_names(scene: Scene, event: Event) -> None:
    """A venue or event named after a city is taken to be there where nothing else is said."""
    if event.place_strength == _BEHIND_MENTION:
        return
    named = event.name if event.is_named and event.place is None else None
    for name in (event.venue, named):
        for mention in find_places(name, scene.article.language) if name else ():
            if mention.place is not None and mention.place.place_kind in _LOCAL:
                _set(event, mention)
                event.is_country_inferred = True
                return
