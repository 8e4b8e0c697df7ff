"""What a typed number is about: the place of a population, the time of a figure."""

from ingest.articles.model import Article, Sentence
from ingest.claims.collector import Row
from ingest.dates import ResolvedDate, find_dates, resolve
from ingest.organisations.lexicon import organisation_lexicon


def place_subject(article: Article, sentence: Sentence, position: int) -> str | None:
    """The settlement a population belongs to: the nearest city before it, in this sentence or the
    one before, else the nearest place."""
    for back in (0, 1):
        if sentence.index - back < 0:
            continue
        end = position if back == 0 else len(article.sentences[sentence.index - 1].text)
        found = article.places[sentence.index - back]
        places = [p for p in found if p.end <= end and p.place is not None and p.kind != "in_name"]
        cities = [
            p for p in places if p.place is not None and p.place.place_kind in ("city", "district")
        ]
        if cities:
            return cities[-1].place.place_name if cities[-1].place else None
    return None


def as_of(article: Article, sentence: Sentence) -> Row:
    """The time a figure is about: the year of a founding in its sentence, else the publication."""
    if organisation_lexicon(article.language).launched.search(sentence.text):
        for mention in find_dates(sentence.text, article.language):
            resolved = resolve(mention.surface, anchor=article.anchor, tense="past", year_hint=None)
            if isinstance(resolved, ResolvedDate):
                return {
                    "as_of_date": resolved.end,
                    "as_of_precision": resolved.precision,
                    "as_of_text": mention.text,
                }
    if article.anchor is None:
        return {"as_of_date": None, "as_of_precision": None, "as_of_text": None}
    return {"as_of_date": article.anchor, "as_of_precision": "day", "as_of_text": None}
