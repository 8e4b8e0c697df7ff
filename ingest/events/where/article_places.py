"""Where an article plays: the country and the city of events whose place no sentence tells.

A report that names one country again and again, and hardly another, is about gatherings there; so
is one that keeps to one city. Such places are inferred, and only kept events get them.
"""

from collections import Counter
from collections.abc import Iterable

from ingest.articles.model import Article
from ingest.events.context import Scene
from ingest.events.model import Event
from ingest.places import Place, PlaceMention

_FEWEST = 3
"""Mentions of the country or the city that an article plays in."""
_SEVERAL = 3
_COUNTRY_SHARE, _CITY_SHARE = 0.7, 0.75


def place_by_article(scene: Scene, events: list[Event]) -> None:
    """Places events of an article that keeps to one country or city; online events are nowhere.

    An article that tells of gatherings at several places leaves the city of the others open.
    """
    open_events = [e for e in events if e.format != "online" and not _is_placed(e)]
    if not open_events:
        return
    named = _named(scene.article)
    country = country_of_article(scene.article)
    told = {_told_at(event) for event in events if _is_placed(event)}
    city = _city(named) if len(told) < _SEVERAL else None
    for event in open_events:
        if event.country_code is None and country is not None:
            event.country_code, event.is_country_inferred = country, True
        if city is not None and event.country_code == city.country_code:
            event.place, event.is_country_inferred = city, True


def country_of_article(article: Article) -> str | None:
    """The country to which an article keeps, unless only names hold it."""
    named = _named(article)
    country = _prevailing((place.country_code for place in named), _COUNTRY_SHARE)
    is_told = any(place.kind != "in_name" for place in named if place.country_code == country)
    return country if is_told else None


def _named(article: Article) -> list[PlaceMention]:
    """All places of an article."""
    return [place for sentence in article.sentences for place in article.places[sentence.index]]


def _is_placed(event: Event) -> bool:
    """Whether something finer than a country is known of an event's place."""
    is_coarse = event.place is None or event.place.place_kind == "country"
    return event.town is not None or not is_coarse


def _told_at(event: Event) -> str:
    """The place that the text gives an event."""
    return event.place.place_id if event.place else event.town or ""


def _city(named: list[PlaceMention]) -> Place | None:
    """The city to which an article keeps; where it was filed from does not count."""
    cities = {
        mention.place.place_id: mention.place
        for mention in named
        if mention.kind == "plain" and mention.place and mention.place.place_kind == "city"
    }
    ids = (m.place.place_id for m in named if m.kind == "plain" and m.place)
    found = _prevailing((one for one in ids if one in cities), _CITY_SHARE)
    return cities[found] if found else None


def _prevailing(values: Iterable[str], share: float) -> str | None:
    """The value that is named often enough, and hardly any other."""
    counted = Counter(values)
    value, number = counted.most_common(1)[0] if counted else ("", 0)
    return value if number >= _FEWEST and number >= share * counted.total() else None
