"""All facts of one article: the order in which the extractors run, and nothing else."""

from dataclasses import dataclass

from ingest.articles.model import Article
from ingest.articles.reading import read_article
from ingest.claims.articles import add_article, add_dropped_lines
from ingest.claims.checks import add_duration_checks, add_list_checks, add_weekday_checks
from ingest.claims.collector import Claims, Row
from ingest.claims.corrections import add_corrections
from ingest.claims.country_counts import add_country_counts
from ingest.claims.counts import add_counts, find_article_counts
from ingest.claims.events import EventIds, add_countries, add_events, add_items, add_organisers
from ingest.claims.organisations import (
    add_offices,
    add_organisations,
    add_people,
    named_by_role,
)
from ingest.claims.quantities import add_quantities
from ingest.claims.relations import add_foundings, add_relations
from ingest.claims.statements import add_programmes, add_quotes
from ingest.cues import mark
from ingest.events.context import Scene
from ingest.events.finding import find_events, keep_events, published_window
from ingest.events.lists import CountryList, find_audiences, find_countries, find_topics
from ingest.events.model import Event
from ingest.events.who import Organiser, find_organisers
from ingest.ledger.claimed import Claimed, event_claims, founding_claims, metadata_claims
from ingest.ledger.entries import add_ledger
from ingest.offices.finding import find_offices
from ingest.organisations.finding import find_organisations
from ingest.organisations.founding import find_foundings, find_programmes
from ingest.organisations.model import Organisation
from ingest.organisations.people import find_people
from ingest.organisations.quotes import Quote, find_quotes
from ingest.relations import find_relations


@dataclass(frozen=True, slots=True)
class Document:
    """What extraction needs to know of a received document; `given` holds record fields."""

    article_id: str
    document_id: str
    text: str
    given: dict[str, str | None]


def extract_article(document: Document) -> dict[str, list[Row]]:
    """Rows of the lake by table for one document."""
    article = read(document)
    mark([article])
    return facts_of(article, document)


def read(document: Document) -> Article:
    """The article of a document, without its facts."""
    return read_article(document.article_id, document.text, document.given)


def facts_of(article: Article, document: Document) -> dict[str, list[Row]]:
    """Rows of the lake by table for one article; the same with and without its cues."""
    claims = Claims(article.article_id, article.sentences)
    events, claimed = list[Event](), metadata_claims(article)
    for part in article.parts:
        found, used = _add_part(claims, part)
        events += found
        claimed += used
    window = published_window(events, article.anchor, article.metadata.page_date)
    add_article(claims, article, document.document_id, window)
    add_dropped_lines(claims, article)
    claimed += add_corrections(claims, article)
    add_ledger(claims, article, claimed)
    return claims.rows


def _add_part(claims: Claims, part: Article) -> tuple[list[Event], list[Claimed]]:
    """Facts of what is written in one language; the events, and the ledger's claims."""
    organisations = find_organisations(part)
    people = find_people(part)
    quotes = find_quotes(part, people)
    add_people(claims, part, people)
    add_quotes(claims, quotes)
    events, claimed = _add_events(claims, part, organisations, quotes)
    return events, claimed + _add_programmes(claims, part, organisations)


def _add_events(
    claims: Claims, article: Article, organisations: list[Organisation], quotes: list[Quote]
) -> tuple[list[Event], list[Claimed]]:
    """Events, counts and offices with what hangs on them; the events, and the ledger's claims."""
    scene, used_dates = find_events(article)
    lists = find_countries(scene)
    counts = find_article_counts(scene, lists)
    organisers = find_organisers(scene, organisations, quotes)
    events = keep_events(scene)
    ids = add_events(claims, events, article.language)
    organisers = [organiser for organiser in organisers if id(organiser.event) in ids]
    _add_details(claims, scene, ids, organisers, lists)
    add_country_counts(claims, counts.lists, ids)
    used = add_counts(claims, scene, counts, ids)
    used += add_quantities(claims, scene, counts, organisations)
    claimed = [Claimed.fact(*one) for one in used]
    claimed += [Claimed.check(*one) for one in add_duration_checks(claims, scene, ids)]
    add_weekday_checks(claims, article, scene, ids)
    claimed += _add_offices(claims, article, organisations, organisers, events)
    return events, claimed + event_claims(scene, used_dates, ids)


def _add_details(
    claims: Claims,
    scene: Scene,
    ids: EventIds,
    organisers: list[Organiser],
    lists: list[CountryList],
) -> None:
    """Organisers, audiences, topics and countries of the events."""
    add_organisers(claims, ids, organisers)
    add_countries(claims, ids, lists)
    add_items(claims, ids, "audience", find_audiences(scene))
    add_items(claims, ids, "topic", find_topics(scene))


def _add_offices(
    claims: Claims,
    article: Article,
    organisations: list[Organisation],
    organisers: list[Organiser],
    events: list[Event],
) -> list[Claimed]:
    """Offices, organisations, their founding, members and parents; venues are none."""
    offices = find_offices(article, organisations)
    foundings = find_foundings(article, organisations)
    venues = {event.venue for event in events}
    named = [o for o in organisations if o.name not in venues]
    relations = find_relations(article, organisations)
    add_organisations(claims, named, foundings, named_by_role(organisers, offices, relations))
    add_foundings(claims, foundings)
    used = add_offices(claims, article, offices) + add_relations(claims, article, relations)
    add_list_checks(claims, offices)
    return [Claimed.fact(*one) for one in used] + founding_claims(article, foundings)


def _add_programmes(
    claims: Claims, article: Article, organisations: list[Organisation]
) -> list[Claimed]:
    """Awards and programmes."""
    used = add_programmes(claims, find_programmes(article, organisations))
    return [Claimed.fact(*one) for one in used]
