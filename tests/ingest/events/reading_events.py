"""Reads the events of a short article, for tests."""

from ingest.articles.reading import read_article
from ingest.events.finding import find_events, keep_events
from ingest.events.model import Event


def events_of(text: str, published: str | None = None, language: str = "en") -> list[Event]:
    """The events that are kept of an article."""
    article = read_article("a1", text, {"published": published, "language": language})
    scene, _ = find_events(article)
    return keep_events(scene)
