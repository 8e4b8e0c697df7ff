"""What facts and checks account for: spans of the document with their outcome."""

from dataclasses import dataclass

from ingest.articles.model import Article
from ingest.claims.events import EventIds
from ingest.events.context import Scene
from ingest.events.when.choosing import UsedDate
from ingest.organisations.founding import Founding

_UNCLAIMED, _NAME, _EXPRESSION, _PAGE = range(4)
"""Ranks: where spans overlap, the account of the page itself beats that of an expression."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """A document span that a fact or check accounts for; `rank` decides where spans overlap."""

    start: int
    end: int
    outcome: str
    reason: str
    fact_id: str | None
    rank: int = _EXPRESSION

    @classmethod
    def fact(cls, start: int, end: int, reason: str, fact_id: str) -> "Claimed":
        """The span of an expression that became a fact."""
        return cls(start, end, "fact", reason, fact_id)

    @classmethod
    def rejection(cls, start: int, end: int, reason: str) -> "Claimed":
        """A token that is neither, with the reason."""
        return cls(start, end, "rejected", reason, None, _UNCLAIMED)

    @property
    def strength(self) -> tuple[int, bool, int]:
        """What decides where spans overlap: rank, facts before checks, the shorter span."""
        return (self.rank, self.outcome == "fact", self.start - self.end)

    @classmethod
    def check(cls, start: int, end: int, reason: str, fact_id: str) -> "Claimed":
        """The span of an expression that corroborates a fact."""
        return cls(start, end, "check", reason, fact_id)


def event_claims(scene: Scene, used: list[UsedDate], ids: EventIds) -> list[Claimed]:
    """Dates of events, and the years and editions in their names."""
    return [_date(one, ids) for one in used] + _names(scene, ids)


def _date(used: UsedDate, ids: EventIds) -> Claimed:
    """The event's own date is a fact, its repetition a check, any other date is rejected."""
    event = used.event
    if event is None or event.when is None or id(event) not in ids:
        reason = used.reason if event is None else "date_without_event"
        return Claimed.rejection(used.start, used.end, reason)
    key = ids[id(event)]
    if (event.when.start, event.when.end) == (used.start, used.end):
        return Claimed.fact(used.start, used.end, "start_date", key)
    return Claimed(used.start, used.end, "check", "date_repeated", key, _NAME)


def _names(scene: Scene, ids: EventIds) -> list[Claimed]:
    """Numbers inside the names of events."""
    return [
        Claimed(
            mention.sentence.start + mention.start,
            mention.sentence.start + mention.end,
            "fact",
            "edition_number" if mention.edition_number else "edition_year",
            ids[id(event)],
            _NAME,
        )
        for event in scene.events
        if id(event) in ids
        for mention in event.mentions
        if mention.form == "named" and (mention.edition_number or mention.edition_year)
    ]


def founding_claims(article: Article, foundings: list[Founding]) -> list[Claimed]:
    """Years in which organisations were launched."""
    return [
        Claimed.fact(*founding.span, "inception_date", article.article_id)
        for founding in foundings
        if founding.span
    ]


def metadata_claims(article: Article) -> list[Claimed]:
    """Publication and page date, where the document itself states them."""
    meta = article.metadata
    found = [
        _in_lines(article, meta.published_date_text, "published_date"),
        _in_lines(article, meta.page_date_text, "page_date"),
    ]
    return [claim for claim in found if claim is not None]


def _in_lines(article: Article, text: str | None, reason: str) -> Claimed | None:
    """The first line that holds the words, dropped date lines before all others."""
    if text is None:
        return None
    dropped = [d.line for d in article.dropped if d.kind in ("date_line", "source_line")]
    line = next((line for line in [*dropped, *article.lines] if text in line.text), None)
    if line is None:
        return None
    start = line.start + line.text.index(text)
    return Claimed(start, start + len(text), "fact", reason, article.article_id, _PAGE)
