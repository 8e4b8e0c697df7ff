"""All facts of one article: the order in which the extractors run, and nothing else."""

from dataclasses import dataclass

from ingest.articles.reading import Reading
from ingest.claims.articles import add_article, add_dropped_lines
from ingest.claims.collector import Claims, Row
from ingest.claims.counts import add_counts, add_country_counts, add_quantities, find_article_counts
from ingest.claims.events import EventIds, add_countries, add_events, add_items, add_organisers
from ingest.claims.organisations import add_foundings, add_offices, add_organisations, add_people
from ingest.claims.statements import (
    add_duration_checks,
    add_list_checks,
    add_programmes,
    add_quotes,
    add_weekday_checks,
)
from ingest.events.context import Scene
from ingest.events.finding import find_events, keep_events, published_window
from ingest.events.lists import find_audiences, find_countries, find_topics
from ingest.events.when import UsedDate
from ingest.events.who import find_organisers
from ingest.ledger.entries import Claimed, add_ledger, metadata_claims
from ingest.offices.finding import find_offices
from ingest.organisations.finding import find_organisations
from ingest.organisations.founding import find_foundings, find_programmes
from ingest.organisations.people import find_people
from ingest.organisations.quotes import find_quotes


@dataclass(frozen=True, slots=True)
class Document:
    """What extraction needs to know of a received document; `given` holds record fields."""

    article_id: str
    document_id: str
    text: str
    given: dict[str, str | None]


def extract_article(document: Document) -> dict[str, list[Row]]:
    """Rows of the lake by table for one document."""
    article = Reading(document.article_id, document.text, document.given).article()
    article.read_places()
    claims = Claims(article.article_id, len(article.sentences))
    organisations, people = find_organisations(article), find_people(article)
    scene, used_dates = find_events(article)
    lists, quotes = find_countries(scene), find_quotes(article, people)
    counts = find_article_counts(scene, lists)
    organisers = find_organisers(scene, organisations, [(q.sentence, q.words, q.speaker) for q in quotes])
    events = keep_events(scene)
    ids = add_events(claims, article, events)
    kept = {id(event) for event in events}
    organisers = [organiser for organiser in organisers if id(organiser.event) in kept]
    add_organisers(claims, ids, organisers)
    add_countries(claims, ids, lists)
    add_items(claims, ids, "event_audiences", "event_audience_id", "audience_name", find_audiences(scene), "audience_listed")
    add_items(claims, ids, "event_topics", "event_topic_id", "topic_name", find_topics(scene), "topic_listed")
    offices, foundings = find_offices(article, organisations), find_foundings(article, organisations)
    claimed = _facts(add_counts(claims, scene, counts, ids) + add_quantities(claims, scene, counts, organisations))
    add_country_counts(claims, lists, ids)
    venues = {event.venue for event in events}
    add_organisations(claims, [o for o in organisations if o.name not in venues], foundings, organisers, offices)
    add_foundings(claims, foundings)
    add_people(claims, article, people)
    add_offices(claims, article, offices)
    claimed += _facts(add_programmes(claims, find_programmes(article, organisations)))
    add_quotes(claims, quotes)
    claimed += [Claimed(s, e, "check", reason, key, 2) for s, e, reason, key in add_duration_checks(claims, scene, ids)]
    add_list_checks(claims, offices, claims.rows.get("quantities", []))
    add_weekday_checks(claims, article, scene, ids)
    claimed += [Claimed(*f.span, "fact", "inception_date", article.article_id, 2) for f in foundings if f.span]
    claimed += _dates(used_dates, ids) + _names(scene, ids) + metadata_claims(article)
    add_article(claims, article, document.document_id, published_window(events, article.anchor, article.metadata.page_date))
    add_dropped_lines(claims, article)
    add_ledger(claims, article, claimed)
    return claims.rows


def _facts(used: list[tuple[int, int, str, str]]) -> list[Claimed]:
    return [Claimed(start, end, "fact", reason, fact_id, 2) for start, end, reason, fact_id in used]


def _dates(used: list[UsedDate], ids: EventIds) -> list[Claimed]:
    """Date expressions: the event's own date is a fact, a repetition checks it, the rest is rejected."""
    claimed: list[Claimed] = []
    for date in used:
        event = date.event
        if event is None or event.when is None or id(event) not in ids:
            claimed.append(Claimed(date.start, date.end, "rejected", date.reason if event is None else "date_without_event", None, 0))
        elif (event.when.start, event.when.end) == (date.start, date.end):
            claimed.append(Claimed(date.start, date.end, "fact", "start_date", ids[id(event)], 2))
        else:
            claimed.append(Claimed(date.start, date.end, "check", "date_repeated", ids[id(event)], 1))
    return claimed


def _names(scene: Scene, ids: EventIds) -> list[Claimed]:
    """Numbers inside the names of events: years and editions."""
    claimed: list[Claimed] = []
    for event in scene.events:
        for mention in event.mentions if id(event) in ids else ():
            if mention.form == "named" and (mention.edition_number or mention.edition_year):
                start = mention.sentence.start + mention.start
                reason = "edition_number" if mention.edition_number else "edition_year"
                claimed.append(Claimed(start, mention.sentence.start + mention.end, "fact", reason, ids[id(event)], 1))
    return claimed


