"""Which words of a headline that capitalises everything name an event.

Capitals tell nothing there, so a name must stand alone: at the beginning or behind a preposition or
a colon, and before the end, a mark, a preposition or a figure.
"""

import re

from ingest.events.lexicon import any_of
from ingest.events.model import Mention

_MARK_BEFORE = re.compile(r"(?:^|[:|•*–—-])\s*(?:[Tt]he\s+)?$")
_MARK_BEHIND = re.compile(r"\s*(?:$|[,(:|#–—-]|\d)")
_DATED = re.compile(r"\s*(?:#\s*\d+)?[,(:–—-]?\s*(?:\w+\s+)?\d")
_LONGEST = 9


def stands_alone(mention: Mention, attending: re.Pattern[str], *, is_first: bool) -> bool:
    """Whether a mention in such a headline opens an event.

    Args:
        mention: words of a headline that join no event of the body.
        attending: words before something that is attended.
        is_first: whether the body tells no event at all; beside one, only a name with its day
            («Harbour Meeting #12, 4 May 2023») or at the end («Speech at the Opening of Harbour
            House») is an event of its own.
    """
    text = mention.sentence.text
    before, behind = text[: mention.start], text[mention.end :]
    if len(mention.name.split()) > _LONGEST:
        return False
    if not is_first:
        is_dated = not before.strip() and _DATED.match(behind)
        return bool(is_dated or (attending.search(before) and not behind.strip()))
    words = (before.split()[-1:], behind.split()[:1])
    is_open = any(word.lower() in any_of("heading_links") for word in words[0])
    is_closed = any(word.lower() in any_of("heading_links") for word in words[1])
    return bool(_MARK_BEFORE.search(before) or is_open) and bool(
        _MARK_BEHIND.match(behind) or is_closed
    )


def begins_headline(mention: Mention) -> bool:
    """«Bell Exhibition: 40 Boats»: words between the beginning or a colon and a mark or the end."""
    text = mention.sentence.text
    before, behind = text[: mention.start], text[mention.end :]
    return bool(_MARK_BEFORE.search(before) and _MARK_BEHIND.match(behind))
