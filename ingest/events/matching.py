"""Which event of an article a mention belongs to, or that it belongs to none of them.

A name joins the event with the same series, unless edition or year differ; a description joins the
event whose words it repeats; «the event», «this edition» join the event that was last spoken of,
where the noun allows it.
"""

import re
from functools import cache

from ingest.events.lexicon import Lexicon, any_of
from ingest.events.mentions.crowds import CROWD, MEETING, PURPOSE
from ingest.events.mentions.elliptic import RULE as EDITION_ALONE
from ingest.events.mentions.elliptic import follows_from, may_be
from ingest.events.mentions.headings import begins_headline
from ingest.events.model import Event, Mention
from ingest.events.other_editions import RULE as OTHER_EDITION
from ingest.events.other_editions import as_other_edition, tells_edition
from ingest.events.programme import RULE as PROGRAMME_ENTRY
from ingest.events.sameness import name_tokens, same_edition, same_family, same_name
from ingest.languages import pack
from ingest.word_patterns import words_pattern

_MANY = 3
"""Words of a description that a longer one repeats for the same event."""


def find_event(mention: Mention, events: list[Event], lexicon: Lexicon) -> Event | None:
    """The event a mention belongs to, or None for a new one."""
    if mention.rule == EDITION_ALONE:
        events = [event for event in events if may_be(mention, event)]
    is_predicate = _is_predicate(mention, lexicon)
    if mention.form == "named":
        found = _by_name(mention, events) or _by_owner(mention, events)
        is_plain = is_predicate and mention.head and _explains(mention)
        found = found or (_by_focus(mention, events, is_predicate=True) if is_plain else None)
        return found or _by_headline(mention, events, lexicon)
    if mention.form == "described":
        found = _by_description(mention, events)
        if found or not (is_predicate or _is_the_event(mention, events)):
            return found
    if mention.determiner == "possessive" and _is_hosted(mention, lexicon):
        events = [e for e in events if mention.kind in {m.kind for m in e.mentions}]
    return _by_focus(mention, events, is_predicate=is_predicate)


def _is_hosted(mention: Mention, lexicon: Lexicon) -> bool:
    """«The board will hold its next meeting»: that is no gathering of another kind."""
    if mention.head in any_of("any_event") or not mention.text.endswith(mention.head):
        return False
    before = mention.sentence.text[: mention.end - len(mention.head)]
    return lexicon.cues.hosting.search(before) is not None


def _is_other_edition(event: Event) -> bool:
    """Whether an event is first told as the next, the last or a numbered one of its series."""
    return event.first.rule == OTHER_EDITION or event.first.edition_offset != 0


def _explains(mention: Mention) -> bool:
    """«a Tide Festival conference», «the largest Trade Show»: capitals that name nothing new."""
    is_praise = not any_of("superlatives").isdisjoint(mention.text.lower().split())
    return mention.head in mention.text or is_praise


def _by_name(mention: Mention, events: list[Event]) -> Event | None:
    """The event of that name; a name given by a verb goes to the event it has just described."""
    if mention.determiner == "listed":
        return None
    if mention.rule == "event_named_by_verb":
        unnamed = [e for e in events[-2:] if all(m.form != "named" for m in e.mentions)]
        if unnamed:
            return unnamed[-1]
    others = [event for event in events if _is_other_edition(event)]
    mains = [event for event in events if not _is_other_edition(event)]
    if mention.rule == PROGRAMME_ENTRY:
        mains = [e for e in mains if all(m.rule != PROGRAMME_ENTRY for m in e.mentions)]
    for event in reversed([*others, *mains]):
        is_same = any(same_name(mention, other) for other in event.mentions)
        if is_same and same_edition(mention, event):
            return event
    return None


def _by_headline(mention: Mention, events: list[Event], lexicon: Lexicon) -> Event | None:
    """«Bell Exhibition: 40 Boats» over a text that only speaks of «an exhibition»."""
    if not (mention.sentence.is_title and mention.head) or mention.sentence.text.isupper():
        return None
    first = mention.name.split(maxsplit=1)[0].lower()
    is_verb = first in lexicon.starters or first.endswith("ing")
    if is_verb or not begins_headline(mention):
        return None
    alike = [e for e in events if mention.kind in {other.kind for other in e.mentions}]
    if len(alike) != 1 or _is_named(alike[0]) or _is_other_edition(alike[0]):
        return None
    if alike[0].first.head != mention.head:
        return None
    return alike[0] if same_edition(mention, alike[0]) else None


def _is_the_event(mention: Mention, events: list[Event]) -> bool:
    """«The star-studded event» right behind a gathering that has a name is that one."""
    if mention.determiner != "definite" or mention.head not in any_of("any_event"):
        return False
    words = {word.lower() for word in mention.modifiers}
    is_plain = all(word.islower() for word in mention.modifiers) and mention.head in mention.text
    if not is_plain or not words.isdisjoint(any_of("parting_modifiers")) or not events:
        return False
    last = max(events, key=_last_spoken_of)
    is_near = mention.sentence.index - last.mentions[-1].sentence.index <= 1
    return is_near and _is_named(last)


def _by_description(mention: Mention, events: list[Event]) -> Event | None:
    """The last event of which some mention has all words of the description, or most of them."""
    wanted = name_tokens(mention.name)
    if mention.head in any_of("any_event") and len(wanted) > 1:
        wanted -= {mention.head}
    for event in reversed(events):
        told = [name_tokens(other.name) for other in event.mentions if other.form != "anaphor"]
        is_same = any(wanted <= words or (wanted > words and len(words) >= _MANY) for words in told)
        if is_same and same_edition(mention, event):
            return event
    return None


def _by_owner(mention: Mention, events: list[Event]) -> Event | None:
    """«the Harbour Committee conference»: a lower-case noun behind a definite name.

    It joins the event last spoken of where it is of the very same kind.
    """
    if mention.determiner != "definite" or mention.head not in mention.text or not events:
        return None
    last = max(events, key=_last_spoken_of)
    return last if mention.kind == last.mentions[-1].kind and same_edition(mention, last) else None


def _is_predicate(mention: Mention, lexicon: Lexicon) -> bool:
    """«is the largest forum of its kind», «X, a one-day seminar,»: says what another mention is.

    So does «this great festival».
    """
    before = mention.sentence.text[: mention.start]
    if mention.text.split(maxsplit=1)[0].lower() in any_of("demonstratives"):
        return True
    is_behind = bool(mention.determiner and _copula(lexicon.language).search(before))
    is_new = _existential(lexicon.language).search(before) is not None
    return is_behind and not is_new and not _is_fronted(before, lexicon)


@cache
def _copula(language: str) -> re.Pattern[str]:
    """«is the», «marks», «Tidewise, », before what says what a gathering is."""
    verbs = words_pattern(pack(language)["events"]["copulas"]).pattern
    return re.compile(rf"(?:{verbs}(?:\s+\w+ly)?|[\w”»\")],|\s[–—])\s+(?:the\s+)?$")


@cache
def _existential(language: str) -> re.Pattern[str]:
    """«There will be a party», «as well as a dinner»: they tell of something else."""
    words = words_pattern(pack(language)["events"]["existentials"]).pattern
    return re.compile(rf"{words}(?:\s+\w+ly)?\s+(?:the\s+)?$", re.IGNORECASE)


def _is_fronted(before: str, lexicon: Lexicon) -> bool:
    """«On Wednesday, a workshop …»: a comma behind what says when or where."""
    words = before.lower().split()
    if not words or not words[-1].endswith(","):
        return False
    last = [word.rstrip(",.") for word in words[-3:] if not word[0].isdigit()][-2:]
    is_time = not lexicon.weekdays.union(lexicon.months).isdisjoint(last)
    return is_time or (before.count(",") == 1 and words[0] in any_of("fronted"))


def _by_focus(mention: Mention, events: list[Event], *, is_predicate: bool) -> Event | None:
    """«the event»: the last event spoken of whose kind the noun allows.

    «A meeting» is a new one, unless only the headline has told of one.
    """
    is_new = mention.determiner == "indefinite" and not is_predicate
    if mention.determiner == "" and not mention.sentence.is_title:
        return None
    if is_new:
        events = [e for e in events if all(m.sentence.is_title for m in e.mentions)]
    possible = [e for e in _possible(mention, events) if same_edition(mention, e)]
    main = (e for e in possible if e.first.rule != OTHER_EDITION or tells_edition(mention))
    return next(main, possible[0] if possible else None)


def _possible(mention: Mention, events: list[Event]) -> list[Event]:
    """Events that «the summit» can mean by its noun, the last one spoken of first.

    Where some event is a summit, no other gathering is meant; «the vigil» is no other ceremony,
    and those who «marched on the tower» held no talks.
    """
    recent = _recent(events)
    if mention.head in any_of("editions"):
        return [event for event in recent if _is_named(event)] or recent
    if mention.head in any_of("any_event"):
        return recent
    if mention.form == "anaphor" and mention.head in any_of("specific_nouns"):
        return [e for e in recent if any(_names(other, mention.head) for other in e.mentions)]
    kinds = [(event, {other.kind for other in event.mentions}) for event in recent]
    exact = [event for event, own in kinds if mention.kind in own]
    if exact or mention.rule == MEETING:
        return exact
    unlike = {"meeting"} if mention.rule in (CROWD, PURPOSE) else set()
    alike = [e for e, own in kinds if same_family(mention.kind, (own - {"other"} or own) - unlike)]
    return [e for e in alike if any(m.kind != "other" for m in e.mentions)] or alike


def _names(mention: Mention, head: str) -> bool:
    """Whether a mention has a noun, as its head or within its name."""
    return mention.head == head or head in mention.name.lower()


def other_edition(mention: Mention, events: list[Event]) -> Mention | None:
    """«The second summit» beside the third Dune Summit is the second Dune Summit."""
    if not tells_edition(mention):
        return None
    if mention.rule == EDITION_ALONE:
        events = [event for event in events if follows_from(mention, event)]
    if mention.form == "anaphor" or mention.head in any_of("editions"):
        is_any = mention.head in any_of("any_event") | any_of("editions")
        alike = [
            e
            for e in (_possible(mention, events) if is_any else _recent(events))
            if is_any or any(_is_alike(mention, other) for other in e.mentions)
        ]
        return as_other_edition(mention, alike, None)
    if not mention.edition_offset:
        return None
    if mention.form == "described":
        words = name_tokens(mention.name)
        alike = [e for e in events if any(words <= name_tokens(m.name) for m in e.mentions)]
        return as_other_edition(mention, alike, None)
    same = [e for e in events if any(same_name(mention, other) for other in e.mentions)]
    return as_other_edition(mention, same, mention.name)


def _recent(events: list[Event]) -> list[Event]:
    """The events, the last one spoken of first."""
    return sorted(events, key=_last_spoken_of, reverse=True)


def _is_alike(mention: Mention, other: Mention) -> bool:
    """The same kind, or the noun of the other's («meeting», «ministerial meeting»)."""
    return mention.kind == other.kind or other.head.endswith(mention.head)


def _last_spoken_of(event: Event) -> tuple[int, int]:
    """Where an event's last mention stands."""
    return event.mentions[-1].sentence.index, event.mentions[-1].start


def _is_named(event: Event) -> bool:
    """Whether some mention names the event: editions are of what has a name."""
    return any(mention.form == "named" for mention in event.mentions)
