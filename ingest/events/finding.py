"""Events of one article, from mentions to attributes."""

from datetime import date

from ingest.articles.expressions import dates_in
from ingest.articles.model import Article, Sentence
from ingest.events.by_town import forget_towns
from ingest.events.context import Scene
from ingest.events.coreference import cluster
from ingest.events.lexicon import Lexicon, any_of, lexicon
from ingest.events.merging import is_praise, join_alike, join_named_talks
from ingest.events.model import Event, Mention
from ingest.events.other_editions import RULE as OTHER_EDITION
from ingest.events.other_editions import join_untold_editions
from ingest.events.parents import find_parents, place_in_wholes
from ingest.events.programme import find_entries
from ingest.events.what import describe
from ingest.events.when.choosing import UsedDate, find_dates_of_events
from ingest.events.when.days_apart import split_days
from ingest.events.when.days_within import place_within
from ingest.events.when.postponed import split_postponed
from ingest.events.when.year_of_name import is_dated
from ingest.events.where.article_places import place_by_article
from ingest.events.where.choosing import BEFORE, find_locations
from ingest.events.where.implied import drop_places_online

_PLURAL_ENDINGS = frozenset({"s", "es", "en", "n", "e"})


def find_events(article: Article) -> tuple[Scene, list[UsedDate]]:
    """The scene of an article, and what became of each date expression.

    The scene holds all candidates; `keep_events` drops those that are no gatherings once counts and
    organisers are known.
    """
    words = lexicon(article.language)
    entries = find_entries(article, words)
    scene = Scene(article, words, cluster(article, entries, words))
    scene.read_programme(entries)
    used = find_dates_of_events(scene)
    place_within(scene)
    find_locations(scene)
    forget_towns(scene)
    split_days(scene)
    join_named_talks(scene)
    join_untold_editions(scene)
    join_alike(scene)
    find_parents(scene)
    place_in_wholes(scene)
    describe(scene)
    drop_places_online(scene)
    split_postponed(scene)
    for event in scene.events:
        event.evidence = _evidence(event)
    return scene, used


def keep_events(scene: Scene) -> list[Event]:
    """Events with a name or a clear description and at least one of date, place and count.

    A named gathering with speakers is a conference, even where the text only says «the meeting».
    """
    asserted = [event for event in scene.events if event.polarity == "asserted"]
    kept = [e for e in asserted if _is_counted_edition(e) or _is_event(e, scene.lexicon)]
    place_by_article(scene, kept)
    for event in kept:
        if event.is_named and event.has_speakers and event.kind in ("meeting", "other"):
            event.kind = "conference"
        event.earliest, event.latest = _window(event, scene.article.anchor)
    return kept


def published_window(
    events: list[Event], anchor: date | None, page: date | None
) -> tuple[date | None, date | None]:
    """Earliest and latest publication day.

    Both are the stated day. Without one, past events give the earliest, the page date the latest.
    """
    if anchor is not None:
        return anchor, anchor
    ends = [
        event.when.resolved.end
        for event in events
        if event.when and event.status == "held" and event.when.resolved.precision == "day"
    ]
    return (max(ends) if ends else None), page


def _is_counted_edition(event: Event) -> bool:
    """«A previous march in February drew 400 people»: another one with its date and its count."""
    return event.first.rule == OTHER_EDITION and event.when is not None and event.has_count


def _is_event(event: Event, lexicon: Lexicon) -> bool:
    """Whether enough is known of a candidate; the vaguer its words, the more it takes."""
    told = [mention for mention in event.mentions if mention.form != "anaphor"]
    has_day = event.when is not None and event.when.resolved.precision == "day"
    if not told:
        is_in_body = any(not mention.sentence.is_title for mention in event.mentions)
        return is_in_body and _is_told_in_passing(event, lexicon)
    is_timed = bool(event.when or event.until) or _has_open_day(event, lexicon)
    if not event.is_named and all(mention.head in lexicon.ambiguous for mention in told):
        return has_day or (_has_place(event) and (is_timed or event.has_count))
    if not event.is_named and is_praise(event):
        return has_day and _has_place(event)
    if all(_is_several(mention, lexicon) for mention in event.mentions):
        return has_day and _has_place(event)
    is_moved = event.is_named and any(value.is_new for value in event.other_dates)
    if not is_moved and all(mention.head in any_of("periods") for mention in told):
        is_attended = any(_is_attended(mention, lexicon) for mention in told)
        return _has_place(event) or event.has_count or (is_attended and has_day)
    is_known = is_moved or _has_place(event) or event.has_count
    return is_known or is_dated(event, lexicon) or _has_open_day(event, lexicon)


def _has_open_day(event: Event, lexicon: Lexicon) -> bool:
    """«yesterday», «on Friday» in an article without its day: a day that nobody can tell."""
    is_vague = event.is_named or event.first.determiner == ""
    if event.when is not None or event.unresolved_text is None or is_vague:
        return False
    points = (
        p for d in dates_in(event.unresolved_text, lexicon.language) for p in d.surface.points
    )
    return any(point.kind == "weekday" or point.unit == "day" for point in points)


def _is_attended(mention: Mention, lexicon: Lexicon) -> bool:
    """«at Harbour Week»: something one goes to."""
    return lexicon.cues.attending.search(mention.sentence.text[: mention.start]) is not None


def _is_several(mention: Mention, lexicon: Lexicon) -> bool:
    """«three seminars», «Tidewise workshops»: a plural, unless it is part of a name.

    The days of a name are one gathering («the Harbour Days»).
    """
    is_part = mention.form == "named" and (
        mention.head not in mention.text or mention.head in any_of("days")
    )
    return is_plural(mention, lexicon) and not is_part


def _is_told_in_passing(event: Event, lexicon: Lexicon) -> bool:
    """«a ceremony in the town hall»: a bare noun with a day, or with place and month or count.

    A noun that only means a gathering needs no more than its town («a rally in Ghent»).
    """
    if event.when is not None and event.when.resolved.precision == "day":
        return True
    is_counted = event.has_count and event.organiser is not None
    is_timed = bool(event.when or event.until) or _has_open_day(event, lexicon)
    is_clear = event.first.head not in lexicon.ambiguous | any_of("any_event")
    is_there = is_clear and event.place_strength > BEFORE and event.kind != "meeting"
    is_placed = _has_place(event) and (event.has_count or is_timed or is_there)
    return event.venue is not None or is_placed or is_counted


def _has_place(event: Event) -> bool:
    """A venue, a city or a district; a country alone says too little."""
    is_local = event.place is not None and event.place.place_kind in ("city", "district")
    return event.venue is not None or event.town is not None or is_local


def is_plural(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a mention speaks of several gatherings: a plural noun, or a number before it."""
    counted = any(modifier.lower() in any_of("counted") for modifier in mention.modifiers)
    return counted or is_plural_noun(mention.head, lexicon)


def is_plural_noun(head: str, lexicon: Lexicon) -> bool:
    """Whether an event noun is another one with the ending of a plural."""
    return any(
        head.startswith(noun) and head[len(noun) :] in _PLURAL_ENDINGS for noun in lexicon.kinds
    )


def _evidence(event: Event) -> Sentence:
    """The sentence that tells most of the event: its date's, else one that names it in the body."""
    if event.when is not None:
        return event.when.sentence
    body = [mention for mention in event.mentions if not mention.sentence.is_title]
    named = [mention for mention in body if mention.form == "named"]
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
