"""Rows of programmes and quotations."""

from ingest.claims.collector import Claims, Row, Used
from ingest.organisations.founding import Programme
from ingest.organisations.quotes import Quote


def add_programmes(claims: Claims, programmes: list[Programme]) -> Used:
    """The rows of raw.programmes; returns what the ledger accounts for."""
    used: Used = []
    for programme in programmes:
        launched = programme.date
        row: Row = {
            "programme_name": programme.name,
            "programme_kind": programme.kind,
            "launched_by_name": programme.launched_by,
            "launched_date": launched.start if launched else None,
            "launched_precision": launched.precision if launched else None,
            "launched_text": programme.text,
            "rule_id": "programme_launched",
        }
        parts = (programme.name,)
        key = claims.add("programmes", "programme_claim_id", parts, programme.sentence, row)
        if programme.span:
            used.append((*programme.span, "programme_launch", key))
    return used


def add_quotes(claims: Claims, quotes: list[Quote]) -> None:
    """The rows of raw.quotations."""
    for quote in quotes:
        row: Row = {
            "speaker_name": quote.speaker_name,
            "quotation_text": quote.words,
            "rule_id": "quotation_with_speaker",
        }
        claims.add("quotations", "quotation_id", (quote.words,), quote.sentence, row)
