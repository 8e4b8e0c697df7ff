"""Other editions of a series: «the second summit» beside the third, «last year's forum in Gdańsk».

An edition that an article only looks back or ahead to is an event of its own where the text gives
it a place or a day or month of its own; without them what is told goes to the edition that the
article is about.
"""

from dataclasses import replace

from ingest.events.context import Scene
from ingest.events.editions import without_edition
from ingest.events.merging import join
from ingest.events.model import Event, Mention
from ingest.events.sameness import same_edition

RULE = "event_other_edition"


def as_other_edition(mention: Mention, candidates: list[Event], name: str | None) -> Mention | None:
    """The mention as one of another edition of an event that its words can mean; None for none.

    Args:
        mention: words that join no event.
        candidates: events that the words can mean, but for their edition.
        name: the series that the mention names itself.
    """
    for event in candidates:
        told = [other for other in event.mentions if other.form != "anaphor"]
        named = [other for other in told if other.form == "named"] or told
        if named and not same_edition(mention, event):
            best = max(named, key=lambda other: (not other.sentence.is_title, len(other.name)))
            series = name or without_edition(best.name)
            kinds = [m.kind for m in (mention, best, *told) if m.kind != "other"]
            kind = kinds[0] if kinds else "other"
            return replace(mention, form=best.form, kind=kind, name=series, rule=RULE)
    return None


def tells_edition(mention: Mention) -> bool:
    """Whether a mention says by number, year or «last year's» which edition it means."""
    return bool(mention.edition_number or mention.edition_year or mention.edition_offset)


def join_untold_editions(scene: Scene) -> None:
    """Gives the mentions of other editions without own place and date to the article's edition."""
    for event in [e for e in scene.events if e.first.rule == RULE]:
        main = _main_edition(event, scene.events)
        if main is not None and not _is_told(event) and not _is_now(event, main):
            event.when = None
            join(scene, event, main)
        elif main is not None and _may_be_one(event, main):
            join(scene, event, main)


def _is_told(event: Event) -> bool:
    """A local place, or a date finer than a year."""
    has_date = event.when is not None and event.when.resolved.precision in ("day", "month")
    is_local = event.place is not None and event.place.place_kind in ("city", "district")
    is_local = is_local and event.place_strength > 0
    return has_date or is_local or event.venue is not None


def _is_now(event: Event, main: Event) -> bool:
    """«This year's congress» in an article that tells where the next one will be."""
    is_ahead = all(mention.edition_offset > 0 for mention in main.mentions)
    return is_ahead and event.first.edition_year is not None and event.first.edition_offset == 0


def _may_be_one(event: Event, main: Event) -> bool:
    """Whether «the next forum» is the one that the article is about: no other place or day."""
    if event.when is not None and main.when is not None:
        return event.when.resolved.start == main.when.resolved.start
    is_there = event.place is None or main.place in (None, event.place)
    is_next = event.first.edition_offset > 0 and not event.edition_number
    return is_there and is_next and main.when is None


def _main_edition(event: Event, events: list[Event]) -> Event | None:
    """The edition that the article is about: the first one of the series that is told directly."""
    series = without_edition(event.first.name)
    others = (e for e in events if e is not event and e.first.rule != RULE)
    return next((e for e in others if _is_named(e, series)), None)


def _is_named(event: Event, series: str) -> bool:
    """By the name of the series, or described with more than it: «annual Pride parade»."""
    return any(
        without_edition(m.name) == series
        if m.form == "named"
        else m.form == "described" and f" {without_edition(m.name)}".endswith(f" {series}")
        for m in event.mentions
    )
