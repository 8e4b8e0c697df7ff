"""What speaks for two mentions being the same event: their names, editions and kinds."""

import re
from functools import cache

from ingest.dates.calendar_names import weekdays
from ingest.events.editions import without_edition
from ingest.events.lexicon import any_of
from ingest.events.model import Event, Mention
from ingest.places.folding import fold

_GENITIVE = re.compile(r"(\w+)['’]s\s")
_FAMILIES = (
    frozenset(
        {"conference", "summit", "forum", "congress", "convention", "symposium", "meeting"}
        | {"governance_meeting", "seminar", "workshop", "training", "webinar", "hackathon"}
        | {"session", "other", "talk", "camp"}
    ),
    frozenset(
        {"expo", "fair", "exhibition", "festival", "conference", "congress", "forum"}
        | {"convention", "other", "celebration"}
    ),
    frozenset({"festival", "celebration", "concert", "other"}),
    frozenset({"ceremony", "celebration", "reception", "meeting", "other", "concert"}),
    frozenset({"rally", "protest", "meeting", "other"}),
    frozenset({"hearing", "press_conference", "meeting", "session", "other"}),
    frozenset({"competition", "tournament", "other", "hackathon"}),
)
"""Kinds that a text may use for one and the same event."""


PARTS = frozenset({"session", "reception", "ceremony", "press_conference", "workshop", "talk"})
"""Kinds that may be part of a larger gathering."""


@cache
def name_tokens(name: str) -> frozenset[str]:
    """Folded words of a name that carry identity: no year, edition or small words."""
    words = re.findall(r"[^\W_]+", fold(without_edition(name)))
    return frozenset(words) - any_of("small_words")


def same_name(left: Mention, right: Mention) -> bool:
    """Equal words, one within the other where two or more are shared, or the second name."""
    if left.second_name and left.second_name == right.second_name:
        return True
    seconds = {mention.second_name for mention in (left, right) if mention.second_name}
    if seconds & {left.name, right.name, without_edition(left.name), without_edition(right.name)}:
        return True
    one, two = name_tokens(left.name), name_tokens(right.name)
    if right.form == "anaphor" or not one or not two:
        return False
    if one == two or one - any_of("any_event") == two - any_of("any_event") != frozenset():
        return True
    if right.form == "described":
        return two <= one and len(two) >= 2
    is_within = min(len(one), len(two)) >= 2 and (one <= two or two <= one)
    is_part = left.kind != right.kind and {left.kind, right.kind} & PARTS
    return left.form == "named" and is_within and not is_part


def same_edition(mention: Mention, event: Event) -> bool:
    """Whether neither year nor number of the edition tells a mention from the event.

    A numbered edition in the headline, or this year's, is not the one that the text calls the next.
    «Friday's rally» is not «Sunday's march».
    """
    days = {day for other in event.mentions if (day := _weekday_of(other))}
    if days and (_weekday_of(mention) or next(iter(days))) not in days:
        return False
    years = {other.edition_year for other in event.mentions if other.edition_year}
    numbers = {other.edition_number for other in event.mentions if other.edition_number}
    offsets = {other.edition_offset for other in event.mentions}
    if mention.edition_offset and mention.edition_offset not in offsets:
        return False
    is_numbered = mention.edition_number and not numbers
    is_told_now = mention.edition_year and not mention.edition_offset and not years
    if (is_numbered or is_told_now) and 0 not in offsets:
        return False
    return _fits(mention.edition_year, years) and _fits(mention.edition_number, numbers)


def _weekday_of(mention: Mention) -> str | None:
    """The day in «Sunday's march»; None for none."""
    owner = _GENITIVE.match(mention.text)
    return owner[1].lower() if owner and owner[1].lower() in weekdays("en") else None


def _fits(value: int | None, known: set[int]) -> bool:
    return value is None or not known or value in known


def same_family(kind: str, kinds: set[str]) -> bool:
    """Whether a text may use a noun of one kind for an event that it called one of the others."""
    return kind in kinds or any(kind in family and kinds & family for family in _FAMILIES)
