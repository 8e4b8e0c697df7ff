"""When an office opened: the window between the earliest and the latest possible day."""

import re
from datetime import date
from typing import NamedTuple

from ingest.articles.model import Article
from ingest.dates import ResolvedDate, find_dates, resolve
from ingest.offices.lexicon import OfficeLexicon
from ingest.offices.model import Phrase

_REACH = 100
_BEHIND = re.compile(r",?\s\(?(?:\w{2}\s)?")
_BESIDE = 16
"""Characters between the day of an announcement and its verb."""


class Opening(NamedTuple):
    """Earliest and latest day, the words that state it, and their span in the sentence."""

    earliest: date | None = None
    latest: date | None = None
    text: str | None = None
    span: tuple[int, int] | None = None


def opening_of(article: Article, phrase: Phrase, status: str, lexicon: OfficeLexicon) -> Opening:
    """The window of an office's opening: a date of its clause, else «by the publication»."""
    if status == "planned":
        return Opening()
    if status == "opened" and (stated := stated_day(article, phrase, lexicon)):
        return stated
    return Opening(latest=article.anchor)


def stated_day(article: Article, phrase: Phrase, lexicon: OfficeLexicon) -> Opening | None:
    """The date in the clause of the office noun, read as past unless it «opens in June»."""
    start, end = _clause(phrase, lexicon)
    is_present = lexicon.opens.search(phrase.text, start, phrase.noun.start())
    tense = "future" if is_present else "past"
    mentions = [
        mention
        for mention in find_dates(phrase.text, article.language)
        if start <= mention.start < end
        and not _is_announcement(phrase.text, mention.start, mention.end, lexicon)
    ]
    for mention in sorted(mentions, key=lambda m: not _is_beside(phrase, m.start)):
        resolved = resolve(mention.surface, anchor=article.anchor, tense=tense, year_hint=None)
        if isinstance(resolved, ResolvedDate):
            span = (mention.start, mention.end)
            return Opening(resolved.start, resolved.end, mention.text, span)
    return None


def _is_beside(phrase: Phrase, position: int) -> bool:
    """Whether a date follows the noun or its place: «its Oslo office in 2019 and its … in 2021»."""
    ends = [p.extent_end for p in phrase.places if p.start >= phrase.noun.end()]
    return any(_BEHIND.fullmatch(phrase.text, e, position) for e in (phrase.noun.end(), *ends[:1]))


def _is_announcement(text: str, start: int, end: int, lexicon: OfficeLexicon) -> bool:
    """«today announced», «announced on 3 May»: the day on which it was told."""
    before = lexicon.announced.search(text, max(start - _BESIDE, 0), start)
    behind = lexicon.announced.match(text, end + 1)
    return before is not None or behind is not None


def _clause(phrase: Phrase, lexicon: OfficeLexicon) -> tuple[int, int]:
    """The stretch around an office noun up to the nearest subordinate clauses."""
    noun, text = phrase.noun, phrase.text
    start = max(noun.start() - _REACH, 0)
    heads = list(lexicon.subordinate.finditer(text, start, noun.start()))
    stop = lexicon.subordinate.search(text, noun.end())
    end = stop.start() if stop else len(text)
    return (heads[-1].end() if heads else start, end)
