"""Descriptions with a town of their own: «at the close of the congress in Lyon» of another one."""

from ingest.articles.model import Article, Sentence
from ingest.events.model import Event, Mention
from ingest.events.where.where_words import where_words
from ingest.places import PlaceMention

_LOCAL = ("city", "district")


def is_elsewhere(mention: Mention, event: Event, article: Article) -> bool:
    """Whether a description names its town, and an event is told to be in others.

    Names are left to their editions and years.
    """
    own = _town_behind(mention, article) if mention.form != "named" else None
    if own is None:
        return False
    told = {
        place.place.place_id
        for other in event.mentions
        for place in _towns(other.sentence, article)
        if place.place and _is_where(place, other, mention, article)
    }
    return bool(told) and own not in told


def _is_where(place: PlaceMention, told: Mention, mention: Mention, article: Article) -> bool:
    """Whether an event is told to be in a town, before the description: «in Oban», «Oban hosts»."""
    text, same = told.sentence.text, told.sentence is mention.sentence
    if same and place.start > mention.start:
        return False
    gap = text[place.extent_end : max(told.start, place.extent_end)].strip()
    host = where_words(article.language).hosts.search(gap)
    return place.is_locative or (host is not None and len(gap[: host.start()].split()) <= 1)


def _town_behind(mention: Mention, article: Article) -> str | None:
    """The town right behind a mention, with a preposition between them."""
    text = mention.sentence.text
    for place in _towns(mention.sentence, article):
        gap = text[mention.end : max(place.extent_start, mention.end)]
        if place.is_locative and place.place and len(gap.split()) == 1:
            return place.place.place_id
    return None


def _towns(sentence: Sentence, article: Article) -> list[PlaceMention]:
    """Towns of a sentence that are told as places, not in names and not as the dateline."""
    return [
        place
        for place in article.places[sentence.index]
        if place.place
        and place.place.place_kind in _LOCAL
        and place.kind not in ("in_name", "dateline", "based")
    ]
