"""Rows of counts that a list makes: the countries that a text says took part."""

from ingest.claims.collector import Claims, Row
from ingest.claims.events import EventIds
from ingest.events.lists import CountryList

_LISTED: Row = {
    "value": None,
    "qualifier_text": None,
    "is_estimate": False,
    "is_round_number": False,
    "is_record_claim": False,
    "role": "country_represented",
    "role_text": "countries",
    "unit": "country",
    "scope": "event_total",
    "mode": "unknown",
    "basis": "enumerated",
    "about_year": None,
    "claim_source_kind": "unknown",
    "attribution_text": None,
    "polarity": "asserted",
    "rule_id": "countries_listed",
}
"""What every count of a list of countries has in common."""


def add_country_counts(claims: Claims, lists: list[CountryList], ids: EventIds) -> None:
    """A list of countries counts them where no number is stated: «including» leaves it open."""
    for countries in lists:
        sentence, number = countries.sentence, len({c.country_code for c in countries.countries})
        text = sentence.text[countries.start : countries.end]
        start = sentence.start + countries.end - len(text.lstrip())
        end = sentence.start + countries.start + len(text.rstrip())
        row: Row = _LISTED | {
            "event_claim_id": ids.get(id(countries.event)),
            "count_text": text.strip(),
            "count_span_start": start,
            "count_span_end": end,
            "lower_bound": number,
            "upper_bound": None if countries.is_open else number,
            "qualifier": "at_least" if countries.is_open else "exact",
        }
        parts = (start, end, "country_represented")
        claims.add("participant_counts", "count_claim_id", parts, sentence, row)
