"""How, when and in which form the people of a count took part, as sentence and event tell."""

import re

from ingest.articles.expressions import dates_in
from ingest.articles.model import Sentence
from ingest.claims.collector import Row
from ingest.counts import CountMention, basis, counts_back
from ingest.dates import ResolvedDate, resolve
from ingest.events.context import Scene, tense_at
from ingest.events.counted import years_of
from ingest.events.model import Event

_FACTS = frozenset({"reported_actual", "counted", "audited"})
_AHEAD = frozenset({"scheduled", "postponed", "cancelled"})
_YEAR = re.compile(r"(?:19|20)\d\d")


def circumstances(
    scene: Scene, sentence: Sentence, mention: CountMention, event: Event | None
) -> Row:
    """What the sentence and the event add: mode, basis, the year that a figure is about."""
    year = about_year(mention, scene, event)
    return {
        "mode": _mode(mention, event),
        "basis": _basis(scene, sentence, mention, event),
        "about_year": None if event is not None and year in years_of(event) else year,
    }


def _basis(scene: Scene, sentence: Sentence, mention: CountMention, event: Event | None) -> str:
    """How a number came about; of an event to come it is expected or an earlier edition's.

    A figure about a year before that of its event is told in hindsight, whenever the event is.
    """
    tense = tense_at(sentence.text, mention.start, scene.lexicon)
    found = basis(sentence.text, mention, scene.article.language, tense)
    if found not in _FACTS or event is None:
        return found
    if _is_of_earlier_year(scene, mention, event):
        return "historical"
    if not _lies_ahead(event, scene):
        return found
    before = tense_at(sentence.text[: mention.end], mention.start, scene.lexicon)
    is_told = before == "past" or (before is None and mention.basis_hint in _FACTS)
    return "historical" if is_told else "expected"


def _is_of_earlier_year(scene: Scene, mention: CountMention, event: Event) -> bool:
    """«Last year 400 came» of this year's forum."""
    year, own = about_year(mention, scene, event), {y for y in years_of(event) if y}
    if year is None or not own:
        return year is not None and _lies_ahead(event, scene)
    return year < min(own)


def _lies_ahead(event: Event, scene: Scene) -> bool:
    """Whether an event is still to come on the day of publication, or never came."""
    anchor = scene.article.anchor
    is_today = event.when and anchor and event.when.resolved.start <= anchor
    return event.status in _AHEAD and not is_today


def about_year(mention: CountMention, scene: Scene, event: Event | None) -> int | None:
    """Year a figure is about: as written, by the article («last year») or the event."""
    text = mention.about_year_text
    if text is None:
        return None
    if year := _YEAR.search(text):
        return int(year.group())
    if counts_back(text, scene.article.language):
        return _year_before(event, scene)
    for date in dates_in(text, scene.article.language):
        resolved = resolve(date.surface, anchor=scene.article.anchor, tense="past", year_hint=None)
        if isinstance(resolved, ResolvedDate) and resolved.precision == "year":
            return resolved.start.year
    return None


def _year_before(event: Event | None, scene: Scene) -> int | None:
    """The year before that of an event, of the article where it has none."""
    years = {year for year in years_of(event) if year} if event else set()
    anchor = scene.article.anchor
    own = min(years) if years else anchor.year if anchor else None
    return own - 1 if own else None


def _mode(mention: CountMention, event: Event | None) -> str:
    """Stated, else implied by the event: online, or in person where it has a place."""
    if mention.mode != "unknown" or event is None:
        return mention.mode
    if event.format == "online":
        return "online"
    is_somewhere = event.venue is not None or event.place is not None
    return "in_person" if event.format in (None, "in_person") and is_somewhere else "unknown"
