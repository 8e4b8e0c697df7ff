"""Rows of organisations, their founding and their people."""

from ingest.articles.model import Article
from ingest.claims.collector import Claims
from ingest.events.who import Organiser
from ingest.offices.model import Office
from ingest.organisations.founding import Founding
from ingest.organisations.keys import organisation_key
from ingest.organisations.model import Organisation, Person
from ingest.places.folding import fold


def add_organisations(claims: Claims, organisations: list[Organisation], foundings: list[Founding], organisers: list[Organiser],
                      offices: list[Office]) -> None:  # fmt: skip
    """The rows of raw.organisations: each organisation of the article once, founding included."""
    by_name = {founding.name: founding for founding in foundings}
    for organisation in organisations:
        founding = by_name.get(organisation.name)
        evidence = founding.sentence if founding else organisation.sentence
        claims.add("organisations", "organisation_mention_id", (organisation_key(organisation.name),), evidence, {
            "organisation_name": organisation.name, "organisation_key": organisation_key(organisation.name),
            "acronym": organisation.acronym, "organisation_kind": organisation.kind,
            "inception_date": founding.date.start if founding and founding.date else None,
            "inception_precision": founding.date.precision if founding and founding.date else None,
            "inception_text": founding.text if founding else None,
            "rule_id": "organisation_with_acronym" if organisation.acronym else "organisation_by_noun",
        })  # fmt: skip
    for name, sentence in [(o.name, o.sentence) for o in organisers] + [
        (o.organisation, o.sentence) for o in offices
    ]:
        if name:
            claims.add("organisations", "organisation_mention_id", (organisation_key(name),), sentence, {
                "organisation_name": name, "organisation_key": organisation_key(name), "rule_id": "organisation_by_role",
                "confidence": 0.6,
            })  # fmt: skip


def add_foundings(claims: Claims, foundings: list[Founding]) -> None:
    """The rows of raw.organisation_relations: who launched whom."""
    for founding in foundings:
        if founding.founder:
            claims.add("organisation_relations", "organisation_relation_id", (founding.founder, founding.name), founding.sentence, {
                "subject_name": founding.founder, "relation": "founder_of", "object_name": founding.name,
                "relation_date": founding.date.start if founding.date else None,
                "relation_precision": founding.date.precision if founding.date else None, "rule_id": "launched_by",
            })  # fmt: skip


def add_people(claims: Claims, article: Article, people: list[Person]) -> None:
    """The rows of raw.person_roles: functions, and the byline as author."""
    meta = article.metadata
    if meta.author and meta.author_line:
        claims.add("person_roles", "person_role_id", (meta.author, "author"), claims.line(meta.author_line), {
            "person_name": meta.author, "person_key": fold(meta.author), "role_title": "author",
            "organisation_name": meta.publisher, "rule_id": "byline", "confidence": 0.9,
        })  # fmt: skip
    for person in people:
        claims.add("person_roles", "person_role_id", (person.name, person.title), person.sentence, {
            "person_name": person.name, "person_key": fold(person.name), "role_title": person.title,
            "organisation_name": person.organisation, "rule_id": "title_behind_name",
        })  # fmt: skip


def add_offices(claims: Claims, article: Article, offices: list[Office]) -> None:
    """The rows of raw.office_claims."""
    for office in offices:
        place = office.place
        is_settlement = place is not None and place.place_kind != "country"
        key = organisation_key(office.organisation) if office.organisation else None
        claims.add("office_claims", "office_claim_id", (key, place.place_id if place else office.place_text, office.kind), office.sentence, {
            "organisation_name": office.organisation, "organisation_key": key, "office_kind": office.kind,
            "office_status": office.status, "is_new": office.is_new, "is_inferred": office.is_inferred,
            "city_name": place.place_name if place and is_settlement else None, "city_text": office.place_text,
            "place_id": place.place_id if place else None, "region_name": place.region_name if place else None,
            "country_code": office.country_code, "is_country_inferred": office.is_country_inferred,
            "opened_date_earliest": office.opened_earliest, "opened_date_latest": office.opened_latest,
            "opened_date_text": office.opened_text, "known_by_date": article.anchor, "rule_id": office.rule,
            "confidence": 0.6 if office.is_inferred else 0.85,
        })  # fmt: skip
