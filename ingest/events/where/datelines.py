"""Where an article reports from, and which of its events are there."""

from typing import NamedTuple

from ingest.events.context import Scene
from ingest.events.mentions.crowds import TOLD_BY_ACT
from ingest.events.model import Event
from ingest.events.where.where_words import WhereWords
from ingest.places import PlaceMention

_SENTENCES = 4
"""Sentences among which an article's dateline is."""
_LEAD = 2
"""Sentences of an article's lead, that of the dateline included."""
_ALONE = 3
"""Words behind a dateline that still leave it alone in its sentence: «Goslar (Harz).»."""
_STOP = ".-"
"""What sets off a town that has no agency behind it: «Bilbao.- La feria …»."""


class Dateline(NamedTuple):
    """The town of a dateline and its sentence.

    is_alone: no agency's, but the town with a full stop, as local papers begin («Goslar. Am …»).
    """

    place: PlaceMention
    sentence: int
    is_alone: bool


def place_at_dateline(scene: Scene, event: Event, words: WhereWords) -> None:
    """Gives an event without a place that of the dateline, or its country where it has a venue."""
    is_here = _is_here(scene, event, words)
    line = _dateline(scene)
    if line is None or not (is_here or event.venue or _is_lead(event, line)):
        return
    if is_here or _is_told_there(scene, event, line):
        event.settle(line.place, 1, is_inferred=True)
    elif event.venue and event.country_code is None and _is_home(scene, line.place):
        event.country_code = line.place.country_code


def _dateline(scene: Scene) -> Dateline | None:
    """The place from which the article reports."""
    for sentence in scene.article.sentences[:_SENTENCES]:
        for place in scene.article.places[sentence.index]:
            if place.kind == "dateline":
                rest = sentence.text[place.end :]
                is_alone = len(rest.split()) < _ALONE or rest.startswith(_STOP)
                return Dateline(place, sentence.index, is_alone)
    return None


def _is_lead(event: Event, line: Dateline) -> bool:
    """Whether the article opens with the event."""
    told = [m.sentence.index for m in event.mentions if not m.sentence.is_title]
    return bool(told) and told[0] <= line.sentence + line.is_alone + _LEAD - 1


def _is_told_there(scene: Scene, event: Event, line: Dateline) -> bool:
    """«DENVER — Dentists gathered at Harbour Hall», «Goslar. The town celebrates …».

    A firm that reports from its seat tells of gatherings elsewhere, and ahead of time; a local
    paper does not.
    """
    if not _is_lead(event, line) or event.country_code not in (None, line.place.country_code):
        return False
    if not _is_home(scene, line.place):
        return False
    if line.is_alone:
        return True
    states = scene.lexicon.states
    text = event.first.sentence.text
    is_past = states.past.search(text) is not None and states.future.search(text) is None
    return is_past and (event.venue is not None or event.first.rule in TOLD_BY_ACT)


def _is_home(scene: Scene, dateline: PlaceMention) -> bool:
    """Whether no other country is named more often than that of the dateline."""
    named = [
        place.country_code
        for sentence in scene.article.sentences
        for place in scene.article.places[sentence.index]
        if place.kind != "dateline"
    ]
    own = named.count(dateline.country_code)
    return all(named.count(code) <= own + 1 for code in set(named) - {dateline.country_code})


def _is_here(scene: Scene, event: Event, words: WhereWords) -> bool:
    """Whether a sentence of the event says that it is where the article reports from."""
    return any(
        scene.owner(sentence, here.start()) is event
        for sentence in scene.sentences_of(event)
        for here in words.here.finditer(sentence.text)
    )
