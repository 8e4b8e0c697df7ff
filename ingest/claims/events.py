"""Rows of events and of what hangs on them: organisers, audiences, topics, countries."""

import re

from ingest.claims.collector import Claims, Row
from ingest.events.attending import who_meets
from ingest.events.editions import without_edition
from ingest.events.lists import CountryList, ListItem
from ingest.events.model import DateValue, Event
from ingest.events.other_names import initials, other_names, telling_words
from ingest.events.who import Organiser
from ingest.identity import hash_id
from ingest.organisations.keys import organisation_key
from ingest.places.folding import fold

_LONGEST_ALIASES = 500
_WORD = re.compile(r"[^\W_]+")
EventIds = dict[int, str]
"""Claim id by identity of the event value."""


def add_events(claims: Claims, events: list[Event], language: str) -> EventIds:
    """The rows of raw.event_claims; returns the claim id of each event."""
    ids = {id(event): _event_id(claims.article_id, event) for event in events}
    for event in events:
        row = _identity(event) | _kinds(event) | _date(event) | _place(event)
        row["participant_keys"] = "; ".join(who_meets(event, language)) or None
        row["parent_event_claim_id"] = ids.get(id(event.parent)) if event.parent else None
        evidence = event.evidence or event.first.sentence
        claims.add("event_claims", "event_claim_id", _parts(event), evidence, row)
    return ids


def _parts(event: Event) -> tuple[str | int | None, ...]:
    """What tells an event from others of its article: where it and its date are first mentioned."""
    when = event.when.start if event.when else None
    place = event.first.sentence.start + event.first.start
    return (fold(event.name), place, when, *([event.part] if event.part else []))


def _event_id(article_id: str, event: Event) -> str:
    filled = ("" if part is None else part for part in _parts(event))
    return hash_id(article_id, "event_claims", *filled)


def name_key(name: str) -> str:
    """Folded words of a name without punctuation, for matching across articles."""
    return " ".join(_WORD.findall(fold(name)))


def display_name(event: Event) -> str:
    """The name; a description is preceded by its organiser («WeGO executive committee meeting»)."""
    name = " ".join(event.name.split())
    if event.is_named or event.organiser_short is None or event.organiser_short in name:
        return name
    return f"{event.organiser_short} {name}"


def _identity(event: Event) -> Row:
    """Names and keys by which an event is known here and across articles."""
    series = without_edition(event.name) if event.is_named else None
    aliases = dict.fromkeys(" ".join(mention.text.split()) for mention in event.mentions)
    others = "; ".join(alias for alias in aliases if alias != event.name)
    return {
        "event_name": display_name(event),
        "is_event_named": event.is_named,
        "event_name_key": name_key(without_edition(event.name)),
        "event_aliases": others[:_LONGEST_ALIASES] or None,
        "event_name_initials": initials(event.name) if event.is_named else None,
        "event_name_words": " ".join(telling_words(event.name)) or None,
        "alias_keys": "; ".join(map(name_key, other_names(event))) or None,
        "series_name": series,
        "series_key": name_key(series) if series else None,
        "edition_number": event.edition_number,
        "edition_year": event.edition_year,
        "organiser_name": event.organiser,
        "is_organiser_inferred": event.is_organiser_inferred if event.organiser else None,
    }


def _kinds(event: Event) -> Row:
    """What sort of event it is, and how it is spoken of."""
    return {
        "event_kind": event.kind,
        "event_status": event.status,
        "event_format": event.format,
        "is_annual": True if event.is_annual else None,
        "theme": event.theme,
        "polarity": event.polarity,
        "rule_id": event.first.rule,
        "confidence": 0.9 if event.is_named and event.when else 0.7,
    }


def _date(event: Event) -> Row:
    """When it takes place, with the words, the rule and the anchor behind the days."""
    window: Row = {"earliest_date": event.earliest, "latest_date": event.latest}
    if event.when is None:
        span = event.unresolved_span or (None, None)
        return window | {
            "date_text": event.unresolved_text,
            "date_span_start": span[0],
            "date_span_end": span[1],
            "date_rule": "unresolved" if event.unresolved_text else None,
        }
    return window | _days(event.when)


def _days(when: DateValue) -> Row:
    """The days of a resolved date, and what they were resolved from."""
    resolved = when.resolved
    has_both_ends = resolved.precision == "day" and not (when.is_last or when.is_first)
    return {
        "start_date": None if when.is_last else resolved.start,
        "end_date": None if when.is_first else resolved.end,
        "date_precision": resolved.precision,
        "date_text": when.text,
        "date_span_start": when.start,
        "date_span_end": when.end,
        "date_rule": resolved.rule,
        "anchor_date": resolved.anchor,
        "anchor_earliest": resolved.anchor_earliest,
        "anchor_latest": resolved.anchor_latest,
        "duration_days": (resolved.end - resolved.start).days + 1 if has_both_ends else None,
    }


def _place(event: Event) -> Row:
    """Where it takes place."""
    place = event.place
    city = place.place_name if place and place.place_kind != "country" else event.town
    return {
        "venue_name": event.venue,
        "city_name": city,
        "place_id": place.place_id if place else None,
        "region_name": place.region_name if place else None,
        "country_code": event.country_code,
        "is_country_inferred": event.is_country_inferred if event.country_code else None,
    }


def add_organisers(claims: Claims, ids: EventIds, organisers: list[Organiser]) -> None:
    """The rows of raw.event_organisations."""
    for organiser in organisers:
        if event_id := ids.get(id(organiser.event)):
            key = organisation_key(organiser.name)
            row: Row = {
                "event_claim_id": event_id,
                "organisation_name": organiser.name,
                "organisation_key": key,
                "organisation_role": "organiser",
                "is_inferred": organiser.is_inferred,
                "rule_id": organiser.rule,
                "confidence": 0.5 if organiser.is_inferred else 0.8,
            }
            parts = (event_id, key)
            table, column = "event_organisations", "event_organisation_id"
            claims.add(table, column, parts, organiser.sentence, row)


def add_items(claims: Claims, ids: EventIds, kind: str, items: list[ListItem]) -> None:
    """The rows of raw.event_audiences or raw.event_topics; `kind` is audience or topic."""
    for item in items:
        if event_id := ids.get(id(item.event)):
            row: Row = {
                "event_claim_id": event_id,
                f"{kind}_name": item.text,
                "rule_id": f"{kind}_listed",
            }
            parts = (event_id, item.text.lower())
            claims.add(f"event_{kind}s", f"event_{kind}_id", parts, item.sentence, row)


def add_countries(claims: Claims, ids: EventIds, lists: list[CountryList]) -> None:
    """The rows of raw.event_countries: each country of a list once."""
    for countries in lists:
        event_id = ids.get(id(countries.event))
        for country in countries.countries if event_id else ():
            row: Row = {
                "event_claim_id": event_id,
                "country_code": country.country_code,
                "country_text": country.text,
                "rule_id": "countries_listed",
                "confidence": 0.9,
            }
            parts = (event_id, country.country_code)
            claims.add("event_countries", "event_country_id", parts, countries.sentence, row)
