"""Events of one article, from mentions to attributes."""

from datetime import date

from ingest.articles.model import Article, Sentence
from ingest.events.context import Scene
from ingest.events.coreference import cluster
from ingest.events.lexicon import Lexicon, lexicon
from ingest.events.model import Event, Mention
from ingest.events.postponed import split_postponed
from ingest.events.what import describe
from ingest.events.when import UsedDate, find_dates_of_events
from ingest.events.where import find_locations


_COUNTING = frozenset(
    "two three four five six seven eight nine ten several many zwei drei vier fünf mehrere deux trois quatre cinq "
    "plusieurs dos tres cuatro cinco varios varias".split()
)


def find_events(article: Article) -> tuple[Scene, list[UsedDate]]:
    """The scene of an article, and what became of each date expression.

    The scene holds all candidates; `keep_events` drops those that are no gatherings once counts and
    organisers are known.
    """
    scene = Scene(article, lexicon(article.language), cluster(article, lexicon(article.language)))
    used = find_dates_of_events(scene)
    find_locations(scene)
    describe(scene)
    split_postponed(scene)
    for event in scene.events:
        event.evidence = _evidence(event)
    return scene, used


def keep_events(scene: Scene) -> list[Event]:
    """Events with a name or a clear description and at least one of date, place and count.

    A named gathering with speakers is a conference, even where the text only says «the meeting».
    """
    kept = [event for event in scene.events if _is_event(event, scene)]
    for event in kept:
        if event.is_named and event.has_speakers and event.kind in ("meeting", "other"):
            event.kind = "conference"
        event.earliest, event.latest = _window(event, scene.article.anchor)
    return kept


def _is_event(event: Event, scene: Scene) -> bool:
    forms = {mention.form for mention in event.mentions}
    has_day = event.when is not None and event.when.resolved.precision == "day"
    has_place = event.venue is not None or (
        event.place is not None and event.place.place_kind in ("city", "district")
    )
    if forms <= {"anaphor"}:
        is_owned = event.organiser is not None and event.has_count
        return (has_day or is_owned) and not event.first.sentence.is_title
    if (
        all(m.head in scene.lexicon.ambiguous for m in event.mentions if m.form != "anaphor")
        and not event.is_named
    ):
        return has_day
    if not event.is_named and all(_is_plural(m, scene.lexicon) for m in event.mentions):
        return has_day and has_place
    return event.when is not None or has_place or event.has_count


def _is_plural(mention: Mention, lexicon: Lexicon) -> bool:
    """Several gatherings at once: a plural noun, or a number before it."""
    counted = any(modifier.lower() in _COUNTING for modifier in mention.modifiers)
    return counted or any(
        mention.head != noun and mention.head.startswith(noun) and len(mention.head) - len(noun) < 4
        for noun in lexicon.kinds
    )


def _evidence(event: Event) -> Sentence:
    """The sentence that tells most of the event: its date's, else one that names it in the body."""
    if event.when is not None:
        return event.when.sentence
    named: list[Mention] = [
        m for m in event.mentions if m.form == "named" and not m.sentence.is_title
    ]
    body = [m for m in event.mentions if not m.sentence.is_title]
    return (named or body or event.mentions)[0].sentence


def _window(event: Event, anchor: date | None) -> tuple[date | None, date | None]:
    """Earliest and latest day: those of the date, else what status and publication leave open."""
    if event.when is not None:
        return event.when.resolved.earliest, event.when.resolved.latest
    if anchor is None:
        return None, None
    if event.status == "scheduled":
        return anchor, None
    return (None, anchor) if event.status == "held" else (None, None)


def published_window(
    events: list[Event], anchor: date | None, page: date | None
) -> tuple[date | None, date | None]:
    """Earliest and latest publication day: the stated one, else what past events and the page date leave."""
    if anchor is not None:
        return anchor, anchor
    ends = [
        e.when.resolved.end
        for e in events
        if e.when and e.status == "held" and e.when.resolved.precision == "day"
    ]
    return (max(ends) if ends else None), page
