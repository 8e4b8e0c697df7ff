"""Protests in many towns, of which the text counts some."""

from ingest.articles.reading import read_article
from ingest.claims.counts import find_article_counts
from ingest.events.finding import find_events, keep_events
from ingest.events.lists import find_countries


def towns_of(text: str) -> list[str | None]:
    """The town of each event once its counts are read."""
    article = read_article("a1", text, {"published": "2025-02-21", "language": "en"})
    scene, _ = find_events(article)
    find_article_counts(scene, find_countries(scene))
    return [e.place.place_name if e.place else None for e in keep_events(scene)]


def test_each_town_with_a_count_has_its_own_protest() -> None:
    text = (
        "Tens of thousands took to the streets in a dozen cities on Thursday. The union said "
        "9,000 people marched in Ghent; police put the figure at 4,800. In Lyon, organisers "
        "counted 3,000 demonstrators. Rallies were also held in Turin."
    )
    assert towns_of(text)[1:] == ["Ghent", "Lyon"]


def test_the_count_of_a_clause_is_of_the_town_that_ends_it() -> None:
    text = (
        "Farmers staged protests in five cities on Monday. "
        "About 2,000 farmers gathered in front of the town hall in Ghent, and 800 in Lyon."
    )
    assert sorted(filter(None, towns_of(text))) == ["Ghent", "Lyon"]


def test_one_march_in_one_town_stays_one() -> None:
    text = (
        "About 500 people marched through Leeds on Monday. They walked from the station to the "
        "town hall. In London, a spokeswoman said 30 jobs would go."
    )
    assert towns_of(text) == ["Leeds"]


def test_a_town_in_the_country_of_the_event_is_its_own() -> None:
    text = (
        "Hundreds of nurses gathered on Saturday in the Belgian capital for a rally. "
        "About 700 people turned out in Ghent to protest."
    )
    assert len(towns_of(text)) == 1
