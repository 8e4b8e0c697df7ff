"""Which mentions of an article stand for the same event.

Mentions are taken in reading order; a headline that capitalises every word comes last and only
joins. A name joins the event with the same series, unless edition or year differ; a description
joins the event whose words it repeats; «the event», «this edition» join the event that was last
spoken of, where the noun allows it.
"""

import re

from ingest.articles.headline import is_title_case
from ingest.articles.model import Article, Cue, Sentence
from ingest.events.editions import without_edition
from ingest.events.lexicon import Lexicon, any_of
from ingest.events.mentions.crowds import MEETING
from ingest.events.mentions.finding import find_known, find_mentions
from ingest.events.mentions.headings import stands_alone
from ingest.events.mentions.which_edition import with_edition
from ingest.events.model import Event, Mention
from ingest.events.other_editions import RULE as OTHER_EDITION
from ingest.events.other_editions import as_other_edition, tells_edition
from ingest.events.sameness import name_tokens, same_edition, same_family, same_name

_COPULA = re.compile(
    r"(?:\b(?:[Ii]t['’]s|is|was|are|were|be|as|become|becomes|became|being|one of"
    r"|makes it|marks|marked|represents|represented"
    r"|[Mm]aking it|handelt es sich (?:dabei |hierbei )?um"
    r"|[Ss]e trata de|[Ii]l s['’]agit d(?:e|['’])|[Ss]i tratta di"
    r"|ist|war|als|est|était|comme|es|fue|como)"
    r"(?:\s+\w+ly)?|[\w”\")],|\s[–—])\s+(?:the\s+)?$"
)
_LONGEST_NAME = 14
_PLAIN = ("rendez-vous", "appuntamento", "cita")
"""Nouns of any date or gathering, which need an article to be one."""
_MANY = 3
"""Words of a description that a longer one repeats for the same event."""
_SINGULARS = ("ss", "talks", "ès", "-vous")
"""How nouns end that are no plurals for all their «s»: «congress», «congrès», «rendez-vous»."""


def cluster(article: Article, lexicon: Lexicon) -> list[Event]:
    """Events of the article with their mentions, in order of first mention."""
    events: list[Event] = []
    for told in _all_mentions(article, lexicon):
        mention = with_edition(told, article.anchor, lexicon)
        event = _find(mention, events, lexicon)
        if event is None:
            other = _other_edition(mention, events)
            if other is None and not _opens(mention, events, lexicon.cues.attending):
                continue
            events.append(Event(mentions=[other or mention]))
        else:
            event.mentions.append(mention)
    for event in events:
        _name(event)
    return events


def _all_mentions(article: Article, lexicon: Lexicon) -> list[Mention]:
    """Mentions of all sentences in reading order, repeated names included."""
    found = {s.index: find_mentions(s, lexicon) for s in article.holding(Cue.EVENT)}
    known = _known_names([mention for mentions in found.values() for mention in mentions])
    ordered: list[Mention] = []
    speaking = article.sentences if known else [s for s in article.sentences if found.get(s.index)]
    for sentence in sorted(speaking, key=_is_heading):
        own = found.get(sentence.index, [])
        again = [
            mention
            for mention in find_known(sentence, known, lexicon)
            if all(mention.end <= other.start or mention.start >= other.end for other in own)
        ]
        ordered += sorted([*own, *again], key=lambda mention: mention.start)
    return ordered


def _known_names(mentions: list[Mention]) -> dict[str, Mention]:
    """The series that the body names, and those that a headline names by their edition."""
    named = [mention for mention in mentions if mention.form == "named"]
    in_body = [mention for mention in named if not mention.sentence.is_title]
    by_edition = [mention for mention in named if mention.rule == "event_edition_of"]
    names: dict[str, Mention] = {}
    for mention in (*in_body, *by_edition):
        names.setdefault(without_edition(mention.name), mention)
    return {
        name: mention
        for name, mention in names.items()
        if len(name.split()) > 1 or not name.islower()
    }


def _is_heading(sentence: Sentence) -> bool:
    """Whether a headline or a heading inside the text capitalises every word."""
    if any(footer in sentence.text for footer in any_of("post_footers")):
        return True
    is_open = sentence.is_title or not sentence.text.endswith((".", "!", "?", "”", '"'))
    return is_open and is_title_case(sentence.text)


def _opens(mention: Mention, events: list[Event], attending: re.Pattern[str]) -> bool:
    """Whether a mention of no known event introduces one: no bare plural, no late headline."""
    is_plural = mention.head.endswith("s") and not mention.head.endswith(_SINGULARS)
    is_vague = mention.head in any_of("editions") and not mention.edition_number
    if mention.form == "anaphor" and (is_plural or is_vague):
        return False
    if mention.form == "described" and not mention.determiner and mention.head in _PLAIN:
        return False
    return not _is_heading(mention.sentence) or stands_alone(
        mention, attending, is_first=not events
    )


def _find(mention: Mention, events: list[Event], lexicon: Lexicon) -> Event | None:
    """The event a mention belongs to, or None for a new one."""
    is_predicate = _is_predicate(mention, lexicon)
    if mention.form == "named":
        found = _by_name(mention, events) or _by_owner(mention, events)
        is_plain = is_predicate and mention.head and _explains(mention)
        return found or (_by_focus(mention, events, is_predicate=True) if is_plain else None)
    if mention.form == "described":
        found = _by_description(mention, events)
        if found or not is_predicate:
            return found
    return _by_focus(mention, events, is_predicate=is_predicate)


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
    for event in reversed([*others, *mains]):
        is_same = any(same_name(mention, other) for other in event.mentions)
        if is_same and same_edition(mention, event):
            return event
    return None


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
    is_behind = bool(mention.determiner and _COPULA.search(before))
    return is_behind and not _is_fronted(before, lexicon)


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

    Where some event is a summit, no other gathering is meant; «the vigil» is no other ceremony.
    """
    recent = sorted(events, key=_last_spoken_of, reverse=True)
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
    return [event for event, own in kinds if same_family(mention.kind, own)]


def _names(mention: Mention, head: str) -> bool:
    """Whether a mention has a noun, as its head or within its name."""
    return mention.head == head or head in mention.name.lower()


def _other_edition(mention: Mention, events: list[Event]) -> Mention | None:
    """«The second summit» beside the third Dune Summit is the second Dune Summit."""
    if not tells_edition(mention):
        return None
    if mention.form == "anaphor":
        is_any = mention.head in any_of("any_event")
        alike = [
            e
            for e in _possible(mention, events)
            if is_any or any(m.kind == mention.kind for m in e.mentions)
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


def _is_named(event: Event) -> bool:
    """Whether some mention names the event: editions are of what has a name."""
    return any(mention.form == "named" for mention in event.mentions)


def _last_spoken_of(event: Event) -> tuple[int, int]:
    """Where an event's last mention stands."""
    return event.mentions[-1].sentence.index, event.mentions[-1].start


def _name(event: Event) -> None:
    """Chooses the name, kind, edition and annual flag among the mentions."""
    named = [m for m in event.mentions if m.form == "named"]
    described = [m for m in event.mentions if m.form == "described"]
    best = max(named or described or event.mentions, key=_name_score)
    event.name, event.is_named = best.name.strip(), bool(named)
    kinds = [m.kind for m in (*named, *described, *event.mentions) if m.kind != "other"]
    event.kind = kinds[0] if kinds else "other"
    numbers = (m.edition_number for m in event.mentions if m.edition_number)
    event.edition_number = next(numbers, None)
    event.edition_year = next((m.edition_year for m in named if m.edition_year), None)
    event.is_annual = any(m.is_annual for m in event.mentions)


def _name_score(mention: Mention) -> tuple[bool, bool, bool, bool, bool, int]:
    """Names of the body before headlines, with a year, in full, and the longest within reason."""
    words = len(mention.name.split())
    return (
        not mention.sentence.is_title or mention.rule == "event_edition_of",
        any_of("superlatives").isdisjoint(mention.text.lower().split()),
        mention.edition_year is not None,
        not _is_heading(mention.sentence),
        mention.rule != "event_name_again",
        words if words <= _LONGEST_NAME else 0,
    )
