"""What a typed number is about: the place of a population, the time of a figure."""

from ingest.articles.expressions import dates_in
from ingest.articles.model import Article, Sentence
from ingest.claims.collector import Row
from ingest.counts.lexicon import lexicon
from ingest.dates import ResolvedDate, resolve
from ingest.organisations.lexicon import organisation_lexicon

_IN_FRONT = len("Im Jahre ")
"""Characters before a date that stands in front of its sentence."""


def place_subject(article: Article, sentence: Sentence, position: int) -> str | None:
    """The settlement a population belongs to.

    It is the nearest city or district before it, in this sentence or the one before.
    """
    before = _settlements(article, sentence, position)
    if not before and sentence.index > 0:
        previous = article.sentences[sentence.index - 1]
        before = _settlements(article, previous, len(previous.text))
    return before[-1] if before else None


def _settlements(article: Article, sentence: Sentence, end: int) -> list[str]:
    """Names of the cities and districts of a sentence that end before a position."""
    found = (p for p in article.places[sentence.index] if p.end <= end and p.kind != "in_name")
    places = (mention.place for mention in found)
    return [p.place_name for p in places if p and p.place_kind in ("city", "district")]


def _is_founded_with(article: Article, sentence: Sentence, position: int) -> bool:
    """Whether a figure is what an organisation was founded with or by."""
    before = sentence.text[:position]
    if not organisation_lexicon(article.language).launched.search(before):
        return False
    return before.lower().split()[-1] in lexicon(article.language).single("founded_with")


def as_of(article: Article, sentence: Sentence, position: int) -> Row:
    """The time a figure is about, else the publication.

    It is that of a founding in its sentence («founded in 2008 with 12 members», but not «founded
    in 2008, it has 164 members»), or a past one in front of it («In 2019 it had …»).
    """
    is_founding = _is_founded_with(article, sentence, position)
    for mention in dates_in(sentence.text, article.language):
        resolved = resolve(mention.surface, anchor=article.anchor, tense="past", year_hint=None)
        if not isinstance(resolved, ResolvedDate):
            continue
        is_past = article.anchor is not None and resolved.end < article.anchor
        if is_founding or (is_past and mention.start <= _IN_FRONT):
            return {
                "as_of_date": resolved.end,
                "as_of_precision": resolved.precision,
                "as_of_text": mention.text,
            }
    precision = None if article.anchor is None else "day"
    return {"as_of_date": article.anchor, "as_of_precision": precision, "as_of_text": None}
