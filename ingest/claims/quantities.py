"""Rows of typed numbers that count no participants: members, inhabitants, offices."""

from ingest.articles.model import Sentence
from ingest.claims.collector import Claims, Row, Used
from ingest.claims.counts import MEASURES, Counts, numbers
from ingest.claims.subjects import as_of, place_subject
from ingest.counts import CountMention
from ingest.events.context import Scene
from ingest.organisations.finding import subject_before
from ingest.organisations.model import Organisation

_SMALLEST_POPULATION = 1_000


def add_quantities(
    claims: Claims, scene: Scene, counts: Counts, organisations: list[Organisation]
) -> Used:
    """The rows of raw.quantities; returns what the ledger accounts for."""
    used: Used = []
    for sentence, mention in counts.quantities:
        start, end = sentence.start + mention.start, sentence.start + mention.end
        subject = _subject(scene, sentence, mention, organisations)
        if subject is None and _is_unplaced(mention):
            continue
        row: Row = {
            "measure": _measure(mention),
            "subject_name": subject,
            "subject_kind": MEASURES[mention.measure] if subject else "unknown",
            "quantity_text": mention.text,
            "unit": "office" if mention.measure == "offices" else mention.unit,
        }
        row |= numbers(mention) | as_of(scene.article, sentence, mention.start)
        parts = (mention.measure, start, end)
        quantity_id = claims.add("quantities", "quantity_id", parts, sentence, row)
        used.append((start, end, mention.measure, quantity_id))
    return used


def _subject(
    scene: Scene, sentence: Sentence, mention: CountMention, organisations: list[Organisation]
) -> str | None:
    """The place or organisation that a number describes."""
    if MEASURES[mention.measure] == "place":
        return place_subject(scene.article, sentence, mention.start)
    owner = subject_before(scene.article, organisations, sentence, mention.start)
    return owner.name if owner else None


def _is_unplaced(mention: CountMention) -> bool:
    """«helped 31 residents»: a few inhabitants of no place that the text names."""
    size = mention.value or mention.lower_bound or 0
    return mention.measure == "population" and size < _SMALLEST_POPULATION


def _measure(mention: CountMention) -> str:
    """Offices that a text announces or calls new are told from offices that exist."""
    return "offices_announced" if mention.is_announced else mention.measure
