"""When a membership began or ended, as far as its clause says."""

from datetime import date
from typing import TYPE_CHECKING

from ingest.dates import DateMention, ResolvedDate, resolve
from ingest.relations.model import Period

if TYPE_CHECKING:
    from ingest.dates.model import Tense

_OPEN_BEGIN = ("by", "until", "before")


def period(mention: DateMention | None, anchor: date | None, *, is_ahead: bool) -> Period:
    """The days that a date names; what is past ended by the publication at the latest."""
    tense: Tense = "future" if is_ahead else "past"
    resolved = _resolved(mention, anchor, tense)
    if mention is None or resolved is None:
        return Period() if is_ahead else Period(latest=anchor)
    earliest = None if resolved.bound in _OPEN_BEGIN else resolved.start
    latest = None if resolved.bound == "after" else resolved.end
    if resolved.bound is None:
        earliest, latest = resolved.earliest, resolved.latest
    if anchor and not is_ahead and resolved.start <= anchor:
        latest = min(latest or anchor, anchor)
    span = (mention.start, mention.end)
    return Period(earliest, latest, resolved.precision, mention.text, span)


def is_to_come(mention: DateMention | None, anchor: date | None) -> bool:
    """Whether a date lies behind the publication."""
    resolved = _resolved(mention, anchor, "past")
    return bool(resolved and anchor and resolved.start > anchor)


def is_over(mention: DateMention | None, anchor: date | None) -> bool:
    """Whether the days of a plan were over at the publication: those of its making."""
    resolved = _resolved(mention, anchor, "future")
    return bool(resolved and anchor and (resolved.latest or resolved.end) < anchor)


def is_since(mention: DateMention | None) -> bool:
    """«since 2010»."""
    return mention is not None and mention.surface.bound == "since"


def is_until(mention: DateMention | None) -> bool:
    """«until 2010»."""
    return mention is not None and mention.surface.bound == "until"


def _resolved(
    mention: DateMention | None, anchor: date | None, tense: "Tense"
) -> ResolvedDate | None:
    """A date of the calendar; None where it stays open."""
    if mention is None:
        return None
    found = resolve(mention.surface, anchor=anchor, tense=tense, year_hint=None)
    return found if isinstance(found, ResolvedDate) else None
