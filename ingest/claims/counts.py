"""Rows of counts: participant counts go to their event, other typed numbers to their subject."""

import re
from dataclasses import dataclass, field

from ingest.articles.model import Sentence
from ingest.claims.collector import Claims, Row
from ingest.claims.events import EventIds
from ingest.claims.subjects import as_of, place_subject
from ingest.counts import CountMention, basis, find_counts
from ingest.dates import ResolvedDate, find_dates, resolve
from ingest.events.context import Scene, tense_at
from ingest.events.lists import CountryList
from ingest.events.model import Event
from ingest.organisations.finding import subject_before
from ingest.organisations.model import Organisation

_MEASURES = {"membership": "organisation", "population": "place", "offices": "organisation"}


@dataclass(slots=True)
class Counts:
    """Count mentions of an article with the event each belongs to."""

    of_events: list[tuple[Sentence, CountMention, Event | None]] = field(default_factory=list)
    quantities: list[tuple[Sentence, CountMention]] = field(default_factory=list)


def find_article_counts(scene: Scene, lists: list[CountryList]) -> Counts:
    """All counts of the article; an event that a count belongs to is marked as having one."""
    counts = Counts()
    for sentence in scene.article.sentences:
        listed = [(c.start - 40, c.end) for c in lists if c.sentence is sentence]
        for mention in find_counts(sentence.text, scene.article.language):
            if mention.measure in _MEASURES:
                counts.quantities.append((sentence, mention))
            elif (
                mention.measure == "participant"
                and mention.role
                and not _is_listed(mention, listed)
            ):
                event = _event_of(scene, sentence, mention)
                if mention.is_attendance:
                    counts.of_events.append((sentence, mention, event))
                if event is not None and mention.is_attendance:
                    event.has_count = True
                    event.has_speakers |= mention.role == "speaker"
    return counts


def _is_listed(mention: CountMention, listed: list[tuple[int, int]]) -> bool:
    """«several countries, including A, B and C» is counted by its list."""
    return mention.role == "country_represented" and any(s <= mention.start < e for s, e in listed)


def _event_of(scene: Scene, sentence: Sentence, mention: CountMention) -> Event | None:
    """The event a count speaks of: that of its place in the sentence, else the last one spoken of,
    else the only one of the article; weak nouns need words of attendance."""
    if (
        mention.scope in ("multi_event", "series_cumulative")
        and sentence.index not in scene.by_sentence
    ):
        return None
    if sentence.index in scene.by_sentence:
        return scene.owner(sentence, mention.start)
    return scene.focus(sentence) or (scene.events[0] if len(scene.events) == 1 else None)


def add_counts(
    claims: Claims, scene: Scene, counts: Counts, ids: EventIds
) -> list[tuple[int, int, str, str]]:
    """The rows of raw.participant_counts; returns start, end, reason and claim id for the ledger."""
    used: list[tuple[int, int, str, str]] = []
    for sentence, mention, event in counts.of_events:
        tense = tense_at(sentence.text, mention.start, scene.lexicon)
        event_id = ids.get(id(event)) if event is not None else None
        start, end = sentence.start + mention.start, sentence.start + mention.end
        claim_id = claims.add("participant_counts", "count_claim_id", (start, end, mention.role), sentence, {
            **_numbers(mention), "event_claim_id": event_id, "count_text": mention.text, "count_span_start": start,
            "count_span_end": end, "is_round_number": mention.is_round_number, "is_record_claim": mention.is_record_claim,
            "role": mention.role, "role_text": mention.role_text, "unit": mention.unit, "scope": mention.scope,
            "mode": _mode(mention, event), "basis": basis(sentence.text, mention, scene.article.language, tense),
            "about_year": _other_year(_about_year(mention, scene), event), "claim_source_kind": mention.claim_source_kind,
            "attribution_text": mention.attribution_text, "polarity": mention.polarity, "rule_id": mention.rule_id,
            "confidence": 0.9 if event_id and sentence.index in scene.by_sentence else 0.6,
        })  # fmt: skip
        used.append((start, end, "participant_count", claim_id))
    return used


def _numbers(mention: CountMention) -> Row:
    return {
        "value": mention.value, "lower_bound": mention.lower_bound, "upper_bound": mention.upper_bound,
        "qualifier": mention.qualifier, "qualifier_text": mention.qualifier_text or None, "is_estimate": mention.is_estimate,
    }  # fmt: skip


def _about_year(mention: CountMention, scene: Scene) -> int | None:
    """Year a figure is about: as written, or «last year» against the publication."""
    text = mention.about_year_text
    if text is None:
        return None
    if year := re.search(r"(?:19|20)\d\d", text):
        return int(year.group())
    for date in find_dates(text, scene.article.language):
        resolved = resolve(date.surface, anchor=scene.article.anchor, tense="past", year_hint=None)
        if isinstance(resolved, ResolvedDate) and resolved.precision == "year":
            return resolved.start.year
    return None


def _other_year(year: int | None, event: Event | None) -> int | None:
    """The year of a figure where it is not that of its event."""
    own = (
        {event.edition_year, event.when.resolved.start.year if event.when else None}
        if event
        else set()
    )
    return None if year in own else year


def _mode(mention: CountMention, event: Event | None) -> str:
    """Stated, else implied by the event: online, or in person where it has a place."""
    if mention.mode != "unknown" or event is None:
        return mention.mode
    if event.format == "online":
        return "online"
    return (
        "in_person"
        if event.format in (None, "in_person") and (event.venue or event.place)
        else "unknown"
    )


def add_country_counts(claims: Claims, lists: list[CountryList], ids: EventIds) -> None:
    """A list of countries counts them: at least so many where it is introduced by «including»."""
    for countries in lists:
        sentence, number = countries.sentence, len({c.country_code for c in countries.countries})
        start, end = sentence.start + countries.start, sentence.start + countries.end
        text = sentence.text[countries.start : countries.end]
        lead = len(text) - len(text.lstrip())
        claims.add("participant_counts", "count_claim_id", (start + lead, end, "country_represented"), sentence, {
            "event_claim_id": ids.get(id(countries.event)), "count_text": text.strip(), "count_span_start": start + lead,
            "count_span_end": end, "value": None, "lower_bound": number, "upper_bound": None if countries.is_open else number,
            "qualifier": "at_least" if countries.is_open else "exact", "qualifier_text": None, "is_estimate": False,
            "is_round_number": False, "is_record_claim": False, "role": "country_represented", "role_text": "countries",
            "unit": "country", "scope": "event_total", "mode": "unknown", "basis": "enumerated", "about_year": None,
            "claim_source_kind": "unknown", "attribution_text": None, "polarity": "asserted", "rule_id": "countries_listed",
        })  # fmt: skip


def add_quantities(
    claims: Claims, scene: Scene, counts: Counts, organisations: list[Organisation]
) -> list[tuple[int, int, str, str]]:
    """The rows of raw.quantities; returns start, end, reason and id for the ledger."""
    used: list[tuple[int, int, str, str]] = []
    for sentence, mention in counts.quantities:
        kind = _MEASURES[mention.measure]
        if kind == "place":
            subject = place_subject(scene.article, sentence, mention.start)
        else:
            owner = subject_before(scene.article, organisations, sentence, mention.start)
            subject = owner.name if owner else None
        start, end = sentence.start + mention.start, sentence.start + mention.end
        quantity_id = claims.add("quantities", "quantity_id", (mention.measure, start, end), sentence, {
            **_numbers(mention), **as_of(scene.article, sentence), "measure": _measure(mention, sentence), "subject_name": subject,
            "subject_kind": kind if subject else "unknown", "quantity_text": mention.text,
            "unit": "office" if mention.measure == "offices" else mention.unit, "claim_source_kind": mention.claim_source_kind,
            "attribution_text": mention.attribution_text, "rule_id": mention.rule_id,
        })  # fmt: skip
        used.append((start, end, mention.measure, quantity_id))
    return used


def _measure(mention: CountMention, sentence: Sentence) -> str:
    """Offices that a text announces or calls new are told from offices that exist."""
    if mention.measure != "offices":
        return mention.measure
    return (
        "offices_announced"
        if any(w in sentence.text.lower() for w in (" new ", "open", "neu", "nouve", "nuev", "abr"))
        else "offices"
    )
