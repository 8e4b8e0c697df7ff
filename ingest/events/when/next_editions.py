"""«The next forum will be held on 1 September»: the date of an edition after the one told of."""

from dataclasses import replace

from ingest.events.context import Scene
from ingest.events.editions import without_edition
from ingest.events.model import DateValue, Event, Mention
from ingest.events.other_editions import RULE
from ingest.events.when.time_words import time_words


def split_next_editions(scene: Scene) -> None:
    """Gives the date of a next edition to an event of its own, where the text dates both."""
    for event in list(scene.events):
        values = [value for value in (event.when, *event.other_dates) if value is not None]
        ahead = {id(value): found for value in values if (found := _next(scene, event, value))}
        own = [value for value in values if id(value) not in ahead and _is_over(scene, value)]
        following = [value for value in values if id(value) in ahead]
        is_told = any(m is not ahead[id(value)] for value in following for m in event.mentions)
        if own and is_told:
            _split(scene, event, own, following[0], ahead[id(following[0])])


def _next(scene: Scene, event: Event, value: DateValue) -> Mention | None:
    """The mention with «next» right before a date that lies ahead."""
    anchor, at = scene.article.anchor, value.start - value.sentence.start
    if anchor is None or value.resolved.start <= anchor:
        return None
    pairs = scene.by_sentence.get(value.sentence.index, [])
    before = [mention for mention, other in pairs if other is event and mention.start <= at]
    following = time_words(scene.article.language).following
    return before[-1] if before and following.search(before[-1].text) else None


def _is_over(scene: Scene, value: DateValue) -> bool:
    """Whether a day or month is past, or is that of the publication."""
    anchor, resolved = scene.article.anchor, value.resolved
    return anchor is not None and resolved.start <= anchor and resolved.precision != "year"


def _split(
    scene: Scene, event: Event, own: list[DateValue], ahead: DateValue, mention: Mention
) -> None:
    """The event keeps its own dates; the next edition has the name of the series."""
    event.mentions.remove(mention)
    event.when = max(own, key=lambda value: value.score)
    event.other_dates = [value for value in own if value is not event.when]
    series = without_edition(event.name)
    told = replace(mention, form="named", name=series, rule=RULE)
    following = Event([told], series, event.is_named, event.kind, when=ahead)
    scene.events.append(following)
    pairs = scene.by_sentence[mention.sentence.index]
    pairs[:] = [(told, following) if one is mention else (one, other) for one, other in pairs]
