"""Rows of participant counts: each to its event, as a source states it."""

import re
from dataclasses import dataclass, field

from ingest.articles.expressions import dates_in
from ingest.articles.model import Cue, Sentence
from ingest.claims.collector import Claims, Row, Used
from ingest.claims.events import EventIds
from ingest.counts import CountMention, basis, find_counts
from ingest.dates import ResolvedDate, resolve
from ingest.events.context import Scene, tense_at
from ingest.events.counted import edition_of_year, event_counted, main_event, years_of
from ingest.events.lists import CountryList
from ingest.events.model import Event

MEASURES = {"membership": "organisation", "population": "place", "offices": "organisation"}
"""Measures that are no participants, with the kind of subject they belong to."""
_FACTS = frozenset({"reported_actual", "counted", "audited"})
_AHEAD = frozenset({"scheduled", "postponed", "cancelled"})
_LEAD = 40
"""Characters before a list of countries in which its number stands («15 countries, such as …»)."""
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(slots=True)
class Counts:
    """Count mentions of an article with the event each belongs to."""

    of_events: list[tuple[Sentence, CountMention, Event | None]] = field(default_factory=list)
    quantities: list[tuple[Sentence, CountMention]] = field(default_factory=list)


def find_article_counts(scene: Scene, lists: list[CountryList]) -> Counts:
    """All counts of the article; an event that a count belongs to is marked as having one."""
    counts = Counts()
    found = [
        (sentence, mention)
        for sentence in scene.article.holding(Cue.COUNT)
        for mention in find_counts(sentence.text, scene.article.language)
    ]
    are_elected = any(map(_is_elected, (mention for _, mention in found)))
    for sentence, mention in found:
        if mention.measure in MEASURES:
            counts.quantities.append((sentence, mention))
            continue
        listed = [(c.start - _LEAD, c.end) for c in lists if c.sentence is sentence]
        is_won = are_elected and mention.role == "delegate" and not mention.has_attendance_context
        if _is_participant(mention) and not is_won and not _is_listed(mention, listed):
            _add_to_event(scene, counts, sentence, mention)
    return counts


def _add_to_event(scene: Scene, counts: Counts, sentence: Sentence, mention: CountMention) -> None:
    """Keeps a count with its event, unless it needs one that the article does not tell."""
    event = _event_of(scene, sentence, mention)
    if mention.needs_event and not _is_told(event):
        return
    counts.of_events.append((sentence, mention, event))
    if event is not None:
        event.has_count = True
        event.has_speakers |= mention.role == "speaker"


def _is_elected(mention: CountMention) -> bool:
    """«won 39 delegates»: delegates who attend nothing yet; no others of the article do."""
    return (
        mention.role == "delegate" and mention.polarity == "asserted" and not mention.is_attendance
    )


def _is_participant(mention: CountMention) -> bool:
    """Whether words of attendance make the number one of people who take part."""
    is_typed = mention.measure == "participant" and bool(mention.role)
    return is_typed and mention.is_attendance


def _is_told(event: Event | None) -> bool:
    """Whether an article tells enough of an event for «it drew 400 people» to speak of it."""
    return event is not None and (event.is_named or bool(event.when or event.place or event.venue))


def _is_listed(mention: CountMention, listed: list[tuple[int, int]]) -> bool:
    """«several countries, including A, B and C» is counted by its list."""
    return mention.role == "country_represented" and any(s <= mention.start < e for s, e in listed)


def _event_of(scene: Scene, sentence: Sentence, mention: CountMention) -> Event | None:
    """The event a count speaks of; none where it counts several or a series as a whole."""
    if mention.scope in ("multi_event", "series_cumulative"):
        return None
    event = event_counted(scene, sentence, (mention.start, mention.end))
    year = _about_year(mention, scene)
    return edition_of_year(scene, event, year) if event and year else event


def add_counts(claims: Claims, scene: Scene, counts: Counts, ids: EventIds) -> Used:
    """The rows of raw.participant_counts; returns what the ledger accounts for."""
    used: Used = []
    kept = [event for event in scene.events if id(event) in ids]
    for sentence, mention, found in counts.of_events:
        event = main_event(kept) if found is not None and id(found) not in ids else found
        event_id = ids.get(id(event)) if event is not None else None
        start, end = sentence.start + mention.start, sentence.start + mention.end
        row = numbers(mention) | _kinds(mention) | _circumstances(scene, sentence, mention, event)
        row |= {
            "event_claim_id": event_id,
            "count_text": mention.text,
            "count_span_start": start,
            "count_span_end": end,
            "confidence": 0.9 if event_id and sentence.index in scene.by_sentence else 0.6,
        }
        parts = (start, end, mention.role)
        claim_id = claims.add("participant_counts", "count_claim_id", parts, sentence, row)
        used.append((start, end, "participant_count", claim_id))
    return used


def numbers(mention: CountMention) -> Row:
    """Value, bounds and hedge of a number, the source it is put down to, and the rule."""
    return {
        "value": mention.value,
        "lower_bound": mention.lower_bound,
        "upper_bound": mention.upper_bound,
        "qualifier": mention.qualifier,
        "qualifier_text": mention.qualifier_text or None,
        "is_estimate": mention.is_estimate,
        "claim_source_kind": mention.claim_source_kind,
        "attribution_text": mention.attribution_text,
        "rule_id": mention.rule_id,
    }


def _kinds(mention: CountMention) -> Row:
    """What is counted, as far as the mention itself tells."""
    return {
        "is_round_number": mention.is_round_number,
        "is_record_claim": mention.is_record_claim,
        "role": mention.role,
        "role_text": mention.role_text,
        "unit": mention.unit,
        "scope": mention.scope,
        "polarity": mention.polarity,
    }


def _circumstances(
    scene: Scene, sentence: Sentence, mention: CountMention, event: Event | None
) -> Row:
    """What the sentence and the event add: mode, basis, the year that a figure is about."""
    year = _about_year(mention, scene)
    return {
        "mode": _mode(mention, event),
        "basis": _basis(scene, sentence, mention, event),
        "about_year": None if event is not None and year in years_of(event) else year,
    }


def _basis(scene: Scene, sentence: Sentence, mention: CountMention, event: Event | None) -> str:
    """How a number came about; what no past tense tells of an event to come is expected."""
    tense = tense_at(sentence.text, mention.start, scene.lexicon)
    found = basis(sentence.text, mention, scene.article.language, tense)
    if found not in _FACTS or event is None or not _lies_ahead(event, scene):
        return found
    before = tense_at(sentence.text[: mention.end], mention.start, scene.lexicon)
    year, own = _about_year(mention, scene), {y for y in years_of(event) if y}
    is_earlier = year is not None and year < min(own, default=year + 1)
    is_told = before == "past" or mention.basis_hint in _FACTS
    return found if is_told or is_earlier else "expected"


def _lies_ahead(event: Event, scene: Scene) -> bool:
    """Whether an event is still to come on the day of publication, or never came."""
    anchor = scene.article.anchor
    is_today = event.when and anchor and event.when.resolved.start <= anchor
    return event.status in _AHEAD and not is_today


def _about_year(mention: CountMention, scene: Scene) -> int | None:
    """Year a figure is about: as written, or «last year» against the publication."""
    text = mention.about_year_text
    if text is None:
        return None
    if year := _YEAR.search(text):
        return int(year.group())
    for date in dates_in(text, scene.article.language):
        resolved = resolve(date.surface, anchor=scene.article.anchor, tense="past", year_hint=None)
        if isinstance(resolved, ResolvedDate) and resolved.precision == "year":
            return resolved.start.year
    return None


def _mode(mention: CountMention, event: Event | None) -> str:
    """Stated, else implied by the event: online, or in person where it has a place."""
    if mention.mode != "unknown" or event is None:
        return mention.mode
    if event.format == "online":
        return "online"
    is_somewhere = event.venue is not None or event.place is not None
    return "in_person" if event.format in (None, "in_person") and is_somewhere else "unknown"
