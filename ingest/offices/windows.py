"""Stated days of an office: when it opened, moved or closed, or is to, as far as its clause says.

The days are a window: «in March» is its first to its last day. What is past ended by the day of
publication, what is to come begins with it; what happens «at the end of» a period, on its last day.
"""

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from ingest.articles.model import Article
from ingest.dates import DateMention, ResolvedDate, find_dates, resolve
from ingest.offices.lexicon import OfficeLexicon
from ingest.offices.model import Phrase, Window
from ingest.offices.statuses import Cue, aside_of

if TYPE_CHECKING:
    from ingest.dates.model import Tense

_REACH = 100
_BEHIND = re.compile(r",?\s\(?(?:\w{2}\s)?")
_DATELINE = re.compile(r"[^.a-zà-ÿ]{0,3}(?:/.{1,40}/|\(.{1,40}\))?\s?[-–—]{1,2}\s")
"""Behind the day in front of a report: «OSLO, May 3 (News) – »."""
_BESIDE = 16
"""Characters between the day of an announcement and its verb."""
_BEGUN = 40
"""Characters between «founded» and its year, no comma between them."""
_ALMOST_A_YEAR = 300
_LAST_QUARTER, _LATE_IN_MONTH = 10, 21


def stated_window(  # noqa: PLR0913 - what is known beside the words
    article: Article, phrase: Phrase, cue: Cue, lexicon: OfficeLexicon, *, is_ahead: bool,
    within: tuple[int, int] | None = None,
) -> Window | None:  # fmt: skip
    """The days that the clause of an office noun and its cue states for what becomes of it.

    Args:
        article: the article, whose publication bounds the days.
        phrase: the office noun.
        cue: the words of the change.
        lexicon: the words of the language.
        is_ahead: the change is yet to come.
        within: the stretch of the sentence that tells of it, else the clause.
    """
    is_present = _is_present(phrase, cue, lexicon)
    clause = within or _clause(phrase, cue, lexicon)
    for mention in _dates_of(article, phrase, clause, lexicon):
        window = _placed(mention, article.anchor, lexicon, is_ahead=is_ahead or is_present)
        if window and is_present and _is_far(window, article.anchor):
            window = _placed(mention, article.anchor, lexicon, is_ahead=False)
        if window and not is_ahead:
            return until(window, article.anchor)
        if window and not _is_over(window, article.anchor):
            return _from(window, article.anchor)
    return None


def _is_present(phrase: Phrase, cue: Cue, lexicon: OfficeLexicon) -> bool:
    """«eröffnet am Dienstag ein Büro», but not «hat am Dienstag ein Büro eröffnet»."""
    text, start = phrase.text, cue.start
    has = lexicon.perfect.search(text, max(start - _REACH, 0), start)
    is_perfect = has is not None and phrase.noun.end() <= start
    return not is_perfect and lexicon.opens.search(text, start, cue.end) is not None


def _placed(
    mention: DateMention, anchor: date | None, lexicon: OfficeLexicon, *, is_ahead: bool
) -> Window | None:
    """The days that a date names, looking ahead of the publication or back."""
    tense: Tense = "future" if is_ahead else "past"
    resolved = resolve(mention.surface, anchor=anchor, tense=tense, year_hint=None)
    return _window(mention, resolved, lexicon) if isinstance(resolved, ResolvedDate) else None


def _is_far(window: Window, anchor: date | None) -> bool:
    """Whether «closes on 4 June» would lie almost a year ahead: it has just passed."""
    return bool(anchor and window.earliest and (window.earliest - anchor).days > _ALMOST_A_YEAR)


def since(
    article: Article, text: str, told: tuple[int, int], lexicon: OfficeLexicon
) -> Window | None:
    """«has had an office in Oslo since 2019»: the period in which an open office opened.

    No comma parts it from what tells of the office: «serving since 1968, with offices in».
    """
    for mention in find_dates(text, article.language):
        gaps = (text[mention.end : told[0]], text[told[1] : mention.start])
        if mention.surface.bound != "since" or any("," in gap for gap in gaps):
            continue
        if window := _placed(mention, article.anchor, lexicon, is_ahead=False):
            return until(window, article.anchor)
    return None


def is_future(window: Window | None, anchor: date | None) -> bool:
    """Whether a window lies behind the publication."""
    first = (window.earliest or window.latest) if window else None
    return bool(first and anchor and first > anchor)


def until(window: Window, anchor: date | None) -> Window:
    """A window of what is past: it ends by the publication, unless all of it lies ahead."""
    if anchor is None or is_future(window, anchor):
        return window
    return replace(window, latest=min(window.latest or anchor, anchor))


def _from(window: Window, anchor: date | None) -> Window:
    """A window of what is to come: it begins with the publication."""
    return replace(window, earliest=max(window.earliest or anchor, anchor)) if anchor else window


def _is_over(window: Window, anchor: date | None) -> bool:
    """Whether a window ends before the publication."""
    return bool(window.latest and anchor and window.latest < anchor)


def _window(mention: DateMention, resolved: ResolvedDate, lexicon: OfficeLexicon) -> Window:
    """First and last day of what a date names; «by March» has no first, «after March» no last."""
    earliest = None if resolved.bound in ("by", "until", "before") else resolved.start
    latest = None if resolved.bound == "after" else resolved.end
    if earliest and any(point.part == "late" for point in mention.surface.points):
        is_end = lexicon.at_end.search(mention.text) is not None
        earliest = resolved.end if is_end else _late(resolved)
    span = (mention.start, mention.end)
    return Window(earliest, latest, resolved.precision, mention.text, span)


def _late(resolved: ResolvedDate) -> date:
    """The first day of late 2026, of late May."""
    if resolved.precision == "year":
        return resolved.end.replace(month=_LAST_QUARTER, day=1)
    return (
        resolved.end.replace(day=_LATE_IN_MONTH)
        if resolved.precision == "month"
        else resolved.start
    )


def _dates_of(
    article: Article, phrase: Phrase, clause: tuple[int, int], lexicon: OfficeLexicon
) -> list[DateMention]:
    """The dates in a clause of an office noun, those beside the noun first."""
    start, end = clause
    mentions = [
        mention
        for mention in find_dates(phrase.text, article.language)
        if start <= mention.start < end
        and not _is_of_other(phrase.text, mention.start, mention.end, lexicon)
        and not _DATELINE.match(phrase.text, mention.end)
    ]
    return sorted(mentions, key=lambda mention: not _is_beside(phrase, mention.start))


def _is_beside(phrase: Phrase, position: int) -> bool:
    """Whether a date follows the noun or its place: «its Oslo office in 2019 and its … in 2021»."""
    ends = [p.extent_end for p in phrase.places if p.start >= phrase.noun.end()]
    return any(_BEHIND.fullmatch(phrase.text, e, position) for e in (phrase.noun.end(), *ends[:1]))


def _is_of_other(text: str, start: int, end: int, lexicon: OfficeLexicon) -> bool:
    """«announced on 3 May», the day on which it was told; «founded in 2001», that of the owner."""
    near = max(start - _BESIDE, 0)
    begun = list(lexicon.founded.finditer(text, max(start - _BEGUN, 0), start))
    is_begun = begun and "," not in text[begun[-1].end() : start]
    is_told = lexicon.announced.search(text, near, start) or lexicon.announced.match(text, end + 1)
    return bool(is_begun or is_told)


def _clause(phrase: Phrase, cue: Cue, lexicon: OfficeLexicon) -> tuple[int, int]:
    """The stretch around an office noun and its cue up to the nearest subordinate clauses.

    A cue behind an aside begins its own: «the office, opened in 2012, will shut in October».
    """
    text, aside = phrase.text, aside_of(phrase, lexicon)
    if aside and aside[1] <= cue.start:
        stop = lexicon.subordinate.search(text, cue.end)
        return (aside[1], stop.start() if stop else len(text))
    first, last = min(phrase.noun.start(), cue.start), max(phrase.noun.end(), cue.end)
    start = max(first - _REACH, 0)
    heads = list(lexicon.subordinate.finditer(text, start, first))
    stop = lexicon.subordinate.search(text, last)
    end = stop.start() if stop else len(text)
    return (heads[-1].end() if heads else start, _next_verb(text, last, end, lexicon))


def _next_verb(text: str, start: int, end: int, lexicon: OfficeLexicon) -> int:
    """Where «and plans a third in Lima for 2026» begins: a verb of its own behind «and»."""
    verbs = (lexicon.planned, lexicon.opened, lexicon.closing, lexicon.closed, lexicon.relocated)
    found = (match.start() for verb in verbs for match in verb.finditer(text, start, end))
    return min((at for at in found if lexicon.also.search(text, start, at)), default=end)
