"""Joins events of one article that turn out to be one once their dates and places are known.

«Tidewise 2025 … Scheduled for 9-11 April, the conference on cloud banks …»: a description opens an
event of its own where its words repeat none of the name; the same days tell that it is the same.
"""

import re
from collections.abc import Callable

from ingest.events.context import Scene
from ingest.events.editions import without_edition
from ingest.events.lexicon import any_of
from ingest.events.meant import is_meant
from ingest.events.mentions.crowds import MEETING
from ingest.events.model import DateValue, Event, Mention
from ingest.events.naming import name_event
from ingest.events.sameness import PARTS, same_edition, same_family
from ingest.places.folding import fold

_CROWDS = {"protest", "rally"}
_NEAR = 2
"""Sentences from a meeting to its name."""


def join(scene: Scene, event: Event, main: Event) -> None:
    """Gives the mentions of an event to another one, and what that one does not know of itself."""
    is_bare = all(mention.form == "anaphor" for mention in main.mentions)
    main.mentions += event.mentions
    if is_bare:
        name_event(main)
    main.when = _finer(main.when, event.when)
    main.venue = main.venue or event.venue
    if main.place is None or (_has_town(event) and not _has_town(main)):
        main.place, main.place_strength = event.place, event.place_strength
        main.country_code = event.country_code or main.country_code
        main.is_country_inferred = event.is_country_inferred
    scene.events.remove(event)
    for index, pairs in scene.by_sentence.items():
        scene.by_sentence[index] = [(m, main if e is event else e) for m, e in pairs]


def _finer(one: DateValue | None, two: DateValue | None) -> DateValue | None:
    """A day rather than the year of a name; else the first of the two that is known."""
    if one is None or two is None:
        return one or two
    is_finer = one.resolved.precision == "year" and two.resolved.precision == "day"
    return two if is_finer else one


def join_named_talks(scene: Scene) -> None:
    """Joins each meeting to the name that the text gives it right behind."""
    for event in [e for e in scene.events if not e.is_named]:
        mains = [e for e in scene.events if e.is_named and _fits(event, e, _names_talk)]
        if len(mains) == 1:
            join(scene, event, mains[0])


def join_alike(scene: Scene) -> None:
    """Joins each unnamed event to the only named one that it can be."""
    for event in [e for e in scene.events if is_praise(e) or not e.is_named]:
        rule = _is_praised if is_praise(event) else _has_same_days
        others = [other for other in scene.events if other is not event]
        mains = [e for e in others if e.is_named and _fits(event, e, rule)]
        mains = mains or [e for e in others if e.is_named and _fits(event, e, _is_of_owner)]
        mains = mains or [e for e in others if any(same(event, e) for same in _SAME_UNNAMED)]
        mains = mains or [e for e in others if _fits(event, e, is_meant)]
        if len(mains) == 1:
            join(scene, event, mains[0])
    for event in [e for e in scene.events if not e.is_named and _is_headline(e)]:
        told = [e for e in scene.events if e is not event and _tells_headline(e, event)]
        if told:
            join(scene, event, min(told, key=_begins))
    for event in [e for e in scene.events if e.is_named and _is_bare(e)]:
        longer = [e for e in scene.events if e is not event and _is_short_for(event, e)]
        if len(longer) == 1:
            join(scene, event, longer[0])


def _is_headline(event: Event) -> bool:
    """Whether the headline alone speaks of an event."""
    return all(mention.sentence.is_title for mention in event.mentions)


def _tells_headline(event: Event, headline: Event) -> bool:
    """«Record turnout at maths conference» over a text on the Algebra Congress is about that."""
    kinds = {mention.kind for mention in event.mentions}
    if not event.is_named or _is_headline(event) or _is_a_part(headline, event):
        return False
    is_alike = same_family(headline.kind, kinds)
    is_once = is_alike and all(same_edition(mention, event) for mention in headline.mentions)
    return is_once and _fit_days(headline, event) and _same_place(headline, event)


def _is_a_part(event: Event, main: Event) -> bool:
    """Whether an event is of a kind that may be part of another one, and that one is not."""
    return event.kind in PARTS and event.kind not in {m.kind for m in main.mentions}


def _begins(event: Event) -> int:
    """The sentence of the body that first tells of an event."""
    return min(m.sentence.index for m in event.mentions if not m.sentence.is_title)


def _is_bare(event: Event) -> bool:
    """Whether no mention has a noun of gathering."""
    return all(not mention.head and mention.kind == "other" for mention in event.mentions)


def _is_short_for(event: Event, main: Event) -> bool:
    """«Tidewise» for «the Tidewise Festival»: its first words, without other days or places."""
    own, whole = (_words(without_edition(e.name)) for e in (event, main))
    is_front = 0 < len(own) < len(whole) and whole[: len(own)] == own
    if not (is_front and main.is_named and main.kind not in PARTS) or _is_bare(main):
        return False
    is_once = all(same_edition(mention, main) for mention in event.mentions)
    return is_once and _fit_days(event, main) and _same_place(event, main)


def _words(name: str) -> list[str]:
    """The words of a name, folded."""
    return re.findall(r"[^\W_]+", fold(name))


def _fit_days(event: Event, main: Event) -> bool:
    """Whether the days of one lie within those that the other has, if both have some."""
    if event.when is None or main.when is None:
        return True
    one, two = event.when.resolved, main.when.resolved
    spans = sorted([(one.start, one.end), (two.start, two.end)])
    return spans[0][1] >= spans[1][1] or spans[0][0] == spans[1][0]


def _fits(event: Event, main: Event, rule: Callable[[Event, Event], bool]) -> bool:
    """Whether kind and edition allow it, and the rule speaks for it."""
    kinds = {mention.kind for mention in main.mentions}
    is_alike = same_family(event.kind, kinds) and not _is_a_part(event, main)
    return is_alike and all(same_edition(m, main) for m in event.mentions) and rule(event, main)


def _has_same_days(event: Event, main: Event) -> bool:
    """The same days, and no two places."""
    if event.when is None or main.when is None:
        return False
    one, two = event.when.resolved, main.when.resolved
    return (one.start, one.end) == (two.start, two.end) and _same_place(event, main)


def _names_talk(event: Event, main: Event) -> bool:
    """«Ministers met in Cairo on 5 May …. The 9th Dune Summit was …»: the name comes right behind.

    The meeting is told by its verb or a bare noun, and the name has neither day nor place.
    """
    is_bare = all(m.form == "anaphor" and not m.sentence.is_title for m in event.mentions)
    if not is_bare or main.when is not None or _has_town(main) or main.first.edition_offset:
        return False
    is_verb = all(mention.rule == MEETING for mention in event.mentions)
    gap = main.first.sentence.index - event.mentions[-1].sentence.index
    is_led = main.first.determiner == "definite" and 0 < gap <= _NEAR
    return is_led and (is_verb or main.first.head.endswith(event.first.head))


def _has_town(event: Event) -> bool:
    """A place finer than a country, of which the name may only speak."""
    is_wide = event.place is not None and event.place.place_kind == "country"
    return event.has_place and not is_wide


def _is_praised(event: Event, main: Event) -> bool:
    """«Europe's largest trade fair»: praise without a day of its own is of the named event."""
    is_later = event.when is not None and main.when is not None
    has_other_days = is_later and not _has_same_days(event, main)
    return not has_other_days and _same_place(event, main)


def _is_same_crowd(event: Event, main: Event) -> bool:
    """«The march ended with a rally in the square»: a protest without another day.

    «A protest» of another sentence is another one.
    """
    is_bare = all(mention.form == "anaphor" for mention in event.mentions)
    sentences = {mention.sentence.index for mention in main.mentions}
    if event.first.determiner == "indefinite" and event.first.sentence.index not in sentences:
        return False
    is_same = event.when is None or _has_same_days(event, main)
    return is_bare and is_same and {event.kind, main.kind} <= _CROWDS


def _is_of_owner(event: Event, main: Event) -> bool:
    """«The Tide Club (TC) hosts its yearly fair …. The TC Fair»: the owner gives it its name."""
    first = event.first
    if first.determiner != "possessive" or first.head != main.first.head:
        return False
    front = set(_words(first.sentence.text[: first.start]))
    own = set(_words(without_edition(main.name))) - set(_words(first.name)) - {first.head}
    return bool(own) and own <= front and _fit_days(event, main) and _same_place(event, main)


def _is_same_talk(event: Event, main: Event) -> bool:
    """«An assembly of ministers …. They met in Cairo»: a verb tells of what a noun has told."""
    is_verb = all(mention.rule == MEETING for mention in event.mentions)
    is_alike = same_family(event.kind, {mention.kind for mention in main.mentions})
    return is_verb and is_alike and _has_same_days(event, main)


def _is_told_again(event: Event, main: Event) -> bool:
    """«A conference opens …. The world conference is run by …»: more words for a bare noun."""
    is_bare = all(mention.form == "anaphor" for mention in main.mentions)
    if event.when is not None or not is_bare or event.first.determiner != "definite":
        return False
    is_later = event.first.sentence.index > main.first.sentence.index
    is_alike = event.first.head == main.first.head and not event.first.edition_offset
    return is_later and is_alike and _same_place(event, main)


_SAME_UNNAMED = (_is_same_crowd, _is_same_talk, _is_told_again)
"""What joins two events of which neither has a name."""


def _same_place(event: Event, main: Event) -> bool:
    return event.place is None or main.place is None or event.place == main.place


def is_praise(event: Event) -> bool:
    """Whether all mentions of an event praise it."""
    return all(_praises(mention) for mention in event.mentions)


def _praises(mention: Mention) -> bool:
    return not any_of("superlatives").isdisjoint(mention.text.lower().split())
