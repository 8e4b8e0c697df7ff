"""Rows of notes in which an article corrects itself."""

import re

from ingest.articles.corrections import figures
from ingest.articles.model import Article, CorrectionNote, Sentence
from ingest.claims.collector import Claims, Row
from ingest.ledger.claimed import Claimed
from ingest.ledger.tokens import LedgerToken, tokens_of

_INTEGER = re.compile(r"\d+|\d{1,3}(?:[.,'’\s]\d{3})+")


def add_corrections(claims: Claims, article: Article) -> list[Claimed]:
    """The rows of raw.correction_notes; what the ledger accounts for: no figure is a fact."""
    claimed: list[Claimed] = []
    for note in article.corrections:
        language = note.sentence.language or article.language
        tokens = tokens_of(note.sentence.text, note.sentence.start, language)
        parts = (note.sentence.start, note.sentence.end)
        row = _row(note, tokens, language)
        claims.add("correction_notes", "correction_note_id", parts, note.sentence, row)
        claimed += [Claimed.rejection(one.start, one.end, "correction_note") for one in tokens]
    return claimed


def _only_figure(sentence: Sentence, language: str) -> str:
    """The only number of a sentence that is no date; empty where there are more."""
    tokens = tokens_of(sentence.text, 0, language)
    numbers = [sentence.text[one.start : one.end] for one in tokens if one.kind == "number"]
    return numbers[0] if len(numbers) == 1 else ""


def _row(note: CorrectionNote, tokens: list[LedgerToken], language: str) -> Row:
    """What the note says was wrong and is right."""
    numbers = [(one.start, one.end) for one in tokens if one.kind == "number"]
    before, now = figures(note, numbers, language)
    if note.now is not None and len(numbers) == 1:
        before, now = (_only_figure(one, language) for one in (note.sentence, note.now))
    is_integer = _INTEGER.fullmatch(now) is not None
    return {
        "said_before": before or None,
        "says_now": now or None,
        "value": int(re.sub(r"\D", "", now)) if is_integer else None,
        "rule_id": note.rule,
    }
