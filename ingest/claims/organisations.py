"""Rows of organisations, their founding dates, their people and their offices."""

from collections.abc import Iterable, Iterator

from ingest.articles.model import Article, Sentence
from ingest.claims.collector import Claims, Row, Used
from ingest.events.who import Organiser
from ingest.offices.model import Office, Window
from ingest.organisations.founding import Founding
from ingest.organisations.keys import organisation_key
from ingest.organisations.model import Organisation, Person
from ingest.places.folding import fold
from ingest.relations import Relation

_BY_ROLE = 0.6
_INFERRED = 0.6
_STATED = 0.85
_BYLINE = 0.9


def add_organisations(
    claims: Claims,
    organisations: list[Organisation],
    foundings: list[Founding],
    by_role: Iterable[tuple[str, Sentence]],
) -> None:
    """The rows of raw.organisations: each organisation of the article once, founding included.

    Those `by_role` are none of the article's organisations unless their role says so.
    """
    by_name = {founding.name: founding for founding in foundings}
    for organisation in organisations:
        founding = by_name.get(organisation.name)
        values: Row = {
            "acronym": organisation.acronym,
            "organisation_kind": organisation.kind,
            **_inception(founding),
            "rule_id": "organisation_with_acronym"
            if organisation.acronym
            else "organisation_by_noun",
        }
        evidence = founding.sentence if founding else organisation.sentence
        _add_organisation(claims, organisation.name, evidence, values)
    for name, sentence in by_role:
        role: Row = {"rule_id": "organisation_by_role", "confidence": _BY_ROLE}
        _add_organisation(claims, name, sentence, role)


def _inception(founding: Founding | None) -> Row:
    """Columns of a founding date; NULL where none is stated."""
    dated = founding.date if founding else None
    return {
        "inception_date": dated.start if dated else None,
        "inception_precision": dated.precision if dated else None,
        "inception_text": founding.text if founding else None,
    }


def named_by_role(
    organisers: list[Organiser], offices: list[Office], relations: list[Relation]
) -> Iterator[tuple[str, Sentence]]:
    """Names that only their role makes organisations, with the sentence that gives it."""
    for organiser in organisers:
        if organiser.name:
            yield (organiser.name, organiser.sentence)
    for office in offices:
        if office.organisation:
            yield (office.organisation, office.sentence)
    for relation in relations:
        parties = (relation.subject, relation.object)
        yield from ((party.name, relation.sentence) for party in parties if party.place is None)


def _add_organisation(claims: Claims, name: str, evidence: Sentence, values: Row) -> None:
    """One row of raw.organisations, known by the folded name."""
    key = organisation_key(name)
    named = {"organisation_name": name, "organisation_key": key}
    claims.add("organisations", "organisation_mention_id", (key,), evidence, named | values)


def add_people(claims: Claims, article: Article, people: list[Person]) -> None:
    """The rows of raw.person_roles: functions, and the byline as author."""
    meta = article.metadata
    if meta.author and meta.author_line:
        author: Row = {
            "person_name": meta.author,
            "person_key": fold(meta.author),
            "role_title": "author",
            "organisation_name": meta.publisher,
            "rule_id": "byline",
            "confidence": _BYLINE,
        }
        line = claims.line(meta.author_line)
        claims.add("person_roles", "person_role_id", (meta.author, "author"), line, author)
    for person in people:
        values: Row = {
            "person_name": person.name,
            "person_key": fold(person.name),
            "role_title": person.title,
            "organisation_name": person.organisation,
            "rule_id": "title_behind_name",
        }
        parts = (person.name, person.title)
        claims.add("person_roles", "person_role_id", parts, person.sentence, values)


def add_offices(claims: Claims, article: Article, offices: list[Office]) -> Used:
    """The rows of raw.office_claims.

    Returns:
        Document span, reason and claim id of each stated opening, for the ledger.
    """
    used: Used = []
    for office in offices:
        key = organisation_key(office.organisation) if office.organisation else None
        place_id = office.place.place_id if office.place else office.place_text
        values: Row = {
            "organisation_name": office.organisation,
            "organisation_key": key,
            **_location(office),
            **_state(office),
            "known_by_date": article.anchor,
        }
        parts = (key, place_id, office.kind)
        claim_id = claims.add("office_claims", "office_claim_id", parts, office.sentence, values)
        for window, reason in (
            (office.opened, "office_opening"),
            (office.closed, "office_closing"),
        ):
            if window.span:
                start, end = (office.sentence.start + position for position in window.span)
                used.append((start, end, reason, claim_id))
    return used


def _location(office: Office) -> Row:
    """Columns of the place; a town that the gazetteer lacks keeps the name of the text."""
    place = office.place
    is_country = place is not None and place.place_kind == "country"
    town = place.place_name if place else office.place_text
    return {
        "city_name": None if is_country else town,
        "city_text": office.place_text,
        "place_id": place.place_id if place else None,
        "region_name": place.region_name if place else None,
        "country_code": office.country_code,
        "is_country_inferred": office.is_country_inferred,
    }


def _state(office: Office) -> Row:
    """Columns of kind, status, change, days and rule."""
    return {
        "office_kind": office.kind,
        "office_status": office.status,
        "is_new": office.is_new,
        "is_inferred": office.is_inferred,
        "office_change": office.change,
        **_window("opened", office.opened),
        **_window("closed", office.closed),
        "rule_id": office.rule,
        "confidence": _INFERRED if office.is_inferred else _STATED,
    }


def _window(event: str, window: Window) -> Row:
    """Columns of the days on which an office opened or closed."""
    return {
        f"{event}_date_earliest": window.earliest,
        f"{event}_date_latest": window.latest,
        f"{event}_date_precision": window.precision,
        f"{event}_date_text": window.text,
    }
