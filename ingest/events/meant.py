"""Whether a description means an event that other sentences tell: «the global legal conference».

A congress that has opened is «the world conference» afterwards. The description has an article, no
capital, nothing that parts it from the rest, and no day or town of its own.
"""

import re

from ingest.events.lexicon import any_of
from ingest.events.model import Event, Mention

_NAMED = re.compile(r"[A-ZÀ-Þ]\S*-[A-ZÀ-Þ]")
"""«G8-Gipfel»: a compound with a name."""
_SINGULARS = ("ss", "ès")
"""How nouns end that are no plurals for all their «s»."""
_WIDE = {
    "conference": frozenset(
        {"conference", "summit", "congress", "convention", "symposium", "forum"}
    ),
    "summit": frozenset({"summit", "forum", "conference"}),
    "congress": frozenset({"congress", "convention", "conference"}),
    "meeting": frozenset({"meeting", "governance_meeting"}),
    "fair": frozenset({"fair", "expo", "exhibition"}),
    "expo": frozenset({"fair", "expo", "exhibition"}),
    "exhibition": frozenset({"expo", "exhibition"}),
    "festival": frozenset({"festival", "celebration", "fair"}),
    "celebration": frozenset({"celebration", "festival"}),
    "protest": frozenset({"protest", "rally"}),
    "rally": frozenset({"protest", "rally"}),
    "workshop": frozenset({"workshop", "seminar", "training"}),
    "hearing": frozenset({"hearing"}),
    "ceremony": frozenset({"ceremony"}),
}
"""Which kinds of events a noun of one kind may stand for, once the event is known."""


def is_meant(event: Event, main: Event) -> bool:
    """Whether all words for an event only describe another one that was told before."""
    if main.kind not in _WIDE.get(event.kind, frozenset()) or _is_later_edition(main):
        return False
    is_behind = event.first.sentence.index > main.first.sentence.index
    is_plain = all(_is_plain(mention) for mention in event.mentions)
    return is_behind and is_plain and _has_no_day(event, main) and _has_no_place(event, main)


def _is_plain(mention: Mention) -> bool:
    """«the global legal conference»: an article, small letters, nothing that parts it."""
    if mention.form == "named" or mention.determiner != "definite" or mention.edition_offset:
        return False
    if mention.head.endswith("s") and not mention.head.endswith(_SINGULARS):
        return False
    words = {word.lower() for word in mention.text.split()}
    *front, head = mention.text.split()[1:] or [""]
    is_small = not any(word[0].isupper() for word in front) and not _NAMED.match(head)
    return is_small and words.isdisjoint(any_of("parting_modifiers") | any_of("counted"))


def _is_later_edition(main: Event) -> bool:
    return main.first.edition_offset != 0


def _has_no_day(event: Event, main: Event) -> bool:
    """No day of its own, or one on which the other goes on or ends."""
    if event.when is None:
        return True
    if main.when is None:
        return False
    own, whole = event.when.resolved, main.when.resolved
    is_within = whole.start <= own.start and own.end <= whole.end
    return is_within or (event.when.is_last and own.end >= whole.start)


def _has_no_place(event: Event, main: Event) -> bool:
    is_same = event.place == main.place or main.place is None
    return event.place is None or is_same
