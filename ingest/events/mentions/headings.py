"""Which words of a headline that capitalises everything name an event.

Capitals tell nothing there, so a name must stand alone: at the beginning or behind a preposition or
a colon, and before the end, a mark, a preposition or a figure.
"""

import re

from ingest.articles.expressions import dates_in
from ingest.events.lexicon import Lexicon, any_of
from ingest.events.model import Mention

_MARK_BEFORE = re.compile(r"(?:^|[:|•*–—-])\s*(?:[Tt]he\s+)?$")
_MARK_BEHIND = re.compile(r"\s*(?:$|[,(:|#–—-]|\d)")
_DATED = re.compile(
    r"\s*(?:#\s*\d+)?[,(:|–—-]*\s*(?:(?:[A-ZÀ-Þ][\w.’'-]*[ ,]+){1,5}[,(:|–—-]*\s*)?"
)
"""Marks between a name and its day, perhaps with its town: « – Ghent, »."""
_BULLET = re.compile(r"[\W_]*$")
_LONGEST = 9


def stands_alone(mention: Mention, lexicon: Lexicon, *, is_first: bool) -> bool:
    """Whether a mention in such a headline opens an event.

    Args:
        mention: words of a headline that join no event of the body.
        lexicon: words of the language, among them those before something that is attended.
        is_first: whether the body tells no event at all; beside one, only a name with its day
            («Harbour Meeting #12, 4 May 2023», «* 4 May – Harbour Meeting») or at the end («Speech
            at the Opening of Harbour House») is an event of its own.
    """
    text = mention.sentence.text
    before, behind = text[: mention.start], text[mention.end :]
    if len(mention.name.split()) > _LONGEST:
        return False
    if not is_first:
        is_attended = lexicon.cues.attending.search(before) and not behind.strip()
        return bool(is_attended) or _is_beside_day(mention, lexicon)
    words = (before.split()[-1:], behind.split()[:1])
    is_open = any(word.lower() in any_of("heading_links") for word in words[0])
    is_closed = any(word.lower() in any_of("heading_links") for word in words[1])
    return bool(_MARK_BEFORE.search(before) or is_open) and bool(
        _MARK_BEHIND.match(behind) or is_closed
    )


def _is_beside_day(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a line begins with a mention and its day, or with its day and the mention."""
    text = mention.sentence.text
    for date in dates_in(text, lexicon.language):
        if date.start >= mention.end and _BULLET.match(text[: mention.start]):
            return _DATED.fullmatch(text, mention.end, date.start) is not None
        if date.end <= mention.start and _BULLET.match(text[: date.start]):
            return _BULLET.fullmatch(text[date.end : mention.start]) is not None
    return False


def begins_headline(mention: Mention) -> bool:
    """«Bell Exhibition: 40 Boats»: words between the beginning or a colon and a mark or the end."""
    text = mention.sentence.text
    before, behind = text[: mention.start], text[mention.end :]
    return bool(_MARK_BEFORE.search(before) and _MARK_BEHIND.match(behind))
