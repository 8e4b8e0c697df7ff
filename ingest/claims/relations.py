"""Rows of memberships, of owners and parts of organisations, and of who founded them."""

from ingest.articles.model import Article
from ingest.claims.collector import Claims, Row, Used
from ingest.organisations.founding import Founding
from ingest.organisations.keys import organisation_key
from ingest.relations import Party, Relation
from ingest.relations.model import Period

_ORGANISATION = "organisation"
_MEMBER_KINDS = {"district": "city"}


def add_foundings(claims: Claims, foundings: list[Founding]) -> None:
    """The rows of raw.organisation_relations: who launched whom."""
    for founding in foundings:
        if not founding.founder:
            continue
        values = _ends(founding.founder, "founder_of", founding.name)
        values |= {
            "relation_date": founding.date.start if founding.date else None,
            "relation_precision": founding.date.precision if founding.date else None,
            "rule_id": "launched_by",
        }
        parts = (founding.founder, founding.name)
        claims.add(
            "organisation_relations", "organisation_relation_id", parts, founding.sentence, values
        )


def add_relations(claims: Claims, article: Article, relations: list[Relation]) -> Used:
    """The rows of raw.membership_claims, and those of raw.organisation_relations about parents.

    Returns:
        Document span, reason and claim id of each stated day, for the ledger.
    """
    used: Used = []
    for relation in relations:
        if relation.status is None:
            names = (relation.subject.name, relation.relation, relation.object.name)
            values = _ends(*names) | {"rule_id": relation.rule}
            claims.add(
                "organisation_relations", "organisation_relation_id", names, relation.sentence,
                values,
            )  # fmt: skip
        else:
            used += _add_membership(claims, article, relation)
    return used


def _ends(subject: str, relation: str, other: str) -> Row:
    """Columns of both ends of a relation."""
    return {
        "subject_name": subject,
        "subject_key": organisation_key(subject),
        "relation": relation,
        "object_name": other,
        "object_key": organisation_key(other),
    }


def _add_membership(claims: Claims, article: Article, relation: Relation) -> Used:
    """One row of raw.membership_claims; what its days account for."""
    key = organisation_key(relation.object.name)
    member = _member(relation.subject)
    values: Row = {
        **member,
        "organisation_name": relation.object.name,
        "organisation_key": key,
        "membership_status": relation.status,
        **_days("joined", relation.started),
        **_days("left", relation.ended),
        "known_by_date": article.anchor,
        "rule_id": relation.rule,
    }
    who = str(member["place_id"] or member["member_key"])
    parts = (who, key, relation.status)
    claim_id = claims.add(
        "membership_claims", "membership_claim_id", parts, relation.sentence, values
    )
    return [
        (relation.sentence.start + days.span[0], relation.sentence.start + days.span[1], reason,
         claim_id)
        for days, reason in ((relation.started, "member_joined"), (relation.ended, "member_left"))
        if days.span
    ]  # fmt: skip


def _member(party: Party) -> Row:
    """Columns of the member: a place of the gazetteer, or an organisation."""
    place = party.place
    kind = _MEMBER_KINDS.get(place.place_kind, place.place_kind) if place else _ORGANISATION
    return {
        "member_kind": kind,
        "member_name": party.name,
        "member_key": None if place else organisation_key(party.name),
        "place_id": place.place_id if place else None,
        "country_code": place.country_code if place else None,
    }


def _days(event: str, days: Period) -> Row:
    """Columns of the days on which a membership began or ended."""
    return {
        f"{event}_date_earliest": days.earliest,
        f"{event}_date_latest": days.latest,
        f"{event}_date_precision": days.precision,
        f"{event}_date_text": days.text,
    }
