"""Reads offices out of a short text, as the tests of this folder write them down."""

from ingest.articles.reading import read_article
from ingest.offices.finding import find_offices
from ingest.offices.model import Office
from ingest.organisations.finding import find_organisations

Told = tuple[str | None, str, str, str | None]


def offices_in(text: str, language: str = "en", published: str = "2024-05-14") -> list[Office]:
    """Offices of an article that is only this text."""
    given = {"language": language, "published": published}
    article = read_article("a1", text, given)
    return find_offices(article, find_organisations(article))


def told(offices: list[Office]) -> set[Told]:
    """Organisation, kind, status and place (its name, else the words of the text)."""
    return {
        (o.organisation, o.kind, o.status, o.place.place_name if o.place else o.place_text)
        for o in offices
    }
